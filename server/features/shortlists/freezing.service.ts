import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Scope, Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { briefRepository } from '../briefs';
import { comparisonSnapshot } from '../comparison';
import { candidaciesHiddenFrom } from '../interviews';
import { candidacyRepository } from '../people';
import { holdSearch, mayMoveTo, moveSearchIn, searchRepository, type Search, type SearchState } from '../searches';
import { freezeShortlist, type Choice } from './domain/freeze-shortlist';
import type { Comparison } from './domain/frozen-shortlist';
import { maySeeLevels } from './shortlist.policy';
import { shortlistRepository, shortlistStore } from './shortlist.repository';

export type ShortlistDependencies = Pick<Dependencies, 'database' | 'clock' | 'config' | 'mailer'>;

/** Whether a shortlist can be frozen now, and if not what has to happen first. */
export type Standing =
  | { readonly kind: 'ready'; readonly comparison: Comparison }
  | { readonly kind: 'no_signed_brief' }
  | { readonly kind: 'nobody_compared' }
  /** The person still owes scorecards for these people. */
  | { readonly kind: 'owes'; readonly names: readonly string[] }
  | { readonly kind: 'search_rests'; readonly state: SearchState };

const AT_WORK: readonly SearchState[] = ['brief_approved', 'open', 'shortlist', 'offer'];

export async function standingFor(deps: ShortlistDependencies, user: FirmUser, search: Search): Promise<Standing> {
  const { reader } = deps.database;
  const { firmId, id: searchId } = search;
  if (!(await briefRepository(reader).findSigned(firmId, searchId))) return { kind: 'no_signed_brief' };
  if (!AT_WORK.includes(search.state)) return { kind: 'search_rests', state: search.state };
  const names = await owedBy(reader, user, searchId);
  if (names.length > 0) return { kind: 'owes', names };
  const comparison = await comparisonSnapshot(deps, firmId, searchId);
  return comparison ? { kind: 'ready', comparison } : { kind: 'nobody_compared' };
}

/** The people whom this person, of the firm or of the client, still owes a scorecard for: no level may be shown until they are sent. */
export async function owedBy(scope: Scope, person: Pick<FirmUser, 'firmId' | 'email'>, searchId: string): Promise<string[]> {
  const owed = await candidaciesHiddenFrom(scope, person, searchId);
  if (maySeeLevels(owed)) return [];
  const candidacies = await candidacyRepository(scope).listForSearch(person.firmId, searchId);
  return candidacies.filter(({ id }) => owed.has(id)).map(({ name }) => name);
}

export interface Freezing {
  readonly search: Search;
  readonly comparison: Comparison;
  /** Checked with `choiceProblems`. */
  readonly choices: readonly Choice[];
}

export interface Frozen {
  readonly number: number;
  /** Whether the search went on to the state “Shortlist” by it. */
  readonly hasMovedSearch: boolean;
}

/** Freezes the chosen people with the comparison they were chosen from, in a running transaction. Nobody's stage changes by it. */
export async function freezeShortlistIn(
  tx: Transaction,
  deps: Pick<ShortlistDependencies, 'clock'>,
  { actor, search: { firmId, id: searchId }, comparison, choices }: Freezing & { actor: FirmUser },
): Promise<Frozen> {
  const content = freezeShortlist(comparison, choices);
  const store = shortlistStore(tx);
  await holdSearch(tx, firmId, searchId);
  const number = (await shortlistRepository(tx).countForSearch(firmId, searchId)) + 1;
  const by = { frozenAt: deps.clock.now(), frozenBy: actor.userId, frozenByName: actor.name };
  const id = await store.add({ firmId, searchId, number, content, ...by });
  const { brief, runId } = content.run;
  const after = { number, briefVersion: brief.number, runId, candidacies: content.candidates.map((one) => one.candidacyId) };
  await recordAudit(tx, { actor, action: 'shortlist.frozen', subject: { type: 'shortlist', id }, after });
  const now = await searchRepository(tx).getForFirm(firmId, searchId);
  const hasMovedSearch = now.state === 'open' && mayMoveTo(now, 'shortlist');
  if (hasMovedSearch) await moveSearchIn(tx, deps, { actor, searchId, to: 'shortlist' });
  return { number, hasMovedSearch };
}

/** As `freezeShortlistIn`, once per submitted form; `frozen` is null when the same form had been sent before. */
export async function freezeOnce(
  deps: ShortlistDependencies,
  actor: FirmUser,
  { submission, ...freezing }: Freezing & { submission: Submission },
): Promise<{ location: string; frozen: Frozen | null }> {
  const result: { frozen: Frozen | null } = { frozen: null };
  const location = await deps.database.once(submission, async (tx) => {
    const frozen = await freezeShortlistIn(tx, deps, { actor, ...freezing });
    result.frozen = frozen;
    return `/searches/${freezing.search.id}/shortlists/${frozen.number}`;
  });
  return { location, ...result };
}
