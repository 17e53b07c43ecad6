import type { CompetencyId } from '../../competencies';
import type { InterviewerFunction } from './scorecard';

/** Each competency is rated by two people at least; three is what a must-have aims at (Ampersand method, sections b.1 and c.2). */
export const MINIMUM_COVER = 2;
export const TARGET_COVER = 3;
/** Three or four competencies an interviewer: more makes each rating thinner. */
export const USUAL_LOAD = { least: 3, most: 4 } as const;
/** Sales and marketing partnership needs a witness from each function. */
export const PARTNERSHIP: CompetencyId = 'LDR-01';

export interface PlanInterviewer {
  id: string;
  function: InterviewerFunction;
}

export interface PlanRequest {
  /** Weights of the brief; a competency with weight 0 or none is not rated unless it is a must-have. */
  weights: Readonly<Partial<Record<CompetencyId, number>>>;
  /** Floors of the must-haves, 1 to 5. */
  mustHaves: Readonly<Partial<Record<CompetencyId, number>>>;
  interviewers: readonly PlanInterviewer[];
}

export type PlanWarning =
  | { kind: 'no_interviewers' }
  | { kind: 'not_covered'; competencyId: CompetencyId; by: 0 | 1 }
  | { kind: 'covered_often'; competencyId: CompetencyId; by: number }
  | { kind: 'partnership_one_sided'; missing: readonly ('sales' | 'marketing')[] }
  | { kind: 'overloaded'; interviewerId: string; count: number };

/** Who rates what: competency ids by interviewer id, in the order of the brief's importance. */
export type PlanAssignments = ReadonlyMap<string, readonly CompetencyId[]>;

export interface CoverageRow {
  competencyId: CompetencyId;
  weight: number;
  isMustHave: boolean;
  interviewerIds: readonly string[];
}

export interface InterviewPlan {
  assignments: PlanAssignments;
  coverage: readonly CoverageRow[];
  warnings: readonly PlanWarning[];
}

/**
 * Proposes who rates what. Every weighted competency gets two different interviewers where there are two, the load is spread
 * evenly, and LDR-01 goes to one person of each function where both are there. Free places (fewer than four) give must-haves a
 * third rater. Depends on the order of interviewers only for ties, so the same input gives the same plan.
 */
export function proposePlan(request: PlanRequest): InterviewPlan {
  const draft = new Map<string, CompetencyId[]>(request.interviewers.map((interviewer) => [interviewer.id, []]));
  const order = competenciesToRate(request);
  for (const competencyId of order) {
    for (const interviewer of firstRaters(competencyId, request.interviewers, draft)) draft.get(interviewer.id)?.push(competencyId);
  }
  for (const competencyId of order.filter((id) => request.mustHaves[id] !== undefined))
    addThirdRater(competencyId, request.interviewers, draft);
  return checkPlan(request, sorted(draft, order));
}

/** What a plan covers and what is wrong with it; for a proposal and for scorecards as they were really assigned. */
export function checkPlan(request: PlanRequest, assignments: PlanAssignments): InterviewPlan {
  const coverage = competenciesToRate(request).map((competencyId) => ({
    competencyId,
    weight: request.weights[competencyId] ?? 0,
    isMustHave: request.mustHaves[competencyId] !== undefined,
    interviewerIds: request.interviewers.filter(({ id }) => assignments.get(id)?.includes(competencyId)).map(({ id }) => id),
  }));
  return { assignments, coverage, warnings: warningsOf(request, coverage, assignments) };
}

/** The competencies a plan has to cover: partnership first, then must-haves, then by weight, then by id. */
export function competenciesToRate(request: Pick<PlanRequest, 'weights' | 'mustHaves'>): CompetencyId[] {
  const ids = new Set([...idsOf(request.weights).filter((id) => (request.weights[id] ?? 0) > 0), ...idsOf(request.mustHaves)]);
  const rank = (id: CompetencyId) => (id === PARTNERSHIP ? 0 : request.mustHaves[id] !== undefined ? 1 : 2);
  return [...ids].sort((a, b) => rank(a) - rank(b) || (request.weights[b] ?? 0) - (request.weights[a] ?? 0) || (a < b ? -1 : 1));
}

