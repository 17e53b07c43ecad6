export { askToSignIn, endCharterLink, endLinksOfReplacedIn, sendCharterAgain, type NamedSigner } from './asking.service';
export { charterLetter, charterReminderLetter } from './charter-letter';
export { charterRefusalRepository } from './charter-refusal.repository';
export { charterSignatureRepository } from './charter-signature.repository';
export { charterSignerRepository, type CharterSigner } from './charter-signer.repository';
export { charterVersionRepository, putUpIn } from './charter-version.repository';
export { clauseState, commentWords, PART_WORDS, readinessSentence, signersOf, signingSentence, STATUS_WORDS } from './charter-words';
export {
  CHARTER_PARTS,
  CLAUSE_STATUSES,
  openWishOf,
  readiness,
  signing,
  wordingOf,
  type CharterPart,
  type CharterRefusal,
  type CharterSignature,
  type CharterVersion,
  type Clause,
} from './domain/charter';
export { proposedSigners } from './domain/proposed-signers';
export { remindSignersIn } from './reminders.service';
export { signersToRemind } from './signers-to-remind';
export { signCharterIn } from './signing.service';
export { charterPaper, type CharterPaper } from './portal.view-model';
export { getSignersCharter } from './signers-charter.read-model';
