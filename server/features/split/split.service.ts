import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import { withinTransaction } from '../../platform/db/database';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { otherSide, type Side } from '../../shared/side';
import { briefRepository, generateBriefIn, handOf, type BriefContent } from '../briefs';
import { copySettledIn, recomputeDiagnosis } from '../diagnosis';
import { copyResponsesIn } from '../intake';
import { addToSearch, candidacyRepository, endCandidacy } from '../people';
import { createSearchIn, holdSearch, moveSearchIn, searchRepository, stakeholderRepository, type Search } from '../searches';
import { contentFor, type Places, type Place } from './domain/split-plan';
import { searchOn, searchPairRepository, type PairNotes, type SearchPair } from './search-pair.repository';
import type { SplitPlan } from './split.read-model';

export type SplitDependencies = Pick<Dependencies, 'database' | 'clock'>;

export interface Split {
  readonly plan: SplitPlan;
  readonly titles: Readonly<Record<Side, string>>;
  readonly firstSide: Side;
  readonly orderReason: string;
  readonly notes: PairNotes;
  readonly places: Places;
  /** By candidacy. */
  readonly people: ReadonlyMap<string, Place>;
}

/**
 * Makes two searches of one, once per submitted form: the search goes on as the one that is hired first, and a second one is opened with
 * the same client, stakeholders and answers. All of it is done or nothing. Throws InvalidStateError when the search is one of two already.
 */
export function splitSearch(deps: SplitDependencies, actor: FirmUser, command: Split & { submission: Submission }): Promise<string> {
  const { search } = command.plan;
  return deps.database.once(command.submission, async (tx) => {
    const pairs = searchPairRepository(tx);
    await holdSearch(tx, actor.firmId, search.id);
    if (await pairs.findForSearch(actor.firmId, search.id)) throw new InvalidStateError('This search is one of two already.');
    const other = await openSecond(tx, deps, { actor, command });
    await retitle(tx, actor, { search, title: command.titles[command.firstSide] });
    const ids = pairIds(command.firstSide, search.id, other);
    const { firstSide, orderReason, notes } = command;
    await pairs.add({ firmId: actor.firmId, ...ids, firstSide, orderReason, ...notes, madeByName: actor.name });
    await writeBriefs(tx, deps, { actor, command, ids });
    await placePeople(tx, deps, { actor, command, other });
    const after = { ...ids, firstSide, orderReason };
    for (const id of [search.id, other]) await recordAudit(tx, { actor, action: 'search.split', subject: { type: 'search', id }, after });
    return `/searches/${search.id}/split`;
  });
}

type PairIds = Pick<SearchPair, 'salesSearchId' | 'marketingSearchId'>;

function pairIds(firstSide: Side, first: string, second: string): PairIds {
  return firstSide === 'sales' ? { salesSearchId: first, marketingSearchId: second } : { salesSearchId: second, marketingSearchId: first };
}

interface InSplit {
  readonly actor: FirmUser;
  readonly command: Split;
}

/** The second search, with the stakeholders, answers and decisions of the first. */
async function openSecond(tx: Transaction, deps: SplitDependencies, { actor, command }: InSplit): Promise<string> {
  const { search } = command.plan;
  const { firmId } = actor;
  const title = command.titles[otherSide(command.firstSide)];
  const to = await createSearchIn(tx, actor, { title, jobDescription: search.jobDescription, client: { id: search.clientId } });
  const stakeholders = stakeholderRepository(tx);
  for (const { name, email, jobTitle, part, leadsFunction } of await stakeholders.listForSearch(firmId, search.id)) {
    const id = await stakeholders.add(firmId, to, { name, email, jobTitle, part, leadsFunction });
    await recordAudit(tx, { actor, action: 'stakeholder.added', subject: { type: 'stakeholder', id }, after: { part, leadsFunction } });
  }
  await copyResponsesIn(tx, { firmId, from: search.id, to });
  const diagnosis = await recomputeDiagnosis(tx, deps, { firmId, searchId: to });
  if (diagnosis) await copySettledIn(tx, { firmId, from: search.id, to, diagnosisId: diagnosis.id });
  await moveSearchIn(tx, deps, { actor, searchId: to, to: 'intake' });
  return to;
}

async function retitle(tx: Transaction, actor: FirmUser, { search, title }: { search: Search; title: string }): Promise<void> {
  if (search.title === title) return;
  await searchRepository(tx).change(search, { title });
  const subject = { type: 'search', id: search.id };
  await recordAudit(tx, { actor, action: 'search.changed', subject, before: { title: search.title }, after: { title } });
}

