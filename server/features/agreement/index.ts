export { fleissKappa } from './domain/fleiss-kappa';
export { ICC_FORMS, intraclass } from './domain/intraclass';
export { type MeasurementLevel, nominalAlpha, numericAlpha } from './domain/krippendorff';
export { isCrossed, LEAST_CANDIDATES, severities, type Observation, type Severity } from './domain/severity';
