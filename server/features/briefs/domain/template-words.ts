import { combinedTemplate, singleRoleTemplates, twoSearchesTemplate } from '../catalogue/role-templates';
import type { BriefVersion } from './brief-version';
import { editOf, type BriefEdit } from './edit-brief';
import type { Side } from './scope';
import { fromTemplate, type Line, type Source, type SourceKind } from './source';

/**
 * The words a brief for one side begins with. What is scored (competencies, weights, floors) is not among them: that comes from the
 * library whatever template is taken, and so do flags, warnings and charter.
 */
export type TemplateWords = Omit<BriefEdit, 'charter'>;

/** The words of a template with what its lines say of where they come from. */
export interface RoleTemplate {
  readonly words: TemplateWords;
  readonly source: Source;
}

export function libraryTemplate(side: Side): RoleTemplate {
  return { words: libraryWords(side), source: fromTemplate(side === 'sales' ? 'sales-led' : 'marketing-led') };
}

export function firmTemplate({ name, number, words }: { name: string; number: number; words: TemplateWords }): RoleTemplate {
  return { words, source: { kind: 'template', label: `Template of the firm, “${name}”, version ${number}` } };
}

/** The library's template of a side, as a firm may copy it. */
export function libraryWords(side: Side): TemplateWords {
  const { titles, mission, notInRole, outcomes, measures, reporting, outsourcing } = singleRoleTemplates[side];
  const { options, mustCover, owner, budget, review } = outsourcing;
  return {
    title: titles[0] ?? '',
    mission: [mission],
    notInRole,
    outcomes,
    measures: measures.map(({ name, formula, cadence, ownership }) => ({ name, formula, cadence, ownership })),
    reporting: [reporting],
    outsourcing: { options, mustCover, terms: [`Owner: ${owner}`, `Budget: ${budget}`, `Review: ${review}`] },
  };
}

/** The option of question 23 by which a client asks for a measure of this name; null where the intake does not offer it. */
export function optionOfMeasure(side: Side, name: string): string | null {
  return singleRoleTemplates[side].measures.find((measure) => measure.name === name)?.option ?? null;
}

/**
 * What of a brief can serve for another: the lines of its template and those somebody wrote. What came from answers, flags and the
 * scope of that one role stays there; it is written anew for the next one. A part of which nothing is left begins as the library has it.
 */
export function wordsOfBrief({ content, primarySide }: Pick<BriefVersion, 'content' | 'primarySide'>): TemplateWords {
  const { outsourcing } = content;
  const kept = editOf({
    ...content,
    mission: content.mission.filter(serves),
    notInRole: content.notInRole.filter(serves),
    outcomes: content.outcomes.filter(serves),
    measures: content.measures.filter(({ name, source }) => mayServe(name, source, ['template', 'hand', 'answer'])),
    reporting: content.reporting.filter(({ text, source }) => mayServe(text, source, ['template', 'hand', 'answer'])),
    outsourcing: outsourcing && {
      side: outsourcing.side,
      options: outsourcing.options.filter(serves),
      mustCover: outsourcing.mustCover.filter(serves),
      terms: outsourcing.terms.filter(serves),
    },
  });
  return orLibrary(kept, { title: mayServe(kept.title, content.title.source, ['template', 'hand', 'flag']), side: primarySide });
}

function orLibrary({ charter: _, ...words }: BriefEdit, { title, side }: { title: boolean; side: Side }): TemplateWords {
  const library = libraryWords(side);
  const hasCover = Object.values(words.outsourcing).some((lines) => lines.length > 0);
  return {
    ...words,
    title: title ? words.title : library.title,
    mission: words.mission.length > 0 ? words.mission : library.mission,
    notInRole: words.notInRole.length > 0 ? words.notInRole : library.notInRole,
    reporting: words.reporting.length > 0 ? words.reporting : library.reporting,
    outsourcing: hasCover ? words.outsourcing : library.outsourcing,
  };
}

const serves = ({ text, source }: Line): boolean => mayServe(text, source, ['template', 'hand']);

function mayServe(text: string, source: Source, kinds: readonly SourceKind[]): boolean {
  return kinds.includes(source.kind) && !OF_THE_SCOPE.has(text);
}

/** What two searches and a combined role add to a brief whatever its template. */
const OF_THE_SCOPE: ReadonlySet<string> = new Set([
  ...Object.values(combinedTemplate.titles),
  ...[combinedTemplate.dayNinety, twoSearchesTemplate.sequence, twoSearchesTemplate.panels],
  ...[combinedTemplate, twoSearchesTemplate].flatMap(({ mission, notInRole, reporting, outcomes, measures }) => [
    mission,
    ...notInRole,
    reporting,
    ...outcomes.map(({ text }) => text),
    ...measures.map(({ name }) => name),
  ]),
]);
