export { charterSignatureRepository } from './charter-signature.repository';
export { clauseState, PART_WORDS, readinessSentence, signatureNote, signingSentence, STATUS_WORDS } from './charter-words';
export {
  CHARTER_PARTS,
  CLAUSE_STATUSES,
  readiness,
  signing,
  wordingOf,
  type CharterPart,
  type CharterSignature,
  type Clause,
} from './domain/charter';
