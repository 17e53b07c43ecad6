export { fleissKappa } from './domain/fleiss-kappa';
export { ICC_FORMS, intraclass } from './domain/intraclass';
export { type MeasurementLevel, nominalAlpha, numericAlpha } from './domain/krippendorff';
