import type { Side } from '../../../shared/side';
import type { CompetencyId } from '../../competencies';
import type { MeasureTerms, StatedArrangement } from '../../measures';
import type { CombinedTerms } from './combined-terms';
import type { Need, Severity } from './need';
import type { Scope } from './scope';
import type { Line, Source } from './source';

export interface Outcome extends Line {
  readonly by: string;
}

export interface Measure {
  readonly name: string;
  readonly formula: string;
  readonly cadence: string;
  readonly ownership: string;
  /** What has to be said before a person is held to it; missing where nobody has said any of it. */
  readonly terms?: MeasureTerms;
  readonly source: Source;
}

/** How the half that this person does not lead is covered. */
export interface Outsourcing {
  readonly side: Side;
  readonly options: readonly Line[];
  readonly mustCover: readonly Line[];
  readonly terms: readonly Line[];
}

export interface CharterClause extends Line {
  readonly id: number;
  readonly title: string;
  readonly owner: string;
  readonly status: 'open' | 'proposed' | 'agreed';
  /** The day by which it is to be agreed, YYYY-MM-DD; missing where none was set. */
  readonly dueOn?: string;
}

/** What a standing red flag asks of the brief. */
export interface Implication extends Line {
  readonly flagId: string;
  readonly flagName: string;
  readonly severity: Severity;
}

/** Why a weight or a floor stands where it stands. */
export interface CompetencyReason extends Line {
  readonly competency: CompetencyId;
}

export interface BriefContent {
  readonly title: Line;
  readonly mission: readonly Line[];
  /** The answers that weigh most for this scope, in the client's words. */
  readonly why: readonly Line[];
  readonly notInRole: readonly Line[];
  readonly outcomes: readonly Outcome[];
  readonly measures: readonly Measure[];
  readonly reporting: readonly Line[];
  readonly outsourcing: Outsourcing | null;
  readonly charter: readonly CharterClause[];
  readonly implications: readonly Implication[];
  readonly decisions: readonly Line[];
  /** What was answered about targets, lines and data, for the review of the measures; missing in versions older than that review. */
  readonly stated?: StatedArrangement;
  readonly combined: CombinedTerms | null;
  readonly weightReasons: readonly CompetencyReason[];
  readonly mustHaveReasons: readonly CompetencyReason[];
  /** What the diagnosis said; stays on the brief whatever was chosen. */
  readonly recommendation: Pick<Need, 'recommendation' | 'margin' | 'confidence' | 'lean'>;
}

/** Whole steps from 1 to 6 (weights) or levels from 1 to 5 (floors) by competency; a competency that is missing has none. */
export type ByCompetency = Readonly<Partial<Record<CompetencyId, number>>>;

/** Concentration of the weights under which rank acceptability is drawn: 60 close to the weights, 10 far around them. */
export type Concentration = 60 | 30 | 10;

export interface Brief {
  readonly scope: Scope;
  readonly primarySide: Side;
  readonly content: BriefContent;
  readonly weights: ByCompetency;
  readonly mustHaves: ByCompetency;
  readonly concentration: Concentration;
}
