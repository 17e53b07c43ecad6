import type { EditableItem, EditableText, LibraryTexts } from '../instruments';
import { DIRECT_QUESTION_ID, instrument, itemNumber } from './catalogue/instrument';
import { openSteps, type Step } from './catalogue/steps';
import type { ContextItem, Part } from './domain/context-item';
import {
  evidenceKey,
  helpKey,
  libraryHelp,
  noneKey,
  optionKey,
  pageLeadKey,
  pageTitleKey,
  partKey,
  partOptionKey,
  promptKey,
} from './in-words';
import { axisIds, type Choice, type Item } from './domain/item';

const PROMPT = 600;
const HELP = 400;
const LABEL = 240;
const TITLE = 80;

/** Every text of the instrument that a firm may put in words of its own, and beside each item what it may not change. */
export const instrumentTexts: LibraryTexts = {
  version: instrument.version,
  items: openSteps.flatMap(({ slug, title, lead, items, context }, at) => [
    { section: title, ...editablePage({ slug, title, lead }, at + 1) },
    ...items.map((item) => ({ section: title, ...editableItem(item) })),
    ...context.map((item) => ({ section: title, ...editableFact(item) })),
  ]),
};

/** The head of a page. That of the first question, and that of own questions, say who reads the answers: they are promises. */
function editablePage({ slug, title, lead }: Pick<Step, 'slug' | 'title' | 'lead'>, number: number): Omit<EditableItem, 'section'> {
  return {
    id: `page-${slug}`,
    number: `Page ${number}`,
    texts: [
      { key: pageTitleKey(slug), label: 'Title of the page', library: title, max: TITLE },
      { key: pageLeadKey(slug), label: 'Sentence under the title', library: lead, max: HELP },
    ],
    locked: ['Which questions stand on the page, and in what order.'],
  };
}

function editableItem(item: Item): Omit<EditableItem, 'section'> {
  const { id, prompt, evidenceRequest } = item;
  const none = item.type === 'multi' ? item.noneLabel : null;
  const help = { key: helpKey(id), label: 'Help under the question', library: libraryHelp(item) ?? '', max: HELP };
  return {
    id,
    number: `Question ${itemNumber(id)}`,
    texts: [
      { key: promptKey(id), label: 'Question', library: prompt, max: PROMPT },
      // What stands under the direct question says who sees the answer: a promise of the product, not wording.
      ...(id === DIRECT_QUESTION_ID ? [] : [help]),
      ...item.options.map((option) => ({ key: optionKey(id, option.id), label: `Answer ${option.id}`, library: option.text, max: LABEL })),
      ...optional(none, { key: noneKey(id), label: 'Answer that none applies', max: LABEL }),
      ...optional(evidenceRequest, { key: evidenceKey(id), label: 'Request for evidence', max: HELP }),
    ],
    locked: lockedOf(item),
  };
}

function editableFact(item: ContextItem): Omit<EditableItem, 'section'> {
  return {
    id: item.id,
    number: `Fact ${item.id}`,
    texts: [
      { key: promptKey(item.id), label: 'Question', library: item.prompt, max: PROMPT },
      { key: helpKey(item.id), label: 'Help under the question', library: item.hint ?? '', max: HELP },
      ...item.parts.flatMap((part) => partTexts(item, part)),
    ],
    locked: [
      'The kind of each field and the limits it is checked against.',
      'It adds to no share: facts set branches, templates and notices.',
    ],
  };
}

function partTexts(item: ContextItem, part: Part): EditableText[] {
  const label = { key: partKey(item.id, part.id), label: `Label of the field “${part.label}”`, library: part.label, max: LABEL };
  const only = item.parts.length === 1 && part.kind === 'choice';
  // A currency is a code, and codes are not wording.
  const options = 'options' in part && part.id !== 'currency' ? part.options : [];
  const answers = options.map(({ id, text }) => ({
    key: partOptionKey(item.id, part.id, id),
    label: item.parts.length === 1 ? `Answer ${id}` : `Answer ${id} of “${part.label}”`,
    library: text,
    max: LABEL,
  }));
  return [...(only ? [] : [label]), ...answers];
}

function optional(library: string | null, text: Omit<EditableText, 'library'>): EditableText[] {
  return library === null ? [] : [{ ...text, library }];
}

function lockedOf(item: Item): string[] {
  const shown =
    item.showIf === null
      ? 'It is always asked.'
      : `It is asked only after certain answers to ${item.showIf.map((one) => one.item).join(', ')}.`;
  return [kindWords(item), ...pointsWords(item), shown];
}

function kindWords(item: Item): string {
  switch (item.type) {
    case 'single':
      return `One answer out of ${item.options.length}, in this order, with the codes ${item.options.map(({ id }) => id).join(', ')}.`;
    case 'multi':
      return `At most ${item.maxChoices} answers out of ${item.options.length}, in this order.`;
    case 'rank3':
      return `The first three of ${item.options.length}, in order.`;
    case 'constant_sum':
      return `${item.total} points shared among ${item.options.length} jobs.`;
  }
}

function pointsWords(item: Item): string[] {
  if (item.type === 'single') return [`Points: ${item.options.map(choicePoints).join('; ')}.`];
  if (item.type === 'multi')
    return item.ticks.map(({ axis, each, of }) => `Each of ${of.join(', ')} adds ${each} to ${instrument.axes[axis]}.`);
  return [`Sales need: ${item.sides.S.join(', ')}. Marketing need: ${item.sides.M.join(', ')}.`];
}

function choicePoints({ id, loads, raises }: Choice): string {
  const points = axisIds.flatMap((axis) => (loads[axis] ? [`${axis} ${loads[axis]}`] : []));
  const all = [...points, ...raises];
  return `${id}: ${all.length > 0 ? all.join(', ') : 'none'}`;
}
