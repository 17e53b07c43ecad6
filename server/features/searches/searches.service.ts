import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { Actor, FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { revokeLinksSentTo, type EndedLink } from '../links';
import { addClientIn, clientRepository } from '../clients';
import { lacksSignedBrief, mayMoveTo, STATE_NAMES, type Search, type SearchState } from './domain/search';
import { searchRepository } from './search.repository';
import { stakeholderRepository, type StakeholderFacts } from './stakeholder.repository';
import type { Stakeholder } from './domain/stakeholder';

export type SearchDependencies = Pick<Dependencies, 'database' | 'clock'>;

export interface SearchInput {
  readonly title: string;
  readonly jobDescription: string;
  /** An existing client of the firm, or the name of a new one. */
  readonly client: { readonly id: string } | { readonly name: string };
}

/** Creates a search (and its client if that is new) once per submitted form; returns the address of its page. */
export function createSearch(deps: SearchDependencies, actor: FirmUser, input: SearchInput & { submission: Submission }): Promise<string> {
  return deps.database.once(input.submission, async (tx) => `/searches/${await createSearchIn(tx, actor, input)}`);
}

export async function createSearchIn(tx: Transaction, actor: FirmUser, input: SearchInput): Promise<string> {
  const clientId = await clientFor(tx, actor, input.client);
  const { title, jobDescription } = input;
  const id = await searchRepository(tx).add({ firmId: actor.firmId, clientId, ownerId: actor.userId, title, jobDescription });
  await recordAudit(tx, { actor, action: 'search.created', subject: { type: 'search', id }, after: { title, clientId } });
  return id;
}

async function clientFor(tx: Transaction, actor: FirmUser, client: SearchInput['client']): Promise<string> {
  if ('name' in client) return addClientIn(tx, actor, { name: client.name, website: null, notes: '' });
  return (await clientRepository(tx).getForFirm(actor.firmId, client.id)).id;
}

/** Changes title and job description of a search as loaded. Throws ConflictError when somebody else was first. */
export async function changeSearch(
  deps: SearchDependencies,
  actor: FirmUser,
  { search, facts }: { search: Search; facts: { title: string; jobDescription: string } },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    await searchRepository(tx).change(search, facts);
    const before = { title: search.title, jobDescription: search.jobDescription };
    await recordAudit(tx, { actor, action: 'search.changed', subject: { type: 'search', id: search.id }, before, after: facts });
  });
}

/**
 * Moves a search to another state in a running transaction. Asking for the state it is in does nothing.
 * Throws InvalidStateError when the way there is closed.
 */
export async function moveSearchIn(
  tx: Transaction,
  deps: Pick<SearchDependencies, 'clock'>,
  move: { actor: Actor; searchId: string; to: SearchState; closeReason?: string },
): Promise<void> {
  const searches = searchRepository(tx);
  const search = await searches.getForFirm(move.actor.firmId, move.searchId);
  if (search.state === move.to) return;
  if (!mayMoveTo(search, move.to)) throw new InvalidStateError(refusalToMove(search, move.to));
  await searches.moveTo(search, { state: move.to, at: deps.clock.now(), closeReason: move.closeReason ?? null });
  const subject = { type: 'search', id: search.id };
  await recordAudit(tx, {
    actor: move.actor,
    action: 'search.state_changed',
    subject,
    before: { state: search.state },
    after: { state: move.to },
  });
}

function refusalToMove(search: Search, to: SearchState): string {
  const here = `The search is “${STATE_NAMES[search.state]}” and cannot become “${STATE_NAMES[to]}”`;
  return lacksSignedBrief(search, to) ? `${here} until a sponsor has signed its brief.` : `${here} from there.`;
}

export type StakeholderResult = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: 'already_there' };

export type ChangeResult =
  { readonly ok: true; readonly id: string; readonly endedLinks: readonly EndedLink[] } | Extract<StakeholderResult, { ok: false }>;

/** Adds a stakeholder to a search of the actor's firm; each address once per search. */
export function addStakeholder(
  deps: SearchDependencies,
  actor: FirmUser,
  { searchId, facts }: { searchId: string; facts: StakeholderFacts },
): Promise<StakeholderResult> {
  return deps.database.transaction(async (tx) => {
    const search = await searchRepository(tx).getForFirm(actor.firmId, searchId);
    const stakeholders = stakeholderRepository(tx);
    if (await stakeholders.findByEmail(search.id, facts.email)) return { ok: false, reason: 'already_there' };
    const id = await stakeholders.add(actor.firmId, search.id, facts);
    const after = { part: facts.part, leadsFunction: facts.leadsFunction };
    await recordAudit(tx, { actor, action: 'stakeholder.added', subject: { type: 'stakeholder', id }, after });
    return { ok: true, id };
  });
}

/** What a stakeholder is sent by mail. */
const SENT_TO_STAKEHOLDERS = ['intake', 'brief', 'charter', 'shortlist', 'check_in'] as const;

/**
 * Changes a stakeholder as loaded; a new address ends the links that went to the old one. Throws ConflictError when somebody else was
 * first.
 */
export async function changeStakeholder(
  deps: SearchDependencies,
  actor: FirmUser,
  { stakeholder, facts }: { stakeholder: Stakeholder; facts: StakeholderFacts },
): Promise<ChangeResult> {
  return deps.database.transaction(async (tx) => {
    const stakeholders = stakeholderRepository(tx);
    const same = await stakeholders.findByEmail(stakeholder.searchId, facts.email);
    if (same && same.id !== stakeholder.id) return { ok: false, reason: 'already_there' };
    await stakeholders.change(stakeholder, facts);
    const { part, leadsFunction } = stakeholder;
    const after = { part: facts.part, leadsFunction: facts.leadsFunction };
    await recordAudit(tx, {
      actor,
      action: 'stakeholder.changed',
      subject: { type: 'stakeholder', id: stakeholder.id },
      before: { part, leadsFunction },
      after,
    });
    const isNew = facts.email.toLowerCase() !== stakeholder.email.toLowerCase();
    const sent = { actor, searchId: stakeholder.searchId, email: stakeholder.email, purposes: SENT_TO_STAKEHOLDERS };
    return { ok: true, id: stakeholder.id, endedLinks: isNew ? await revokeLinksSentTo(tx, deps, sent) : [] };
  });
}
