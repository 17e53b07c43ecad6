import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { briefDocument, type DocSection, type DocumentFacts } from './brief-document.view-model';
import { REFUSAL_SECTIONS } from './brief-words';

const NO_STATE: FormState = { typed: {}, problems: [] };

/** The form in which a sponsor says, section by section, what should change; each field has what the section says now beside it. */
export function refusalPage(facts: DocumentFacts & { readonly linkId: string }, state: FormState = NO_STATE) {
  const { version, linkId } = facts;
  const home = `/p/${linkId}/brief`;
  const { sections } = briefDocument(facts);
  const parts = REFUSAL_SECTIONS.map(({ id, label }) => ({ id, label, now: sections.find((one) => one.id === id) }));
  const isAsked = ({ id, now }: (typeof parts)[number]) => now !== undefined || id === 'other' || (state.typed[id] ?? '') !== '';
  return {
    title: `What should change in version ${version.number}?`,
    focus: { context: `Brief for ${version.content.title.text}`, saved: null },
    summary: errorSummary(state.problems),
    lead: 'Write only where something should change. Your comments go to the search firm with your name; the version stays unsigned.',
    action: `${home}/refusal`,
    number: String(version.number),
    parts: parts.filter(isAsked).map(({ id, label, now }) => ({
      now: now ? linesOf(now) : [],
      field: field({ name: id, label, type: 'textarea', rows: 2, optional: true }, state),
    })),
    back: { href: home, label: 'Back to the brief' },
    submit: 'Send comments without signing',
  };
}

/** A section in short lines, to be read beside the field that is about it. */
function linesOf({ lead, bullets, quotes, tables, bars, flags, paragraphs }: DocSection): readonly string[] {
  return [
    ...lead,
    ...bullets,
    ...quotes,
    ...tables.flatMap(({ rows }) => rows.map(({ head, cells }) => `${head}: ${cells.map(({ text }) => text).join(' · ')}`)),
    ...bars.flatMap(({ rows }) =>
      rows.map(({ name, weight, mustHave }) => [`${name}: weight ${weight}`, mustHave].filter(Boolean).join(', ')),
    ),
    ...flags.map(({ name, severity, text }) => `${name}. ${severity}. ${text}`),
    ...paragraphs,
  ];
}
