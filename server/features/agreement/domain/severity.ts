/** One rating: who gave what to whom on what. */
export interface Observation {
  readonly interviewerId: string;
  readonly candidateId: string;
  readonly criterion: string;
  readonly level: number;
}

/** How far one interviewer's ratings lie from those of the others on the same people: above 0 kinder, below 0 stricter. */
export interface Severity {
  readonly interviewerId: string;
  /** Whom somebody else rated on the same criterion as well; who was rated by one person alone tells nothing of that person. */
  readonly candidates: number;
  readonly unadjusted: number;
  /** Drawn towards 0 by n ÷ (n + 5): a few people prove little. */
  readonly adjusted: number;
}

/** Below this nothing is said of an interviewer. It is also what draws the term towards 0 (Ampersand method, section c.2). */
export const LEAST_CANDIDATES = 5;

/** Whether on every criterion the same interviewers rated everybody: then severity is the same for all and cancels in the order. */
export function isCrossed(observations: readonly Observation[]): boolean {
  return [...groupBy(observations, ({ criterion }) => criterion).values()].every((own) => {
    const [interviewers, candidates] = [idsOf(own, 'interviewerId'), idsOf(own, 'candidateId')];
    const cells = new Set(own.map(({ interviewerId, candidateId }) => `${interviewerId} ${candidateId}`));
    return cells.size === interviewers.length * candidates.length;
  });
}

/**
 * Fits y = candidate + interviewer + error by least squares, each candidate on each criterion with a level of their own. Interviewers
 * who have nobody in common, not even through others, cannot be told apart: each such group has its own middle. Whoever has rated
 * nobody together with somebody else is missing.
 */
export function severities(observations: readonly Observation[]): Severity[] {
  const units = [...groupBy(observations, ({ candidateId, criterion }) => `${candidateId} ${criterion}`).values()].filter(
    (unit) => unit.length > 1,
  );
  const shared = units.flat();
  const interviewers = idsOf(shared, 'interviewerId');
  const terms = interviewerTerms(units, interviewers);
  return interviewers.map((interviewerId, index) => {
    const candidates = idsOf(
      shared.filter((one) => one.interviewerId === interviewerId),
      'candidateId',
    ).length;
    const unadjusted = at(terms, index);
    return { interviewerId, candidates, unadjusted, adjusted: (unadjusted * candidates) / (candidates + LEAST_CANDIDATES) };
  });
}

type Unit = readonly Observation[];

/** The normal equations with the candidates' levels eliminated. They leave one degree of freedom for each group: its terms sum to 0. */
function interviewerTerms(units: readonly Unit[], interviewers: readonly string[]): number[] {
  const groups = linked(units, interviewers);
  const matrix = interviewers.map((one) => interviewers.map((other) => (groups.get(one) === groups.get(other) ? 1 : 0)));
  const right = interviewers.map(() => 0);
  for (const unit of units) {
    const mean = unit.reduce((sum, { level }) => sum + level, 0) / unit.length;
    for (const { interviewerId, level } of unit) {
      const row = interviewers.indexOf(interviewerId);
      add(right, row, level - mean);
      add(matrix[row], row, 1);
      for (const other of unit) add(matrix[row], interviewers.indexOf(other.interviewerId), -1 / unit.length);
    }
  }
  return solved(matrix, right);
}

/** By interviewer the first of those with whom they are linked by people whom both rated. */
function linked(units: readonly Unit[], interviewers: readonly string[]): ReadonlyMap<string, string> {
  const groups = new Map(interviewers.map((id) => [id, id]));
  for (const [first, ...others] of units) {
    for (const other of others) {
      const [kept, merged] = [groups.get(first?.interviewerId ?? ''), groups.get(other.interviewerId)];
      for (const [id, group] of groups) if (group === merged && kept !== undefined) groups.set(id, kept);
    }
  }
  return groups;
}

/** Gaussian elimination; the matrix is symmetric and positive definite, so that no pivot is 0. */
function solved(matrix: readonly number[][], right: number[]): number[] {
  for (const [pivot, pivotRow] of matrix.entries()) {
    for (const [below, row] of matrix.entries()) {
      if (below <= pivot) continue;
      const factor = at(row, pivot) / at(pivotRow, pivot);
      for (const column of row.keys()) add(row, column, -factor * at(pivotRow, column));
      add(right, below, -factor * at(right, pivot));
    }
  }
  return substituted(matrix, right);
}

function substituted(triangle: readonly number[][], right: readonly number[]): number[] {
  const terms = right.map(() => 0);
  for (const [index, row] of [...triangle.entries()].reverse()) {
    const known = row.reduce((sum, factor, column) => sum + (column > index ? factor * at(terms, column) : 0), 0);
    terms[index] = (at(right, index) - known) / at(row, index);
  }
  return terms;
}

const at = (list: readonly number[], index: number): number => list[index] ?? 0;

function add(list: number[] | undefined, at: number, value: number): void {
  if (list) list[at] = (list[at] ?? 0) + value;
}

function idsOf(observations: readonly Observation[], key: 'interviewerId' | 'candidateId'): string[] {
  return [...new Set(observations.map((one) => one[key]))].sort();
}

function groupBy(observations: readonly Observation[], keyOf: (one: Observation) => string): Map<string, Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
