import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { assessmentEvidence, type AssessmentEvidence } from '../assessments';
import { briefRepository, type BriefVersion } from '../briefs';
import { candidaciesHiddenFrom, ratingEvidence, scorecardRepository, type CandidacyRatings } from '../interviews';
import { referenceEvidence, type CandidacyReferences } from '../references';
import { candidacyRepository, stageIndex, standingDecisions, type Candidacy, type StandingDecision } from '../people';
import { searchRepository, type Search } from '../searches';
import { comparisonInput, hashOf } from './comparison-evidence';
import { comparisonRepository, comparisonWriter, type ComparisonRun } from './comparison.repository';
import { compare } from './domain/compare';
import type { ComparisonInput } from './domain/comparison-input';
import type { ComparisonResult } from './domain/comparison-result';
import { rankOffLoop } from './rank-off-loop';

export type ComparisonDependencies = Pick<Dependencies, 'database' | 'clock'>;

type AssignedScorecard = Awaited<ReturnType<ReturnType<typeof scorecardRepository>['listForSearch']>>[number];

interface ComparedEvidence {
  /** Everybody compared: at the stage of assessment or later and still in the search. */
  readonly candidacies: readonly Candidacy[];
  readonly assessments: ReadonlyMap<string, AssessmentEvidence>;
  /** Without the candidacies in `hidden`. */
  readonly ratings: ReadonlyMap<string, CandidacyRatings>;
  /** Without the candidacies in `hidden`. */
  readonly references: ReadonlyMap<string, CandidacyReferences>;
  /** Without the candidacies in `hidden`. */
  readonly scorecards: readonly AssignedScorecard[];
  /** What stands decided, by candidacy; without the candidacies in `hidden`. */
  readonly decisions: ReadonlyMap<string, StandingDecision>;
  /** Candidacies the viewer still owes a scorecard for: nothing of their interviews is in the comparison, not even how many there are. */
  readonly hidden: ReadonlySet<string>;
}

export interface ReadyComparison extends ComparedEvidence {
  readonly kind: 'ready';
  readonly search: Search;
  readonly brief: BriefVersion;
  readonly input: ComparisonInput;
  readonly result: ComparisonResult;
  /** The stored run; null for somebody who does not see all of the evidence yet. */
  readonly run: ComparisonRun | null;
  /** Whom the viewer left out of the order because their evidence is unequal to that of the others; nobody unless it was asked for. */
  readonly leftAside: readonly string[];
}

/** The comparison as the evidence stands now, or what has to happen before there can be one. */
export type CurrentComparison =
  | { readonly kind: 'no_signed_brief'; readonly search: Search }
  | { readonly kind: 'nobody_assessed'; readonly search: Search; readonly brief: BriefVersion }
  | ReadyComparison;

/** The firm whose search it is, with the firm user who looks at it; null stands for the firm itself, which sees all that was sent. */
export interface Onlooker {
  readonly firmId: string;
  readonly user: FirmUser | null;
}

/**
 * Computes the comparison unless the same evidence has been compared before. What is computed is kept with its input.
 *
 * @throws NotFoundError when the firm has no such search
 */
export async function currentComparison(deps: ComparisonDependencies, onlooker: Onlooker, searchId: string): Promise<CurrentComparison> {
  const { reader } = deps.database;
  const { firmId } = onlooker;
  const search = await searchRepository(reader).getForFirm(firmId, searchId);
  const brief = await briefRepository(reader).findSigned(firmId, searchId);
  if (!brief) return { kind: 'no_signed_brief', search };
  const candidacies = (await candidacyRepository(reader).listForSearch(firmId, searchId)).filter(isCompared);
  if (candidacies.length === 0) return { kind: 'nobody_assessed', search, brief };
  const evidence = await readEvidence(deps, onlooker, { searchId, candidacies });
  const candidacyIds = candidacies.map((candidacy) => candidacy.id);
  const input = comparisonInput({ searchId, brief, candidacyIds, ...evidence });
  if (evidence.hidden.size > 0) {
    return { kind: 'ready', search, brief, ...evidence, input, result: await compare(input, rankOffLoop), run: null, leftAside: [] };
  }
  const run = await keptRun(deps, search, input);
  return { kind: 'ready', search, brief, ...evidence, input, result: run.result, run, leftAside: [] };
}

function isCompared({ stage, exit }: Candidacy): boolean {
  return exit === null && stageIndex(stage) >= stageIndex('assessment');
}

interface Compared {
  readonly searchId: string;
  readonly candidacies: readonly Candidacy[];
}

async function readEvidence(
  { database: { reader } }: ComparisonDependencies,
  { firmId, user }: Onlooker,
  { searchId, candidacies }: Compared,
): Promise<ComparedEvidence> {
  const hidden = user ? await candidaciesHiddenFrom(reader, user, searchId) : new Set<string>();
  const ratings = await ratingEvidence(reader, firmId, searchId);
  const scorecards = await scorecardRepository(reader).listForSearch(firmId, searchId);
  const decisions = await standingDecisions(reader, firmId, searchId);
  const references = await referenceEvidence(reader, firmId, searchId);
  return {
    candidacies,
    assessments: await assessmentEvidence(reader, firmId, searchId),
    ratings: new Map([...ratings].filter(([candidacyId]) => !hidden.has(candidacyId))),
    references: new Map([...references].filter(([candidacyId]) => !hidden.has(candidacyId))),
    scorecards: scorecards.filter(({ candidacyId }) => !hidden.has(candidacyId)),
    decisions: new Map([...decisions].filter(([candidacyId]) => !hidden.has(candidacyId))),
    hidden,
  };
}

async function keptRun({ database, clock }: ComparisonDependencies, search: Search, input: ComparisonInput): Promise<ComparisonRun> {
  const { firmId, id: searchId } = search;
  const inputHash = hashOf(input);
  const stored = await comparisonRepository(database.reader).findByHash(firmId, searchId, inputHash);
  if (stored) return stored;
  const result = await compare(input, rankOffLoop);
  return database.transaction(async (tx) => {
    await comparisonWriter(tx).keep({ firmId, searchId, inputHash, input, result, computedAt: clock.now() });
    const kept = await comparisonRepository(tx).findByHash(firmId, searchId, inputHash);
    if (!kept) throw new Error('The comparison was not kept');
    return kept;
  });
}
