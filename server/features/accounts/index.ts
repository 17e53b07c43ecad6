export { access, signedInUser } from './access';
export { accountRepository } from './account.repository';
export { addColleague, authenticate, signUpFirm } from './accounts.service';
export { resumePage, sealInterrupted, typedIn, unsealInterrupted } from './resume';
export { typedWords } from './typed-words';
