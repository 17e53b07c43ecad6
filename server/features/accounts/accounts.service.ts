import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser, Role } from '../../shared/actor';
import { accountRepository, type Account } from './account.repository';
import { hashPassword, passwordMatches } from './passwords';

type AccountDependencies = Pick<Dependencies, 'database'>;

export interface FirmSignUp {
  readonly firm: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export type SignUpResult = { readonly ok: true; readonly user: FirmUser } | { readonly ok: false; readonly reason: 'email_taken' };

/** Creates a firm with its first user, who administers it. */
export async function signUpFirm(deps: AccountDependencies, input: FirmSignUp, demo = false): Promise<SignUpResult> {
  const passwordHash = await hashPassword(input.password);
  return deps.database.transaction(async (tx) => {
    const accounts = accountRepository(tx);
    if (await accounts.findByEmail(input.email)) return { ok: false, reason: 'email_taken' };
    const firmId = await accounts.addFirm(input.firm, demo);
    const user = await addAccount(tx, { ...input, firmId, role: 'admin', passwordHash });
    await recordAudit(tx, { actor: user, action: 'firm.created', subject: { type: 'firm', id: firmId }, after: { name: input.firm } });
    return { ok: true, user };
  });
}

export interface NewColleague {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly password: string;
}

/** Adds a colleague to the admin's own firm. */
export async function addColleague(deps: AccountDependencies, admin: FirmUser, input: NewColleague): Promise<SignUpResult> {
  const passwordHash = await hashPassword(input.password);
  return deps.database.transaction(async (tx) => {
    if (await accountRepository(tx).findByEmail(input.email)) return { ok: false, reason: 'email_taken' };
    const user = await addAccount(tx, { ...input, firmId: admin.firmId, passwordHash });
    await recordAudit(tx, { actor: admin, action: 'user.added', subject: { type: 'user', id: user.userId }, after: { role: input.role } });
    return { ok: true, user };
  });
}

async function addAccount(
  tx: Transaction,
  account: { firmId: string; email: string; name: string; role: Role; passwordHash: string },
): Promise<FirmUser> {
  const accounts = accountRepository(tx);
  const { firmId, email, name, role, passwordHash } = account;
  const userId = await accounts.addUser({ firmId, email, name, role, passwordHash });
  const added = await accounts.findById(userId);
  if (!added) throw new Error('The account was not stored');
  return added.user;
}

/** The account if address and password fit and it is not disabled, else null; takes equally long either way. */
export async function authenticate(deps: AccountDependencies, email: string, password: string): Promise<Account | null> {
  const account = await accountRepository(deps.database.reader).findByEmail(email);
  const matches = await passwordMatches(account?.passwordHash ?? null, password);
  if (!account || !matches || account.disabledAt) return null;
  return account;
}

export async function recordSignIn(deps: AccountDependencies, user: FirmUser): Promise<void> {
  await deps.database.transaction((tx) =>
    recordAudit(tx, { actor: user, action: 'user.signed_in', subject: { type: 'user', id: user.userId } }),
  );
}

export type PasswordChange = { readonly ok: true } | { readonly ok: false; readonly reason: 'wrong_password' };

/** Changes one's own password; every other session of the account ends with it. */
export async function changeOwnPassword(
  deps: AccountDependencies,
  user: FirmUser,
  passwords: { current: string; next: string },
): Promise<PasswordChange> {
  const account = await authenticate(deps, user.email, passwords.current);
  if (!account) return { ok: false, reason: 'wrong_password' };
  const passwordHash = await hashPassword(passwords.next);
  await deps.database.transaction(async (tx) => {
    await accountRepository(tx).changePassword(user.userId, passwordHash);
    await recordAudit(tx, { actor: user, action: 'user.password_changed', subject: { type: 'user', id: user.userId } });
  });
  return { ok: true };
}
