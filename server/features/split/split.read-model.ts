import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { otherSide, type Side } from '../../shared/side';
import {
  briefRepository,
  briefTemplateRepository,
  chooseScope,
  chooseTemplate,
  currentGround,
  firmTemplate,
  generateBrief,
  type BriefTemplate,
  type BriefVersion,
  type ChosenTemplate,
} from '../briefs';
import { currentComparison } from '../comparison';
import { candidacyRepository, type Candidacy } from '../people';
import { searchRepository, type Search } from '../searches';
import { orderOfHire, splitRows, type OrderOfHire, type SplitRows } from './domain/split-plan';
import { searchOn, searchPairRepository, sideOf, type CrossOffer, type SearchPair } from './search-pair.repository';

type Ground = NonNullable<Awaited<ReturnType<typeof currentGround>>>;

/** All that a search is split by. */
export interface SplitPlan {
  readonly search: Search;
  readonly ground: Ground;
  readonly rows: SplitRows;
  readonly order: OrderOfHire;
  /** The usual titles of the two roles. */
  readonly titles: Readonly<Record<Side, string>>;
  /** Those nobody has spoken to yet: who has been approached is asked before they are put anywhere else. */
  readonly people: readonly Candidacy[];
  readonly others: number;
  /** What the two briefs are written from; null for the library's words. */
  readonly templates: Readonly<Record<Side, ChosenTemplate | null>>;
  readonly templatesInUse: readonly BriefTemplate[];
  /** Says what the rows were made from. */
  readonly mark: string;
}

/** The ids of the templates for the two briefs; '' is the library's. */
export type TemplateIds = Readonly<Record<Side, string>>;
export const LIBRARY: TemplateIds = { sales: '', marketing: '' };

export type SplitView =
  | { readonly kind: 'pair'; readonly pair: PairView }
  /** The answers do not ask for two searches, or nobody has answered. */
  | { readonly kind: 'not_two'; readonly search: Search; readonly hasAnswers: boolean }
  | { readonly kind: 'plan'; readonly plan: SplitPlan };

interface Asked {
  readonly searchId: string;
  readonly templates: TemplateIds;
}

/** With the rows of these templates; of one that is not offered for its side, with the library's. Throws NotFoundError when the firm has no such search. */
export async function splitView(
  deps: Pick<Dependencies, 'database' | 'clock'>,
  user: FirmUser,
  { searchId, templates }: Asked,
): Promise<SplitView> {
  const { reader } = deps.database;
  const search = await searchRepository(reader).getForFirm(user.firmId, searchId);
  const pair = await searchPairRepository(reader).findForSearch(user.firmId, searchId);
  if (pair) return { kind: 'pair', pair: await pairView(deps, user, { search, pair }) };
  const ground = await currentGround(deps, user.firmId, searchId);
  const choice = ground && chooseScope(ground.need, ground.decision);
  if (!ground || choice?.kind === 'refused' || choice?.scope !== 'two_searches')
    return { kind: 'not_two', search, hasAnswers: ground !== null };
  return { kind: 'plan', plan: await planOf(deps, { search, ground, templates }) };
}

interface Planned {
  readonly search: Search;
  readonly ground: Ground;
  readonly templates: TemplateIds;
}

async function planOf({ database: { reader } }: Pick<Dependencies, 'database'>, planned: Planned): Promise<SplitPlan> {
  const { search, ground } = planned;
  const templatesInUse = await briefTemplateRepository(reader).listInUse(search.firmId);
  const chosen = (side: Side) => chosenTemplate(templatesInUse, planned.templates[side], side);
  const templates = { sales: chosen('sales'), marketing: chosen('marketing') };
  const written = (primarySide: Side) => {
    const template = templates[primarySide];
    return generateBrief({ ...ground, scope: 'two_searches', primarySide, combined: null, template: template && firmTemplate(template) });
  };
  const [sales, marketing] = [written('sales'), written('marketing')];
  const current = await briefRepository(reader).findLatest(search.firmId, search.id);
  const inPlay = (await candidacyRepository(reader).listForSearch(search.firmId, search.id)).filter(({ exit }) => exit === null);
  const people = inPlay.filter(({ stage }) => stage === 'identified');
  return {
    search,
    ground,
    rows: splitRows({ sales, marketing, current }),
    order: orderOfHire(ground.need.shares),
    titles: { sales: sales.content.title.text, marketing: marketing.content.title.text },
    people,
    others: inPlay.length - people.length,
    templates,
    templatesInUse,
    mark: [
      ground.diagnosisId,
      current ? `${current.id} ${current.version}` : 'none',
      people.length,
      templates.sales?.versionId ?? 'library',
      templates.marketing?.versionId ?? 'library',
    ].join(' '),
  };
}

