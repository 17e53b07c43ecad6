import type { CompetencyId } from '../../competencies';

/** What a text is about: one of the two crafts, leading people, or none of them. */
export type Side = 'sales' | 'marketing' | 'leadership' | 'neutral';

export type Craft = 'sales' | 'marketing';

export type Verdict = Craft | 'combined' | 'unclear';

/** The part of an advertisement that a sentence stands in. */
export type Section = 'duties' | 'opening' | 'requirements' | 'about' | 'offer';

export interface Advert {
  readonly title: string;
  readonly text: string;
}

/** A word of a sentence as the tokeniser gives it, with its place in the sentence. */
export interface Token {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Splits a sentence into words; the library behind it is the caller's business. */
export type Tokenise = (sentence: string) => readonly Token[];

export interface Sentence {
  readonly text: string;
  readonly section: Section;
  readonly heading: boolean;
  /** Stands in a list with signs. */
  readonly item: boolean;
}

/** Words that decided a sentence, with their place in it. */
export interface Mark {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  /** How much of the full weight counts here: less where the other function is only mentioned. */
  readonly counted: number;
}

export interface ReadSentence {
  readonly text: string;
  readonly section: Section;
  readonly heading: boolean;
  readonly side: Side;
  /** From 0 to 1: how much the sentence says about the job, by the part of the text it stands in. */
  readonly weight: number;
  readonly terms: readonly string[];
  readonly marks: readonly Mark[];
}

export interface RaisedFlag {
  readonly id: FlagId;
  /** The first sentence that shows it, where one does. */
  readonly sentence: string | null;
}

export const flagIds = [
  'two_discipline_title',
  'two_discipline_scope',
  'closed_revenue_quota_on_marketing',
  'lead_counts_without_acceptance',
  'no_measurable_outcome',
  'too_many_must_haves',
  'years_of_experience_proxy',
  'age_proxy',
  'coded_language',
  'no_reporting_line',
] as const;

export type FlagId = (typeof flagIds)[number];

export interface Xray {
  readonly salesShare: number;
  readonly marketingShare: number;
  readonly verdict: Verdict;
  readonly sentences: readonly ReadSentence[];
  readonly flags: readonly RaisedFlag[];
  /** How many conditions the text sets. */
  readonly mustHaves: number;
  /** The competencies asked for, each with the words that ask. */
  readonly asking: readonly { readonly id: CompetencyId; readonly words: readonly string[] }[];
  readonly competencies: { readonly asked: readonly CompetencyId[]; readonly missing: readonly CompetencyId[] };
  /** Sentences with a number or a target that the person will be judged by. */
  readonly judgedBy: readonly string[];
}