/** Two briefs from one diagnosis: each with the outcomes and measures that were given to it. */
async function writeBriefs(tx: Transaction, deps: SplitDependencies, { actor, command, ids }: InSplit & { ids: PairIds }): Promise<void> {
  const briefs = briefRepository(tx);
  const { ground, rows, templates } = command.plan;
  const order = { text: orderLine(command), source: handOf(deps, actor) };
  for (const [side, searchId] of [
    ['sales', ids.salesSearchId],
    ['marketing', ids.marketingSearchId],
  ] as const) {
    const template = templates[side];
    const request = { searchId, ground, scope: 'two_searches', primarySide: side, requested: null, template } as const;
    const draft = await briefs.getForFirm(actor.firmId, await generateBriefIn(tx, actor, request));
    const title = { text: command.titles[side], source: handOf(deps, actor) };
    const content: BriefContent = {
      ...draft.content,
      ...contentFor(side, rows, command.places),
      title: draft.content.title.text === title.text ? draft.content.title : title,
      reporting: [...draft.content.reporting, order],
    };
    await briefs.change(draft, { content });
  }
}

function orderLine({ firstSide, orderReason }: Split): string {
  return `Hired first: the leader of ${firstSide}. ${orderReason}`;
}

/** Who is given to the other search is added there; who is given to it alone leaves this one, with the reason. */
async function placePeople(
  tx: Transaction,
  deps: SplitDependencies,
  { actor, command, other }: InSplit & { other: string },
): Promise<void> {
  const { plan, firstSide, people, titles } = command;
  const second = otherSide(firstSide);
  const now = deps.clock.now();
  for (const { id, personId, version } of plan.people) {
    const place = people.get(id) ?? firstSide;
    if (place === firstSide) continue;
    await addToSearch(tx, { actor, searchId: other, personId, now });
    if (place !== second) continue;
    const reason = `Suits the other half of the role: goes on in the search for ${titles[second]}`;
    const exit = { searchId: plan.search.id, candidacyId: id, version, kind: 'not_a_fit', decidedBy: actor.name, reason };
    const left = await endCandidacy({ ...deps, database: withinTransaction(tx) }, actor, exit);
    if (!left.ok) throw new InvalidStateError('Somebody has left the search in the meantime. Open the page again.');
  }
}

/** Changes what both searches keep in common. Throws ConflictError when somebody else was first. */
export function changePairNotes(
  deps: SplitDependencies,
  actor: FirmUser,
  { pair, notes }: { pair: SearchPair; notes: PairNotes },
): Promise<void> {
  return deps.database.transaction(async (tx) => {
    await searchPairRepository(tx).changeNotes(pair, notes);
    const before = { offLimits: pair.offLimits, calendarNote: pair.calendarNote };
    for (const id of [pair.salesSearchId, pair.marketingSearchId]) {
      await recordAudit(tx, { actor, action: 'search.notes_changed', subject: { type: 'search', id }, before, after: notes });
    }
  });
}

export interface OfferAcross {
  readonly pair: SearchPair;
  readonly from: Side;
  readonly candidacyId: string;
  readonly consentedOn: string;
  readonly consentNote: string;
  readonly submission: Submission;
}

/**
 * Puts somebody of one search into the other as well, with what they agreed to, once per submitted form. Throws NotFoundError when the
 * candidacy is not of this search, InvalidStateError when the person was offered across before.
 */
export function offerAcross(deps: SplitDependencies, actor: FirmUser, { submission, pair, from, ...offer }: OfferAcross): Promise<string> {
  const { firmId } = actor;
  return deps.database.once(submission, async (tx) => {
    const pairs = searchPairRepository(tx);
    await holdSearch(tx, firmId, pair.salesSearchId);
    const candidacy = await candidacyRepository(tx).getInSearch(firmId, searchOn(pair, from), offer.candidacyId);
    const offers = await pairs.listOffers(firmId, pair.id);
    if (offers.some(({ fromCandidacyId }) => fromCandidacyId === candidacy.id)) {
      throw new InvalidStateError(`${candidacy.name} was offered across before.`);
    }
    const to = { searchId: searchOn(pair, otherSide(from)), personId: candidacy.personId };
    const toCandidacyId = await addToSearch(tx, { actor, ...to, now: deps.clock.now() });
    const { consentedOn, consentNote } = offer;
    const kept = { pairId: pair.id, fromCandidacyId: candidacy.id, toCandidacyId, consentedOn, consentNote };
    await pairs.addOffer(firmId, { ...kept, recordedByName: actor.name });
    const after = { toCandidacyId, consentedOn, consentNote };
    await recordAudit(tx, { actor, action: 'candidacy.offered_across', subject: { type: 'candidacy', id: candidacy.id }, after });
    return `/searches/${searchOn(pair, from)}/split`;
  });
}
