import type { Dependencies } from '../server/dependencies';
import { accountRepository, addColleague, signUpFirm } from '../server/features/accounts';
import { addClientIn } from '../server/features/clients';
import { changeLetterhead, letterheadRepository } from '../server/features/firm';
import { personStore } from '../server/features/people';
import { managerOf, type Transaction } from '../server/platform/db/scope';
import type { FirmUser } from '../server/shared/actor';
import { ADMIN, DEMO_FIRM, demoPassword, RECRUITER, type DemoAccount } from './demo-accounts';
import { keepBriefTemplate } from './demo-brief-template';
import { demoClients, earlierClients } from './demo-clients';
import { demoPeople } from './demo-people';
import { bramleySearch } from './demo-searches/bramley';
import { corvaneSearch } from './demo-searches/corvane';
import { earlierSearches } from './demo-searches/earlier';
import { haldaneSearch } from './demo-searches/haldane';
import { latticeSearch } from './demo-searches/lattice';
import { orielSearch } from './demo-searches/oriel';
import { penroseSearch } from './demo-searches/penrose';
import type { Cast } from './demo-steps';
import { DemoStory } from './demo-story';

const LOAD_LOCK = 7244;

/**
 * Loads the fictional firm unless it is there, by the commands that the pages use. Everything happens in one transaction: a load that
 * was cut short leaves nothing behind, and the next start begins anew. Throws the reason of `stopping` when that is aborted meanwhile.
 */
export async function loadDemoFirm(deps: Dependencies, stopping?: AbortSignal): Promise<void> {
  if (await accountRepository(deps.database.reader).findDemoFirm()) return;
  await deps.database.transaction(async (tx) => {
    // Two processes on one database may start at once; the second waits here and finds the firm of the first.
    await managerOf(tx).query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
    const accounts = accountRepository(tx);
    if ((await accounts.findDemoFirm()) || (await accounts.findByEmail(ADMIN.email))) return;
    await load(tx, deps, stopping);
  });
}

async function load(tx: Transaction, deps: Dependencies, stopping?: AbortSignal): Promise<void> {
  const story = new DemoStory(tx, deps);
  const password = (account: DemoAccount) => demoPassword(deps.secrets, account.email);
  const judith = userOf(await story.on(400, (then) => signUpFirm(then, { firm: DEMO_FIRM, ...ADMIN, password: password(ADMIN) }, true)));
  const samir = userOf(await story.on(310, (then) => addColleague(then, judith, { ...RECRUITER, password: password(RECRUITER) })));
  await story.on(395, (then) => layOutLetterhead(then, judith));
  const clients = new Map<string, string>();
  await keepBriefTemplate(story, judith);
  for (const facts of earlierClients) clients.set(facts.name, await story.on(345, () => addClientIn(tx, judith, facts)));
  for (const facts of demoClients) clients.set(facts.name, await story.on(90, () => addClientIn(tx, judith, facts)));
  const cast: Cast = { story, judith, samir, clients, people: await addPeople(story, judith) };
  for (const tell of [earlierSearches, corvaneSearch, bramleySearch, penroseSearch, orielSearch, latticeSearch, haldaneSearch]) {
    stopping?.throwIfAborted();
    await story.count();
    await tell(cast);
  }
}

/** A colour and an address for the documents of the firm. */
async function layOutLetterhead(deps: Dependencies, admin: FirmUser): Promise<void> {
  const letterhead = await letterheadRepository(deps.database.reader).findForFirm(admin);
  const words = { name: DEMO_FIRM, contact: 'Keizersgracht 812, Amsterdam · judith@marlowepenn.example', accent: '#7a2e3b' };
  await changeLetterhead(deps, admin, { letterhead, words });
}

async function addPeople(story: DemoStory, { firmId }: FirmUser): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [index, facts] of demoPeople.entries()) {
    ids.set(facts.name, await story.on(260 - index * 4, ({ clock }) => personStore(story.tx).add(firmId, facts, clock.now())));
  }
  return ids;
}

function userOf(result: Awaited<ReturnType<typeof signUpFirm>>): FirmUser {
  if (!result.ok) throw new Error('An address of the demo firm is in use');
  return result.user;
}
