import { flagEffects, type FlagEffects } from '../catalogue/flag-effects';
import type { MeasureTemplate, OutcomeTemplate } from '../catalogue/role-templates';
import { combinedTemplate, singleRoleTemplates, twoSearchesTemplate } from '../catalogue/role-templates';
import type { Measure, Outcome, Outsourcing } from './brief';
import type { Flag } from './need';
import type { Scope, Side } from './scope';
import { fromAnswer, nameList, type SettledAnswers } from './settled-answers';
import { fromFlag, fromTemplate, line, type Line, type Source } from './source';

/** What every section is written from. */
export interface Ground {
  readonly scope: Scope;
  readonly primarySide: Side;
  readonly flags: readonly Flag[];
  readonly answers: SettledAnswers;
}

const templateNames: Readonly<Record<Scope, string>> = {
  sales_led: 'sales-led',
  marketing_led: 'marketing-led',
  two_searches: 'two searches',
  combined_flagged: 'combined role',
};

const sideTemplate = (side: Side): Source => fromTemplate(side === 'sales' ? 'sales-led' : 'marketing-led');
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

export function titleLine({ scope, primarySide, flags }: Ground): Line {
  const usual = singleRoleTemplates[primarySide].titles[0] ?? '';
  const text = scope === 'combined_flagged' ? combinedTemplate.titles[primarySide] : usual;
  const retitled = flags.find((flag) => flag.id === 'RF-03');
  return line(text, retitled ? fromFlag(retitled) : scopeTemplate(scope));
}

export function missionLines({ scope, primarySide }: Ground): readonly Line[] {
  if (scope === 'combined_flagged') return [line(combinedTemplate.mission, scopeTemplate(scope))];
  const own = line(singleRoleTemplates[primarySide].mission, sideTemplate(primarySide));
  return scope === 'two_searches' ? [own, line(twoSearchesTemplate.mission, scopeTemplate(scope))] : [own];
}

export function notInRoleLines({ scope, primarySide, answers }: Ground): readonly Line[] {
  if (scope === 'combined_flagged') return allOf(combinedTemplate.notInRole, scopeTemplate(scope));
  const own = allOf(singleRoleTemplates[primarySide].notInRole, sideTemplate(primarySide));
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

export function outcomeLines({ scope, primarySide, flags }: Ground): readonly Outcome[] {
  const own = singleRoleTemplates[primarySide].outcomes.map((outcome) => due(outcome, sideTemplate(primarySide)));
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

/** Days from the start for "Day 30" or "Month 6"; words without a number come last. */
export function daysUntil(by: string): number {
  const found = /(day|week|month|year)\s+(\d+)/i.exec(by);
  const days: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
  return found ? Number(found[2]) * (days[(found[1] ?? '').toLowerCase()] ?? 0) : Number.MAX_SAFE_INTEGER;
}

export function measureLines({ scope, primarySide, flags, answers }: Ground): readonly Measure[] {
  const own = singleRoleTemplates[primarySide].measures.map((measure) => measured(measure, askedFor(measure, primarySide, answers)));
  const ofScope = scope === 'two_searches' ? twoSearchesTemplate.measures : scope === 'combined_flagged' ? combinedTemplate.measures : [];
  const shared = ofScope.map((measure) => measured(measure, scopeTemplate(scope)));
  const added = effectsOf(flags, (effects) => effects.measures).map(({ added: measure, source }) => measured(measure, source));
  return withoutRepeats([...own, ...shared, ...added]);
}

/** A measure that somebody chose in question 23 says who did. */
function askedFor(measure: MeasureTemplate, side: Side, answers: SettledAnswers): Source {
  const names = measure.option === null ? [] : answers.tickedBy('I23', measure.option);
  return names.length === 0 ? sideTemplate(side) : { kind: 'answer', label: `Question 23: chosen by ${nameList(names)}` };
}

function measured({ name, formula, cadence, ownership }: MeasureTemplate, source: Source): Measure {
  return { name, formula, cadence, ownership, source };
}

function withoutRepeats(measures: readonly Measure[]): readonly Measure[] {
  return measures.filter((measure, index) => measures.findIndex((one) => one.name === measure.name) === index);
}

export function reportingLines({ scope, primarySide, flags, answers }: Ground): readonly Line[] {
  const added = effectsOf(flags, (effects) => effects.reporting).map(({ added: text, source }) => line(text, source));
  const toCeo = answers.choice('I21');
  const source = toCeo?.option === 'a' ? fromAnswer(toCeo) : scopeTemplate(scope);
  if (scope === 'two_searches') {
    return [
      line(twoSearchesTemplate.reporting, source),
      ...allOf([twoSearchesTemplate.panels, twoSearchesTemplate.sequence], scopeTemplate(scope)),
      ...added,
    ];
  }
  const text = scope === 'combined_flagged' ? combinedTemplate.reporting : singleRoleTemplates[primarySide].reporting;
  return [line(text, source), ...added];
}

/** Two searches fill both halves; every other role needs the other half covered. */
export function outsourcingPlan({ scope, primarySide, answers }: Ground): Outsourcing | null {
  if (scope === 'two_searches') return null;
  const template = singleRoleTemplates[primarySide].outsourcing;
  const source = sideTemplate(primarySide);
  const funded = answers.choice('I22');
  const funding = funded ? [line(`What is funded today: ${funded.words}`, fromAnswer(funded))] : [];
  return {
    side: template.side,
    options: allOf(template.options, source),
    mustCover: allOf(template.mustCover, source),
    terms: [...allOf([`Owner: ${template.owner}`, `Budget: ${template.budget}`, `Review: ${template.review}`], source), ...funding],
  };
}
