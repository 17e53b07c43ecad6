import type { Dependencies } from '../server/dependencies';
import { accountRepository, authenticate } from '../server/features/accounts';
import { demoAccounts, demoPassword, type DemoAccount } from './demo-accounts';

/** What the first pages need: who may sign in with what, and where. */
export async function demoGreeting(deps: Dependencies): Promise<string> {
  const firm = await accountRepository(deps.database.reader).findDemoFirm();
  if (!firm) return '';
  const rows = await Promise.all(demoAccounts.map((account) => signInRow(deps, account)));
  return [`\n${firm.name}, a fictional firm. Sign in as`, ...aligned(rows)].join('\n');
}

async function signInRow(deps: Dependencies, { name, email, role }: DemoAccount): Promise<string[]> {
  const password = demoPassword(deps.secrets, email);
  const works = await authenticate(deps, email, password);
  return [`${name} (${role})`, email, works ? password : 'the password you gave this account'];
}

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
