import type { Dependencies } from '../server/dependencies';
import { issueLink, linkStates } from '../server/features/links';
import { searchRepository, type Search } from '../server/features/searches';
import type { LinkPurpose, SystemActor } from '../server/shared/actor';

interface DemoLink {
  readonly name: string;
  readonly email: string;
  readonly purpose: LinkPurpose;
  readonly does: string;
}

const demoLinks: readonly DemoLink[] = [
  { name: 'Nadia Brooks', email: 'nadia.brooks@latticefreight.example', purpose: 'intake', does: 'answers the intake' },
  { name: 'Eleanor Bramley', email: 'eleanor@bramleyfoods.example', purpose: 'brief', does: 'reads and signs the brief' },
  { name: 'Aoife Brennan', email: 'aoife.brennan@sundiallogistics.example', purpose: 'assessment', does: 'fills in the assessment' },
  { name: 'Ingrid Solheim', email: 'ingrid.solheim@corvane.example', purpose: 'scorecard', does: 'rates a candidate' },
  { name: 'Helena Brandt', email: 'helena.brandt@corvane.example', purpose: 'shortlist', does: 'reads the shortlist' },
  { name: 'Ingrid Solheim', email: 'ingrid.solheim@corvane.example', purpose: 'charter', does: 'signs the charter' },
  { name: 'Nadia Kerr', email: 'nadia.kerr@verity-analytics.example', purpose: 'reference', does: 'gives a reference' },
  { name: 'Katrin Vollmer', email: 'katrin.vollmer@quillfeather.example', purpose: 'check_in', does: 'answers a check-in' },
];

export interface IssuedLink extends DemoLink {
  readonly clientName: string;
  readonly url: string;
}

/** Gives each of the people above a new address for the link they were sent last; earlier addresses stop working. */
export async function issueDemoLinks(deps: Dependencies, firmId: string): Promise<readonly IssuedLink[]> {
  const searches = await searchRepository(deps.database.reader).listRecent(firmId, 50);
  const issued: IssuedLink[] = [];
  for (const link of demoLinks) {
    const sent = await findSent(deps, searches, link);
    if (sent) issued.push({ ...link, clientName: sent.search.clientName, url: await issue(deps, link, sent) });
  }
  return issued;
}

interface Sent {
  readonly search: Search;
  readonly subjectId: string;
}

async function findSent(deps: Dependencies, searches: readonly Search[], { email, purpose }: DemoLink): Promise<Sent | null> {
  for (const search of searches) {
    const { id: searchId, firmId } = search;
    const states = await linkStates(deps.database.reader, deps, { firmId, searchId, purpose });
    const [subjectId] = [...states].findLast(([, link]) => link.email === email && link.state !== 'revoked') ?? [];
    if (subjectId !== undefined) return { search, subjectId };
  }
  return null;
}

async function issue(deps: Dependencies, { name, email, purpose }: DemoLink, { search, subjectId }: Sent): Promise<string> {
  const actor: SystemActor = { kind: 'system', firmId: search.firmId, name: 'Ampersand' };
  const message = {
    subject: `A new address for your link: ${search.title}`,
    text: ['Ampersand was started again. Here is a new address; the earlier one no longer works.'],
  };
  const request = { actor, searchId: search.id, purpose, subjectId, name, email, message };
  const { url } = await deps.database.transaction((tx) => issueLink(tx, deps, request));
  return url;
}
