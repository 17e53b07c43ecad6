import type { Dependencies } from '../server/dependencies';
import { accountRepository, authenticate } from '../server/features/accounts';
import { demoAccounts, demoPassword, type DemoAccount } from './demo-accounts';
import { issueDemoLinks } from './demo-links';

/** What a first look needs: who may sign in with what, and the addresses of people outside the firm. '' without a demo firm. */
export async function demoGreeting(deps: Dependencies): Promise<string> {
  const firm = await accountRepository(deps.database.reader).findDemoFirm();
  if (!firm) return '';
  const accounts = await Promise.all(demoAccounts.map((account) => signInRow(deps, account)));
  const links = (await issueDemoLinks(deps, firm.id)).map(({ name, clientName, does, url }) => [`${name}, ${clientName}`, does, url]);
  return [
    '',
    `${firm.name} is a fictional firm. Sign in at ${deps.config.baseUrl}/sign-in as`,
    ...aligned(accounts),
    '',
    'or open a personal link, best in a private window (new at every start):',
    ...aligned(links),
    '',
  ].join('\n');
}

async function signInRow(deps: Dependencies, { name, email, role }: DemoAccount): Promise<string[]> {
  const password = demoPassword(deps.secrets, email);
  const works = await authenticate(deps, email, password);
  return [`${name}, ${role}`, email, works ? password : 'with the password you gave this account'];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
