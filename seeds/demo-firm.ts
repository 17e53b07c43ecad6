import type { Dependencies } from '../server/dependencies';
import { accountRepository, addColleague, signUpFirm } from '../server/features/accounts';
import { withinTransaction } from '../server/platform/db/database';
import { managerOf, type Transaction } from '../server/platform/db/scope';
import type { FirmUser } from '../server/shared/actor';
import { ADMIN, DEMO_FIRM, demoPassword, RECRUITER, type DemoAccount } from './demo-accounts';

const LOAD_LOCK = 7244;

/**
 * Loads the fictional firm unless it is there, by the commands that the pages use. Everything happens in one transaction: a load that
 * was cut short leaves nothing behind, and the next start begins anew.
 */
export async function loadDemoFirm(deps: Dependencies): Promise<void> {
  if (await accountRepository(deps.database.reader).findDemoFirm()) return;
  await deps.database.transaction(async (tx) => {
    // Two processes on one database may start at once; the second waits here and finds the firm of the first.
    await managerOf(tx).query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
    const accounts = accountRepository(tx);
    if ((await accounts.findDemoFirm()) || (await accounts.findByEmail(ADMIN.email))) return;
    await load(tx, { ...deps, database: withinTransaction(tx) });
  });
}

async function load(_tx: Transaction, deps: Dependencies): Promise<void> {
  const password = (account: DemoAccount) => demoPassword(deps.secrets, account.email);
  const judith = userOf(await signUpFirm(deps, { firm: DEMO_FIRM, ...ADMIN, password: password(ADMIN) }, true));
  userOf(await addColleague(deps, judith, { ...RECRUITER, password: password(RECRUITER) }));
}

function userOf(result: Awaited<ReturnType<typeof signUpFirm>>): FirmUser {
  if (!result.ok) throw new Error('An address of the demo firm is in use');
  return result.user;
}
