export { allTermsWords, termsWords, type MeasureTerms } from './domain/measure';
export type { StatedArrangement } from './domain/measure-setting';
export { reviewMeasures } from './domain/review-measures';
export type { StandingFinding } from './domain/waivers';
export { findingFlag, openFindings, waivedWords } from './findings.view-model';
export { measureWaiverRepository } from './measure-waiver.repository';
