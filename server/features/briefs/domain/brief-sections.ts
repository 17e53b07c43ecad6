import { otherSide, type Side } from '../../../shared/side';
import { flagEffects, type FlagEffects } from '../catalogue/flag-effects';
import type { MeasureTemplate, OutcomeTemplate } from '../catalogue/role-templates';
import type { Measure, Outcome, Outsourcing } from './brief';
import { daysUntil } from './days-until';
import type { Flag } from './need';
import { type Scope } from './scope';
import { fromAnswer, nameList, type SettledAnswers } from './settled-answers';
import { fromFlag, line, type Line, type Source } from './source';
import { addedBy, libraryWords, optionOfMeasure, scopeSource, type RoleTemplate, type TemplateWords } from './template-words';

/** What every section is written from. */
export interface Ground {
  readonly scope: Scope;
  readonly primarySide: Side;
  readonly flags: readonly Flag[];
  readonly answers: SettledAnswers;
  /** The words of the role: the library's, or a template of the firm. */
  readonly template: RoleTemplate;
}

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

/** The title; a red flag on the title that was asked for is its source. */
export function titleLine({ flags, template }: Ground): Line {
  const retitled = flags.find((flag) => flag.id === 'RF-03');
  return line(template.words.title, retitled ? fromFlag(retitled) : (template.sources.title ?? template.source));
}

/** What the person is for: the words of the template, then what the scope adds. */
export function missionLines({ scope, template }: Ground): readonly Line[] {
  const own = allOf(template.words.mission, template.sources.mission ?? template.source);
  return [...own, ...allOf(addedBy(scope).mission, scopeSource(scope))];
}

/** What is not part of the role; where marketing leads, whose the closing number is as question 19 was answered. */
export function notInRoleLines({ scope, primarySide, answers, template }: Ground): readonly Line[] {
  const own = allOf(template.words.notInRole, template.source);
  const added = allOf(addedBy(scope).notInRole, scopeSource(scope));
  return [...own, ...added, ...(scope === 'combined_flagged' ? [] : closingNumberLines(primarySide, answers))];
}

function closingNumberLines(primarySide: Side, answers: SettledAnswers): readonly Line[] {
  const carrier = answers.choice('I19');
  if (primarySide !== 'marketing' || !carrier) return [];
  if (carrier.option === 'a') return [line('A target for closed sales: the head of sales keeps it', fromAnswer(carrier))];
  if (carrier.option !== 'b') return [];
  return [line('A target for closed sales: the head of sales keeps it, marketing shares a pipeline target', fromAnswer(carrier))];
}

/** The outcomes of template, scope and red flags, the first due first. */
export function outcomeLines({ scope, flags, template }: Ground): readonly Outcome[] {
  const own = template.words.outcomes.map((outcome) => due(outcome, template.source));
  const ofScope = addedBy(scope).outcomes.map((outcome) => due(outcome, scopeSource(scope)));
  const added = effectsOf(flags, (effects) => effects.outcomes).map(({ added: outcome, source }) => due(outcome, source));
  return [...own, ...ofScope, ...added].sort((a, b) => daysUntil(a.by) - daysUntil(b.by));
}

function due(outcome: OutcomeTemplate, source: Source): Outcome {
  return { by: outcome.by, text: outcome.text, source };
}

/** The measures of template, scope and red flags, each name once: the first that brings it wins. */
export function measureLines(ground: Ground): readonly Measure[] {
  const { scope, flags, template } = ground;
  const own = template.words.measures.map((measure) => measured(measure, askedFor(measure, ground)));
  const shared = addedBy(scope).measures.map((measure) => measured(measure, scopeSource(scope)));
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

/** Whom the person reports to, and what red flags add to it. */
export function reportingLines(ground: Ground): readonly Line[] {
  const { scope, flags } = ground;
  const added = effectsOf(flags, (effects) => effects.reporting).map(({ added: text, source }) => line(text, source));
  return [...ownReporting(ground), ...allOf(addedBy(scope).reporting, scopeSource(scope)), ...added];
}

/** Only the library's line is known to say what was answered. */
function ownReporting({ scope, primarySide, answers, template: { words, source, sources } }: Ground): readonly Line[] {
  const toCeo = answers.choice('I21');
  const answered = toCeo?.option === 'a' ? fromAnswer(toCeo) : null;
  const known = libraryWords({ scope, side: primarySide }).reporting;
  return words.reporting.map((text) => line(text, answered && known.includes(text) ? answered : (sources.reporting ?? source)));
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
