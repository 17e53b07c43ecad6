import type { ExitDecision } from './exits';
import { STAGES, stageIndex, type Stage } from './stages';

/** How many candidacies of a search stand at a stage, or left at it by whose decision (null = still in the search). */
export interface PipelineCount {
  stage: Stage;
  decision: ExitDecision | null;
  people: number;
}

/** One stage as the funnel shows it: who reached it, who is there now, who left there. */
export interface PipelineStage {
  stage: Stage;
  reached: number;
  here: number;
  leftByCandidate: number;
  /** Left by decision of firm or client. */
  leftByOthers: number;
  leftByCircumstances: number;
}

/**
 * The search as a funnel. Whoever stands at a stage, or left at it, has reached it and all before it; a move back takes the
 * later stages off again, since it corrects the record.
 */
export function pipeline(counts: readonly PipelineCount[]): PipelineStage[] {
  return STAGES.map((stage) => {
    const here = counts.filter((count) => count.stage === stage);
    const left = (...decisions: ExitDecision[]) => sum(here.filter(({ decision }) => decision !== null && decisions.includes(decision)));
    return {
      stage,
      reached: sum(counts.filter((count) => stageIndex(count.stage) >= stageIndex(stage))),
      here: sum(here.filter(({ decision }) => decision === null)),
      leftByCandidate: left('candidate'),
      leftByOthers: left('firm', 'client'),
      leftByCircumstances: left('circumstances'),
    };
  });
}

/** People in the search now, and those who left it. */
export function pipelineTotals(counts: readonly PipelineCount[]): { inPlay: number; left: number } {
  return {
    inPlay: sum(counts.filter(({ decision }) => decision === null)),
    left: sum(counts.filter(({ decision }) => decision !== null)),
  };
}

function sum(counts: readonly PipelineCount[]): number {
  return counts.reduce((total, { people }) => total + people, 0);
}
