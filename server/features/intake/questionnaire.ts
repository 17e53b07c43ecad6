import type { Scope } from '../../platform/db/scope';
import { askedInSearch, textIn, type AskedInSearch, type Words } from '../instruments';
import { instrument, PLANNED_SCOPE_ID } from './catalogue/instrument';
import { directStep, openSteps, type Step } from './catalogue/steps';
import type { ContextItem } from './domain/context-item';
import { contextInWords, inWords, pageLeadKey, pageTitleKey } from './in-words';
import type { Item } from './domain/item';
import { OWN_SLUG, ownItem } from './domain/own-item';

/** What one search asks: the library's instrument in the words it was pinned with, and the firm's own questions. */
export interface Questionnaire {
  /** Null for the library's own words. */
  readonly wording: { readonly name: string; readonly number: number } | null;
  readonly words: Words;
  readonly direct: Step;
  /** The pages that open once the direct question is closed, in order; own questions last. */
  readonly steps: readonly Step[];
  readonly own: readonly ContextItem[];
  /** By id, in the words of this search. */
  readonly items: ReadonlyMap<string, Item>;
  /** By id, the own questions among them. */
  readonly context: ReadonlyMap<string, ContextItem>;
}

export async function questionnaireOf(scope: Scope, firmId: string, searchId: string): Promise<Questionnaire> {
  return questionnaireFrom(await askedInSearch(scope, firmId, searchId));
}

/** The question what is planned to be advertised, in the words of this search. */
export async function plannedScopeAsked(scope: Scope, firmId: string, searchId: string): Promise<Item | null> {
  return plannedScopeIn(await askedInSearch(scope, firmId, searchId));
}

/** As `plannedScopeAsked`, of a search whose words are at hand. */
export function plannedScopeIn(asked: AskedInSearch): Item | null {
  return questionnaireFrom(asked).items.get(PLANNED_SCOPE_ID) ?? null;
}

export function questionnaireFrom({ words, wording, questions }: Pick<AskedInSearch, 'words' | 'wording' | 'questions'>): Questionnaire {
  const items = new Map(instrument.items.map((item) => [item.id, inWords(item, words)]));
  const facts = instrument.contextItems.map((item) => contextInWords(item, words));
  const own = questions.map(ownItem);
  const context = new Map([...facts, ...own].map((item) => [item.id, item]));
  const worded = (step: Step): Step => ({
    ...step,
    title: textIn(words, { key: pageTitleKey(step.slug), library: step.title }),
    lead: textIn(words, { key: pageLeadKey(step.slug), library: step.lead }),
    items: step.items.map((item) => items.get(item.id) ?? item),
    context: step.context.map((item) => context.get(item.id) ?? item),
  });
  const steps = [...openSteps.map(worded), ...(own.length > 0 ? [ownStep(own)] : [])];
  return { wording, words, direct: worded(directStep), steps, own, items, context };
}

/** The instrument as the library words it. */
export const libraryQuestionnaire: Questionnaire = questionnaireFrom({ words: {}, wording: null, questions: [] });

/** The step with this slug, the direct question included, or null. */
export function stepBySlug({ direct, steps }: Questionnaire, slug: string): Step | null {
  return [direct, ...steps].find((step) => step.slug === slug) ?? null;
}

/** The page an item stands on once the direct question is closed. */
export function stepOfItem({ steps }: Pick<Questionnaire, 'steps'>, itemId: string): Step | null {
  return steps.find((step) => [...step.items, ...step.context].some(({ id }) => id === itemId)) ?? null;
}

function ownStep(own: readonly ContextItem[]): Step {
  const lead = 'Asked for this company alone, beside the instrument. These answers are read by people; they are not scored.';
  return { slug: OWN_SLUG, title: 'A few more questions', lead, items: [], context: own };
}