type Draft = ReadonlyMap<string, CompetencyId[]>;

function firstRaters(competencyId: CompetencyId, interviewers: readonly PlanInterviewer[], draft: Draft): PlanInterviewer[] {
  const free = byLoad(competencyId, interviewers, draft);
  if (competencyId !== PARTNERSHIP) return free.slice(0, MINIMUM_COVER);
  const sides = (['sales', 'marketing'] as const).flatMap((side) => free.find((one) => one.function === side) ?? []);
  return [...new Set([...sides, ...free])].slice(0, MINIMUM_COVER);
}

function addThirdRater(competencyId: CompetencyId, interviewers: readonly PlanInterviewer[], draft: Draft): void {
  const raters = interviewers.filter(({ id }) => draft.get(id)?.includes(competencyId));
  if (raters.length >= TARGET_COVER) return;
  const [next] = byLoad(competencyId, interviewers, draft).filter((one) => !raters.includes(one) && loadOf(one, draft) < USUAL_LOAD.most);
  if (next !== undefined) draft.get(next.id)?.push(competencyId);
}

/** Least loaded first; on a tie those who know the craft, then the order given. */
function byLoad(competencyId: CompetencyId, interviewers: readonly PlanInterviewer[], draft: Draft): PlanInterviewer[] {
  const knows = (one: PlanInterviewer) => (functionOf(competencyId) === one.function ? 0 : 1);
  return [...interviewers].sort((a, b) => loadOf(a, draft) - loadOf(b, draft) || knows(a) - knows(b));
}

function loadOf(interviewer: PlanInterviewer, draft: PlanAssignments): number {
  return draft.get(interviewer.id)?.length ?? 0;
}

function functionOf(competencyId: CompetencyId): InterviewerFunction {
  if (competencyId.startsWith('SAL-')) return 'sales';
  return competencyId.startsWith('MKT-') ? 'marketing' : 'other';
}

function warningsOf(request: PlanRequest, coverage: readonly CoverageRow[], assignments: PlanAssignments): PlanWarning[] {
  if (request.interviewers.length === 0) return [{ kind: 'no_interviewers' }];
  const gaps = coverage.flatMap((row): PlanWarning[] => {
    const by = row.interviewerIds.length;
    return by === 0 || by === 1 ? [{ kind: 'not_covered', competencyId: row.competencyId, by }] : [];
  });
  const often = coverage.flatMap((row): PlanWarning[] => {
    const by = row.interviewerIds.length;
    return by > usefulCover(row) ? [{ kind: 'covered_often', competencyId: row.competencyId, by }] : [];
  });
  const overloads = request.interviewers.flatMap((interviewer): PlanWarning[] => {
    const count = loadOf(interviewer, assignments);
    return count > USUAL_LOAD.most ? [{ kind: 'overloaded', interviewerId: interviewer.id, count }] : [];
  });
  return [...gaps, ...often, ...partnershipWarning(request, coverage), ...overloads];
}

/** From here on another rater adds little and is missing elsewhere: a third is worth it for a must-have only. */
function usefulCover({ isMustHave }: CoverageRow): number {
  return isMustHave ? TARGET_COVER : MINIMUM_COVER;
}

function partnershipWarning(request: PlanRequest, coverage: readonly CoverageRow[]): PlanWarning[] {
  const row = coverage.find(({ competencyId }) => competencyId === PARTNERSHIP);
  if (row === undefined) return [];
  const present = request.interviewers.filter(({ id }) => row.interviewerIds.includes(id)).map((one) => one.function);
  const missing = (['sales', 'marketing'] as const).filter((side) => !present.includes(side));
  return missing.length === 0 ? [] : [{ kind: 'partnership_one_sided', missing }];
}

function sorted(draft: Draft, order: readonly CompetencyId[]): PlanAssignments {
  return new Map([...draft].map(([id, ids]) => [id, order.filter((competencyId) => ids.includes(competencyId))]));
}

/** Object.keys forgets the key type; the records are typed by competency at the edge where they are read. */
function idsOf(record: Readonly<Partial<Record<CompetencyId, number>>>): CompetencyId[] {
  return Object.keys(record) as CompetencyId[];
}
