/** The five axes of the need instrument: sales need, marketing need, pressure for two leaders, structural risk, alignment debt. */
export const axisIds = ['S', 'M', 'T', 'R', 'A'] as const;
export type Axis = (typeof axisIds)[number];

/** Points an answer adds to each axis; an axis that is not named gets nothing. */
export type Loads = Readonly<Partial<Record<Axis, number>>>;

export const sectionIds = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type SectionId = (typeof sectionIds)[number];

export interface Section {
  readonly id: SectionId;
  readonly title: string;
}

export interface Option {
  readonly id: string;
  readonly text: string;
}

/** An option of a single-choice item. The id 'dk' always means "We do not know". */
export interface Choice extends Option {
  readonly loads: Loads;
  readonly raises: readonly string[];
}

/** The item is asked when any of the conditions holds. */
export type ShowIf = readonly { readonly item: string; readonly in: readonly string[] }[];

interface ItemBase {
  readonly id: string;
  readonly section: SectionId;
  readonly prompt: string;
  /** A firm's own help under the question; without it the library's stands there. */
  readonly help?: string | null;
  readonly rationale: string;
  readonly evidenceRequest: string | null;
  readonly showIf: ShowIf | null;
}

export interface SingleItem extends ItemBase {
  readonly type: 'single';
  readonly options: readonly Choice[];
}

/** Points shared among options; an axis gets `points` × the share placed on its options. */
export interface ConstantSumItem extends ItemBase {
  readonly type: 'constant_sum';
  readonly options: readonly Option[];
  readonly total: number;
  readonly points: number;
  readonly sides: Readonly<Record<'S' | 'M', readonly string[]>>;
}

/** The three most important of several, in order; each rank gives its points to the side of its option. */
export interface Rank3Item extends ItemBase {
  readonly type: 'rank3';
  readonly options: readonly Option[];
  readonly rankPoints: readonly [number, number, number];
  readonly sides: Readonly<Record<'S' | 'M', readonly string[]>>;
}

export interface TickRule {
  readonly axis: Axis;
  readonly each: number;
  readonly of: readonly string[];
  readonly max: number;
}

/** Several of a list. `noneLabel` lets a respondent say that none applies, which is an answer and not a gap. */
export interface MultiItem extends ItemBase {
  readonly type: 'multi';
  readonly options: readonly Option[];
  readonly maxChoices: number;
  readonly noneLabel: string | null;
  readonly ticks: readonly TickRule[];
  readonly raisesIf: readonly { readonly when: string; readonly raise: string }[];
}

export type Item = SingleItem | ConstantSumItem | Rank3Item | MultiItem;
