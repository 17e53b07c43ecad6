import { competencyIds, type CompetencyId, type Level } from '../../competencies';

/** How far referees and panel are apart on one competency. Means as given; the difference only where both exist. */
export interface ReferenceGap {
  readonly competencyId: CompetencyId;
  readonly panel: { readonly mean: number; readonly n: number } | null;
  readonly referees: { readonly mean: number; readonly n: number } | null;
  /** Referees minus panel. */
  readonly difference: number | null;
}

export type LevelsByCompetency = Readonly<Partial<Record<CompetencyId, readonly Level[]>>>;

/** One line for each competency that referees have rated. */
export function referenceGaps(referees: LevelsByCompetency, panel: LevelsByCompetency): ReferenceGap[] {
  return competencyIds.flatMap((competencyId) => {
    const theirs = meanOf(referees[competencyId] ?? []);
    if (!theirs) return [];
    const interviewers = meanOf(panel[competencyId] ?? []);
    return [{ competencyId, panel: interviewers, referees: theirs, difference: interviewers && theirs.mean - interviewers.mean }];
  });
}

function meanOf(levels: readonly Level[]): { mean: number; n: number } | null {
  if (levels.length === 0) return null;
  return { mean: levels.reduce((sum, level) => sum + level, 0) / levels.length, n: levels.length };
}
