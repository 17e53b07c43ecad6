import type { Side } from '../../../shared/side';
import { combinedTemplate, singleRoleTemplates, twoSearchesTemplate } from '../catalogue/role-templates';
import type { BriefVersion } from './brief-version';
import { editOf, type BriefEdit } from './edit-brief';
import type { Scope } from './scope';
import { fromTemplate, type Line, type Source, type SourceKind } from './source';
import type { TemplateRole } from './template-role';

/**
 * The words a brief for one side begins with. What is scored (competencies, weights, floors) is not among them: that comes from the
 * library whatever template is taken, and so do flags, warnings and charter.
 */
export type TemplateWords = Omit<BriefEdit, 'charter'>;

/** The words of a template with what its lines say of where they come from. */
export interface RoleTemplate {
  readonly scope: Scope;
  readonly words: TemplateWords;
  readonly source: Source;
  /** Of the parts in which the words of the scope stand in the place of the side's. */
  readonly sources: Readonly<Partial<Record<'title' | 'mission' | 'reporting', Source>>>;
}

const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  sales_led: 'sales-led',
  marketing_led: 'marketing-led',
  two_searches: 'two searches',
  combined_flagged: 'combined role',
};

/** Of a line that a scope brings along. */
export const scopeSource = (scope: Scope): Source => fromTemplate(SCOPE_NAMES[scope]);

/** The library’s template of a role, with the sources of its lines. */
export function libraryTemplate({ scope, side }: TemplateRole): RoleTemplate {
  const own = scopeSource(scope);
  return {
    scope,
    words: libraryWords({ scope, side }),
    source: scopeSource(side === 'sales' ? 'sales_led' : 'marketing_led'),
    sources: scope === 'combined_flagged' ? { title: own, mission: own, reporting: own } : { reporting: own },
  };
}

interface FirmWords {
  readonly name: string;
  readonly number: number;
  readonly words: TemplateWords;
  readonly scope: Scope;
}

/** A version of a template of the firm, as briefs are written from it and name it. */
export function firmTemplate({ name, number, words, scope }: FirmWords): RoleTemplate {
  return { scope, words, source: { kind: 'template', label: `Template of the firm, “${name}”, version ${number}` }, sources: {} };
}

/** What a brief is written from: the template that was chosen where it may serve this role, else the library's. */
export function templateOf({ scope, side }: TemplateRole, chosen: RoleTemplate | null): RoleTemplate {
  const library = libraryTemplate({ scope, side });
  if (!chosen || scope === chosen.scope) return chosen ?? library;
  // The words of one side say whom one leader reports to; of two both report to the same.
  if (scope === 'two_searches')
    return { ...chosen, words: { ...chosen.words, reporting: library.words.reporting }, sources: library.sources };
  return library;
}

const NO_COVER: TemplateWords['outsourcing'] = { options: [], mustCover: [], terms: [] };

/** The library's template of a role, as a firm may copy it: without what is added whatever the template says. */
export function libraryWords({ scope, side }: TemplateRole): TemplateWords {
  const words = sideWords(side);
  switch (scope) {
    case 'two_searches':
      return { ...words, reporting: [twoSearchesTemplate.reporting], outsourcing: NO_COVER };
    case 'combined_flagged':
      // The primary side's day 90 stays; its other dates give way to the half that is bought.
      return {
        ...words,
        title: combinedTemplate.titles[side],
        mission: [combinedTemplate.mission],
        notInRole: [],
        outcomes: words.outcomes.filter(({ by }) => by === 'Day 90'),
        reporting: [combinedTemplate.reporting],
      };
    default:
      return words;
  }
}

function sideWords(side: Side): TemplateWords {
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

/** What two searches and a combined role add to a brief whatever its template: no template can leave it out. */
export function addedBy(scope: Scope): Pick<TemplateWords, 'mission' | 'notInRole' | 'outcomes' | 'measures' | 'reporting'> {
  switch (scope) {
    case 'two_searches': {
      const { mission, notInRole, outcomes, measures, panels, sequence } = twoSearchesTemplate;
      return { mission: [mission], notInRole, outcomes, measures, reporting: [panels, sequence] };
    }
    case 'combined_flagged': {
      const { notInRole, outcomes, dayNinety, measures } = combinedTemplate;
      return { mission: [], notInRole, outcomes: [...outcomes, { by: 'Day 90', text: dayNinety }], measures, reporting: [] };
    }
    default:
      return { mission: [], notInRole: [], outcomes: [], measures: [], reporting: [] };
  }
}

/** The option of question 23 by which a client asks for a measure of this name; null where the intake does not offer it. */
export function optionOfMeasure(side: Side, name: string): string | null {
  return singleRoleTemplates[side].measures.find((measure) => measure.name === name)?.option ?? null;
}

/**
 * What of a brief can serve for another: the lines of its template and those somebody wrote. What came from answers, flags and the
 * scope of that one role stays there; it is written anew for the next one. A part of which nothing is left begins as the library has it.
 */
export function wordsOfBrief({ content, scope, primarySide }: Pick<BriefVersion, 'content' | 'scope' | 'primarySide'>): TemplateWords {
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
  const library = libraryWords({ scope, side: primarySide });
  return orLibrary(kept, library, mayServe(kept.title, content.title.source, ['template', 'hand', 'flag']));
}

function orLibrary({ charter: _, ...words }: BriefEdit, library: TemplateWords, keepsTitle: boolean): TemplateWords {
  const hasCover = Object.values(words.outsourcing).some((lines) => lines.length > 0);
  return {
    ...words,
    title: keepsTitle ? words.title : library.title,
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

/** What a scope adds to a brief whatever its template stays out of templates: it is added again. */
const OF_THE_SCOPE: ReadonlySet<string> = new Set(
  (['two_searches', 'combined_flagged'] as const)
    .map(addedBy)
    .flatMap(({ mission, notInRole, reporting, outcomes, measures }) => [
      ...[...mission, ...notInRole, ...reporting],
      ...outcomes.map(({ text }) => text),
      ...measures.map(({ name }) => name),
    ]),
);
