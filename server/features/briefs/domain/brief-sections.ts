import { flagEffects, type FlagEffects } from '../catalogue/flag-effects';
import type { MeasureTemplate, OutcomeTemplate } from '../catalogue/role-templates';
import { combinedTemplate, twoSearchesTemplate } from '../catalogue/role-templates';
import type { Measure, Outcome, Outsourcing } from './brief';
import { daysUntil } from './days-until';
import type { Flag } from './need';
import { otherSide, type Scope, type Side } from './scope';
import { fromAnswer, nameList, type SettledAnswers } from './settled-answers';
import { fromFlag, fromTemplate, line, type Line, type Source } from './source';
import { libraryWords, optionOfMeasure, type RoleTemplate, type TemplateWords } from './template-words';

/** What every section is written from. */
export interface Ground {
  readonly scope: Scope;
  readonly primarySide: Side;
  readonly flags: readonly Flag[];
  readonly answers: SettledAnswers;
  /** The words of the primary side: the library's, or a template of the firm. */
  readonly template: RoleTemplate;
}

const templateNames: Readonly<Record<Scope, string>> = {
  sales_led: 'sales-led',
  marketing_led: 'marketing-led',
  two_searches: 'two searches',
  combined_flagged: 'combined role',
};

const scopeTemplate = (scope: Scope): Source => fromTemplate(templateNames[scope]);

function allOf(texts: readonly string[], source: Source): readonly Line[] {
  return texts.map((text) => line(text, source));
}

/** What the standing flags add, each with the flag that adds it. */
function effectsOf<T>(flags: readonly Flag[], pick: (effects: FlagEffects) => readonly T[]): readonly { added: T; source: Source }[] {
  return flags.flatMap((flag) => {
    const effects = flagEffects[flag.id];
    return effects ? pick(effects).map((added) => ({ added, source: fromFlag(flag) })) : [];
  });
}

export function titleLine({ scope, primarySide, flags, template }: Ground): Line {
  const isCombined = scope === 'combined_flagged';
  const text = isCombined ? combinedTemplate.titles[primarySide] : template.words.title;
  const retitled = flags.find((flag) => flag.id === 'RF-03');
  return line(text, retitled ? fromFlag(retitled) : isCombined ? scopeTemplate(scope) : template.source);
}

export function missionLines({ scope, template }: Ground): readonly Line[] {
  if (scope === 'combined_flagged') return [line(combinedTemplate.mission, scopeTemplate(scope))];
  const own = allOf(template.words.mission, template.source);
  return scope === 'two_searches' ? [...own, line(twoSearchesTemplate.mission, scopeTemplate(scope))] : own;
}

export function notInRoleLines({ scope, primarySide, answers, template }: Ground): readonly Line[] {
  if (scope === 'combined_flagged') return allOf(combinedTemplate.notInRole, scopeTemplate(scope));
  const own = allOf(template.words.notInRole, template.source);
  const shared = scope === 'two_searches' ? allOf(twoSearchesTemplate.notInRole, scopeTemplate(scope)) : [];
  return [...own, ...shared, ...closingNumberLines(primarySide, answers)];
}

function closingNumberLines(primarySide: Side, answers: SettledAnswers): readonly Line[] {
  const carrier = answers.choice('I19');
  if (primarySide !== 'marketing' || !carrier) return [];
  if (carrier.option === 'a') return [line('A target for closed sales: the head of sales keeps it', fromAnswer(carrier))];
  if (carrier.option !== 'b') return [];
  return [line('A target for closed sales: the head of sales keeps it, marketing shares a pipeline target', fromAnswer(carrier))];
}

export function outcomeLines({ scope, flags, template }: Ground): readonly Outcome[] {
  const own = template.words.outcomes.map((outcome) => due(outcome, template.source));
  const added = effectsOf(flags, (effects) => effects.outcomes).map(({ added: outcome, source }) => due(outcome, source));
  return [...ownOrCombined(scope, own), ...added].sort((a, b) => daysUntil(a.by) - daysUntil(b.by));
}

