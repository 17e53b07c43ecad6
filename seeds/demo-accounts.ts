import type { Secrets } from '../server/platform/secrets';
import type { Role } from '../server/shared/actor';

export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export const DEMO_FIRM = 'Marlowe Penn';

export const ADMIN: DemoAccount = { name: 'Judith Marlowe', email: 'judith@marlowepenn.example', role: 'admin' };
export const RECRUITER: DemoAccount = { name: 'Samir Haddad', email: 'samir@marlowepenn.example', role: 'recruiter' };
export const demoAccounts: readonly DemoAccount[] = [ADMIN, RECRUITER];

// Without letters and digits that are taken for one another.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The password of a demo account: other for every installation, the same at every start. */
export function demoPassword(secrets: Secrets, email: string): string {
  const letters = [...secrets.derive(`demo password of ${email}`).subarray(0, 16)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '');
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