function chosenTemplate(inUse: readonly BriefTemplate[], id: string, side: Side): ChosenTemplate | null {
  const choice = chooseTemplate(inUse, id, { scope: 'two_searches', side });
  return choice.ok ? choice.template : null;
}

export interface PairedSearch {
  readonly side: Side;
  readonly search: Search;
  readonly brief: BriefVersion | null;
  readonly inPlay: number;
}

export interface PairView {
  readonly search: Search;
  readonly pair: SearchPair;
  readonly side: Side;
  /** The one that is hired first comes first. */
  readonly searches: readonly PairedSearch[];
  readonly offers: readonly (CrossOffer & { readonly name: string; readonly from: Side })[];
  /** People in play here who are not in the other search, those first whose evidence is strong on the other craft. */
  readonly offerable: readonly { readonly candidacy: Candidacy; readonly isStrong: boolean }[];
}

async function pairView(
  deps: Pick<Dependencies, 'database' | 'clock'>,
  user: FirmUser,
  { search, pair }: { search: Search; pair: SearchPair },
): Promise<PairView> {
  const { reader } = deps.database;
  const { firmId } = user;
  const side = sideOf(pair, search.id);
  const paired = async (one: Side): Promise<PairedSearch & { candidacies: Candidacy[] }> => {
    const id = searchOn(pair, one);
    const candidacies = await candidacyRepository(reader).listForSearch(firmId, id);
    return {
      side: one,
      search: one === side ? search : await searchRepository(reader).getForFirm(firmId, id),
      brief: await briefRepository(reader).findLatest(firmId, id),
      inPlay: candidacies.filter(({ exit }) => exit === null).length,
      candidacies,
    };
  };
  const own = await paired(side);
  const other = await paired(otherSide(side));
  const strong = await strongOn(deps, user, { searchId: search.id, side: other.side });
  const there = new Set(other.candidacies.map(({ personId }) => personId));
  const offers = await searchPairRepository(reader).listOffers(firmId, pair.id);
  return {
    search,
    pair,
    side,
    searches: [own, other].sort((a, b) => Number(b.side === pair.firstSide) - Number(a.side === pair.firstSide)),
    offers: offers.map((offer) => named(offer, [own, other])),
    offerable: own.candidacies
      .filter(({ exit, personId }) => exit === null && !there.has(personId))
      .map((candidacy) => ({ candidacy, isStrong: strong.has(candidacy.id) }))
      .sort((a, b) => Number(b.isStrong) - Number(a.isStrong)),
  };
}

function named(offer: CrossOffer, sides: readonly { side: Side; candidacies: readonly Candidacy[] }[]) {
  const from = sides.find(({ candidacies }) => candidacies.some(({ id }) => id === offer.fromCandidacyId));
  const name = from?.candidacies.find(({ id }) => id === offer.fromCandidacyId)?.name ?? 'Somebody';
  return { ...offer, name, from: from?.side ?? 'sales' };
}

/** Candidacies whose evidence, as far as this user may see it, is strong on a craft. */
async function strongOn(
  deps: Pick<Dependencies, 'database' | 'clock'>,
  user: FirmUser,
  { searchId, side }: { searchId: string; side: Side },
): Promise<ReadonlySet<string>> {
  const comparison = await currentComparison(deps, { firmId: user.firmId, user }, searchId);
  if (comparison.kind !== 'ready') return new Set();
  const strong = side === 'sales' ? 'capital_S' : 'capital_M';
  const { candidates } = comparison.result;
  return new Set(
    candidates
      .filter(({ classification }) => classification?.class === strong || classification?.class === 'both')
      .map(({ candidacyId }) => candidacyId),
  );
}
