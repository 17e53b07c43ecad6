export { charterSignatureRepository } from './charter-signature.repository';
export { CLAUSE_STATUSES } from './domain/charter';
export { clauseState, signingSentence } from './charter-words';
