export { referencesAsked } from './asked-references.read-model';
export { askRefereeIn } from './asking.service';
export type { CandidacyReferences } from './domain/reference-evidence';
export { submitReferenceIn } from './giving.service';
export { nameRefereeIn } from './naming.service';
export { referenceEvidence } from './reference-evidence.read-model';
