import { competencyById, type CompetencyId, type Profile } from '../competencies';
import type { CandidateClass, FloorStatus, Level, Place } from '../scoring';
import { peopleOf, rankedOrder, type ShownPerson } from './comparison-people';
import { currentComparison, type ComparisonDependencies, type ReadyComparison } from './comparison.service';
import type { AxisResult, ComparedCompetency, EvidenceState } from './domain/comparison-result';
import type { RoleScope } from './domain/comparison-input';
import { countedWeights } from './domain/order';
import { noOrderSentences } from './no-order-words';
import { weightsWords } from './rank.view-model';

interface SnapshotFloor {
  readonly competencyId: CompetencyId;
  readonly name: string;
  readonly floor: number;
  readonly status: FloorStatus | 'no_evidence';
  /** P(true level ≥ floor); null without enough evidence. */
  readonly probability: number | null;
}

interface SnapshotCompetency {
  readonly competencyId: CompetencyId;
  readonly name: string;
  readonly profile: Profile;
  /** What it counts in the order; null where it does not. */
  readonly weight: number | null;
  readonly state: EvidenceState;
  /** Null unless there is enough evidence. */
  readonly level: Level | null;
  readonly interviewers: number;
}

/** One person as the comparison shows them now. Sales, marketing and leadership stay three values. */
interface SnapshotCandidate {
  readonly candidacyId: string;
  readonly name: string;
  readonly position: string;
  readonly company: string;
  readonly sales: Level | null;
  readonly marketing: Level | null;
  readonly leadership: Level | null;
  readonly class: CandidateClass | null;
  readonly interviewers: number;
  readonly floors: readonly SnapshotFloor[];
  readonly competencies: readonly SnapshotCompetency[];
  /** Share of draws at rank 1, 2, …; null where the order was refused or the person is not in it. */
  readonly ranks: readonly number[] | null;
  readonly place: Place | null;
}

/** All that a frozen shortlist needs: plain data that survives JSON. */
export interface ComparisonSnapshot {
  readonly run: {
    readonly search: { readonly title: string; readonly client: string };
    readonly brief: { readonly versionId: string; readonly number: number; readonly scope: RoleScope };
    readonly runId: string;
    /** ISO 8601. */
    readonly computedAt: string;
    readonly seed: number;
    readonly draws: number;
    readonly weights: string;
    readonly versions: Readonly<Record<string, string>>;
    readonly threshold: number;
    readonly gap: number;
    readonly noOrder: readonly string[];
  };
  readonly candidates: readonly SnapshotCandidate[];
}

/**
 * The firm's comparison as it stands now, computed first if the evidence has changed; null before there is a signed brief and somebody
 * to compare. It holds everything that was sent: whoever still owes a scorecard may not see it.
 *
 * @throws NotFoundError when the firm has no such search
 */
export async function comparisonSnapshot(
  deps: ComparisonDependencies,
  firmId: string,
  searchId: string,
): Promise<ComparisonSnapshot | null> {
  const comparison = await currentComparison(deps, { firmId, user: null }, searchId);
  if (comparison.kind !== 'ready' || comparison.run === null) return null;
  const { run, search, input } = comparison;
  const people = peopleOf(comparison);
  const { versionId, number, scope } = input.brief;
  return {
    run: {
      search: { title: search.title, client: search.clientName },
      brief: { versionId, number, scope },
      runId: run.id,
      computedAt: run.computedAt.toISOString(),
      seed: input.seed,
      draws: input.draws,
      weights: weightsWords(comparison),
      versions: { ...input.versions, weights: `brief version ${number}` },
      threshold: input.threshold,
      gap: input.gap,
      noOrder: noOrderSentences(run.result, people),
    },
    candidates: people.map((person) => snapshotOf(person, comparison)),
  };
}

function snapshotOf({ candidacyId, name, compared }: ShownPerson, comparison: ReadyComparison): SnapshotCandidate {
  const weights = countedWeights(comparison.input);
  return {
    candidacyId,
    name,
    ...postOf(candidacyId, comparison),
    sales: placed(compared.axes.sales),
    marketing: placed(compared.axes.marketing),
    leadership: placed(compared.axes.leadership),
    class: compared.classification?.class ?? null,
    interviewers: compared.interviewers,
    floors: compared.floors.map((floor) => ({ ...floor, name: competencyById(floor.competencyId).name })),
    competencies: compared.competencies.map((one) => ({ ...competencyIn(one), weight: weights[one.competencyId] || null })),
    ...standingOf(candidacyId, comparison),
  };
}

function postOf(candidacyId: string, { candidacies }: ReadyComparison): Pick<SnapshotCandidate, 'position' | 'company'> {
  const candidacy = candidacies.find((one) => one.id === candidacyId);
  return { position: candidacy?.position ?? '', company: candidacy?.company ?? '' };
}

function competencyIn({ competencyId, state, level, ratings }: ComparedCompetency): Omit<SnapshotCompetency, 'weight'> {
  const { name, profile } = competencyById(competencyId);
  return { competencyId, name, profile, state, level: state === 'enough' ? level : null, interviewers: ratings.length };
}

function standingOf(candidacyId: string, { result }: ReadyComparison): Pick<SnapshotCandidate, 'ranks' | 'place'> {
  const ranked = rankedOrder(result.order)?.candidates.find((one) => one.id === candidacyId);
  return { ranks: ranked?.ranks ?? null, place: ranked?.place ?? null };
}

function placed({ isPlaced, level }: AxisResult): Level | null {
  return isPlaced ? level : null;
}
