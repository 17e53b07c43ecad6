export {
  allTermsWords,
  carrierOf,
  carriers,
  hasTerms,
  NO_TERMS,
  ownershipFor,
  termsWords,
  type Carrier,
  type MeasureTerms,
} from './domain/measure';
export type { StatedArrangement } from './domain/measure-setting';
export { reviewMeasures } from './domain/review-measures';
export { carriesClosedRevenue } from './domain/what-it-counts';
export { nameKey, type StandingFinding } from './domain/waivers';
export { findingFlag, findingsSentence, openFindings, waivedWords } from './findings.view-model';
export { measureWaiverRepository } from './measure-waiver.repository';
