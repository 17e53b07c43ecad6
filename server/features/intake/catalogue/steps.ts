import type { ContextItem } from '../domain/context-item';
import type { Item } from '../domain/item';
import { contextItems } from './context-items';
import { DIRECT_QUESTION_ID, instrument } from './instrument';

/** One page of the intake: a section of the instrument, or half of the facts about the company. */
export interface Step {
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly items: readonly Item[];
  readonly context: readonly ContextItem[];
}

const LEADS: Readonly<Record<string, string>> = {
  A: 'One question goes with your first answer.',
  B: '“We do not know” is an answer like any other.',
  C: 'How the company grew, and what comes next.',
  D: 'Who leads what today, and what is planned.',
  E: 'How this person will be judged.',
  F: 'How the two functions work together today.',
  G: 'Asked because one person may have to lead both.',
};

const sectionSteps: readonly Step[] = instrument.sections.map(({ id, title }) => ({
  slug: id.toLowerCase(),
  title,
  lead: LEADS[id] ?? '',
  items: instrument.items.filter((item) => item.section === id),
  context: [],
}));

const contextStep = (slug: string, title: string, [from, to]: readonly [string, string]): Step => ({
  slug,
  title,
  lead: 'Rounded facts will do. Leave open what you would have to look up, or the whole page.',
  items: [],
  context: contextItems.filter((item) => item.id >= from && item.id <= to),
});

/** The direct question, alone on its page. */
export const directStep: Step = {
  slug: 'direct',
  title: 'The direct question',
  lead: '',
  items: instrument.items.filter((item) => item.id === DIRECT_QUESTION_ID),
  context: [],
};

/** The pages that open once the direct question is closed, in order. */
export const openSteps: readonly Step[] = [
  ...sectionSteps,
  contextStep('company', 'The company', ['C01', 'C07']),
  contextStep('role', 'People, money and the role', ['C08', 'C15']),
];

/** True for the page of the direct question, in whatever words. */
export function isDirect(step: Pick<Step, 'slug'> | null): boolean {
  return step !== null && step.slug === directStep.slug;
}
