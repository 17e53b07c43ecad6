import type { AssessmentCount } from '../../assessments';
import type { BriefStanding } from '../../briefs';
import type { LatestDiagnosis } from '../../diagnosis';
import type { IntakeCount } from '../../intake';
import type { ScorecardCount } from '../../interviews';
import { STAGES, stageIndex, type PipelineCount, type Stage } from '../../people';
import type { SearchState } from '../../searches';
import type { ShortlistStanding } from '../../shortlists';

/** A search as lists show it: without its job description, which can be long. */
export interface SearchLine {
  readonly id: string;
  readonly title: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly state: SearchState;
  readonly stateSince: Date;
  readonly createdAt: Date;
}

/** How far one search has come, in facts of the features that own them. */
export interface SearchProgress {
  readonly intake: IntakeCount;
  readonly diagnosis: LatestDiagnosis | null;
  readonly brief: BriefStanding | null;
  readonly pipeline: readonly PipelineCount[];
  readonly assessments: AssessmentCount;
  readonly scorecards: ScorecardCount;
  readonly shortlist: ShortlistStanding | null;
}

export const NO_INTAKE: IntakeCount = { people: 0, sponsors: 0, asked: 0, sent: 0, lastSentAt: null };
export const NO_ASSESSMENTS: AssessmentCount = { given: 0, submitted: 0, lastSubmittedAt: null };
export const NO_SCORECARDS: ScorecardCount = { assigned: 0, submitted: 0, lastSubmittedAt: null, hidden: 0 };

/** How many people, gone or not, came at least as far as `stage`. */
export function reached({ pipeline }: Pick<SearchProgress, 'pipeline'>, stage: Stage): number {
  return pipeline.reduce((sum, count) => (stageIndex(count.stage) >= stageIndex(stage) ? sum + count.people : sum), 0);
}

/** People in the search now. */
export function inPlay({ pipeline }: Pick<SearchProgress, 'pipeline'>): number {
  return pipeline.reduce((sum, { decision, people }) => (decision === null ? sum + people : sum), 0);
}

/** People in play at each stage, in the order of the stages. */
export function inPlayByStage({ pipeline }: Pick<SearchProgress, 'pipeline'>): { stage: Stage; people: number }[] {
  return STAGES.map((stage) => ({
    stage,
    people: pipeline.reduce((sum, count) => (count.stage === stage && count.decision === null ? sum + count.people : sum), 0),
  }));
}

/** Red flags that stand against a brief and that nobody has settled. */
export function blockingFlags({ diagnosis }: Pick<SearchProgress, 'diagnosis'>): number {
  return diagnosis?.settlement.flags.filter(({ severity, settledBy }) => severity === 'block_publish' && settledBy === null).length ?? 0;
}
