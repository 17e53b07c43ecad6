import { competencyIds, type CompetencyId } from '../../competencies';
import type { Brief, ByCompetency, CompetencyReason } from './brief';
import { line, type Source } from './source';

export interface WeightMove {
  readonly weights: ByCompetency;
  readonly mustHaves: ByCompetency;
  /** Why, in the words of whoever moves them. */
  readonly reason: string;
}

/** One weight that is moved, with the reason for this one. */
export interface WeightTaken {
  readonly competency: CompetencyId;
  readonly weight: number;
  readonly reason: string;
}

/** The brief with single weights moved by hand, each with its own reason. */
export function takeOver(brief: Brief, taken: readonly WeightTaken[], hand: Source): Brief {
  return taken.reduce((moved, { competency, weight, reason }) => {
    const weights = { ...moved.weights, [competency]: weight };
    return moveWeights(moved, { weights, mustHaves: moved.mustHaves, reason }, hand);
  }, brief);
}

/** The brief with weights and floors set by hand; each change keeps what it was before and the reason, as a line of its own. */
export function moveWeights(brief: Brief, move: WeightMove, hand: Source): Brief {
  const said = (change: string) => line(`${change}: ${move.reason}`, hand);
  const weightReasons = changed(brief.weights, move.weights).map((id) => ({
    competency: id,
    ...said(`Set from ${shown(brief.weights[id])} to ${shown(move.weights[id])}`),
  }));
  const mustHaveReasons = changed(brief.mustHaves, move.mustHaves).map((id) => ({
    competency: id,
    ...said(floorChange(brief.mustHaves[id], move.mustHaves[id])),
  }));
  const { content } = brief;
  return {
    ...brief,
    weights: move.weights,
    mustHaves: move.mustHaves,
    content: {
      ...content,
      weightReasons: [...content.weightReasons, ...weightReasons] satisfies readonly CompetencyReason[],
      mustHaveReasons: [...content.mustHaveReasons, ...mustHaveReasons] satisfies readonly CompetencyReason[],
    },
  };
}

function changed(before: ByCompetency, after: ByCompetency): readonly CompetencyId[] {
  return competencyIds.filter((id) => before[id] !== after[id]);
}

const shown = (value: number | undefined): string => (value === undefined ? 'none' : String(value));

function floorChange(before: number | undefined, after: number | undefined): string {
  if (before === undefined) return `Made a must-have with a floor of ${shown(after)}`;
  return after === undefined ? `No longer a must-have (floor was ${before})` : `Floor set from ${before} to ${after}`;
}
