export { access, signedInUser } from './access';
export { accountRepository } from './account.repository';
export { addColleague, authenticate, signUpFirm } from './accounts.service';
export { sealInterrupted, unsealInterrupted } from './resume';