/** The combined role keeps the primary side's day 90; its other dates are about the half that is bought. */
function ownOrCombined(scope: Scope, own: readonly Outcome[]): readonly Outcome[] {
  const source = scopeTemplate(scope);
  if (scope === 'two_searches') return [...own, ...twoSearchesTemplate.outcomes.map((outcome) => due(outcome, source))];
  if (scope !== 'combined_flagged') return own;
  const dayNinety = [...own.filter((outcome) => outcome.by === 'Day 90'), due({ by: 'Day 90', text: combinedTemplate.dayNinety }, source)];
  return [...combinedTemplate.outcomes.map((outcome) => due(outcome, source)), ...dayNinety];
}

function due(outcome: OutcomeTemplate, source: Source): Outcome {
  return { by: outcome.by, text: outcome.text, source };
}

export function measureLines(ground: Ground): readonly Measure[] {
  const { scope, flags, template } = ground;
  const own = template.words.measures.map((measure) => measured(measure, askedFor(measure, ground)));
  const ofScope = scope === 'two_searches' ? twoSearchesTemplate.measures : scope === 'combined_flagged' ? combinedTemplate.measures : [];
  const shared = ofScope.map((measure) => measured(measure, scopeTemplate(scope)));
  const added = effectsOf(flags, (effects) => effects.measures).map(({ added: measure, source }) => measured(measure, source));
  return withoutRepeats([...own, ...shared, ...added]);
}

/** A measure that somebody chose in question 23 says who did. */
function askedFor({ name }: TemplateWords['measures'][number], { primarySide, answers, template }: Ground): Source {
  const option = optionOfMeasure(primarySide, name);
  const names = option === null ? [] : answers.tickedBy('I23', option);
  return names.length === 0 ? template.source : { kind: 'answer', label: `Question 23: chosen by ${nameList(names)}` };
}

function measured({ name, formula, cadence, ownership }: Omit<MeasureTemplate, 'option'>, source: Source): Measure {
  return { name, formula, cadence, ownership, source };
}

function withoutRepeats(measures: readonly Measure[]): readonly Measure[] {
  return measures.filter((measure, index) => measures.findIndex((one) => one.name === measure.name) === index);
}

export function reportingLines(ground: Ground): readonly Line[] {
  const { scope, flags, answers } = ground;
  const added = effectsOf(flags, (effects) => effects.reporting).map(({ added: text, source }) => line(text, source));
  const toCeo = answers.choice('I21');
  const answered = toCeo?.option === 'a' ? fromAnswer(toCeo) : null;
  if (scope === 'two_searches') {
    return [
      line(twoSearchesTemplate.reporting, answered ?? scopeTemplate(scope)),
      ...allOf([twoSearchesTemplate.panels, twoSearchesTemplate.sequence], scopeTemplate(scope)),
      ...added,
    ];
  }
  if (scope === 'combined_flagged') return [line(combinedTemplate.reporting, answered ?? scopeTemplate(scope)), ...added];
  return [...ownReporting(ground, answered), ...added];
}

/** Only the library's line is known to say what was answered. */
function ownReporting({ primarySide, template: { words, source } }: Ground, answered: Source | null): readonly Line[] {
  const known = libraryWords(primarySide).reporting;
  return words.reporting.map((text) => line(text, answered && known.includes(text) ? answered : source));
}

/** Two searches fill both halves; every other role needs the other half covered. */
export function outsourcingPlan({ scope, primarySide, answers, template }: Ground): Outsourcing | null {
  if (scope === 'two_searches') return null;
  const { words, source } = template;
  const { options, mustCover, terms } = words.outsourcing;
  const funded = answers.choice('I22');
  const funding = funded ? [line(`What is funded today: ${funded.words}`, fromAnswer(funded))] : [];
  return {
    side: otherSide(primarySide),
    options: allOf(options, source),
    mustCover: allOf(mustCover, source),
    terms: [...allOf(terms, source), ...funding],
  };
}
