import type { Diagnosis, RespondentResult } from '../features/diagnosis';
import { diagnose } from '../features/diagnosis';
import { readDiagnoseInput } from './diagnose-input';

/**
 * `judge diagnose`: what one answer sheet or several respondents' sheets say. In: `{answers, context?, title?, seed?}` or
 * `{respondents: [{name, role, approver?, decision_maker?, function_led?, weight?, answers}], …}`. Out: the diagnosis with
 * snake_case names; with `respondents`, were there only one, what each of them says and where they differ as well. Throws
 * JudgeInputError with the JSON path of what is wrong.
 */
export function judgeDiagnose(raw: unknown): unknown {
  const { input, isSingleSheet } = readDiagnoseInput(raw);
  const result = diagnose(input);
  return { ...resultOf(result), ...(isSingleSheet ? {} : disagreementOf(result)) };
}

function resultOf(result: Diagnosis) {
  const isDecided = result.recommendation === result.finding.scope;
  return {
    shares: result.shares,
    margin: result.margin,
    diagnostic_margin: result.diagnosticMargin,
    recommendation: result.recommendation,
    lean: isDecided && result.finding.lean,
    primary_side: isDecided ? result.finding.primarySide : null,
    confidence: result.confidence,
    stability: result.stability,
    red_flags: result.redFlags.map(({ id }) => id),
    contradictions: result.contradictions.map(({ id }) => id),
    contributions: result.contributions,
    answered: result.answered,
    unknown: result.unknown,
    shown: result.shown,
    evidence_points_to: result.finding.scope,
    margin_interval: result.interval,
    severities: Object.fromEntries(result.redFlags.map(({ id, severity }) => [id, severity])),
    seed: result.seed,
    versions: result.versions,
  };
}

function disagreementOf(result: Diagnosis) {
  const nameOf = (id: string): string => result.respondents.find((one) => one.id === id)?.name ?? id;
  const pair = (by: string) => (one: { sales: string; marketing: string }) => ({
    by,
    sales: nameOf(one.sales),
    marketing: nameOf(one.marketing),
  });
  return {
    respondents: result.respondents.map(respondentOf),
    conflicts: [...result.conflict.byMargin.map(pair('margin')), ...result.conflict.byDirectQuestion.map(pair('direct_question'))],
    contested: result.contested.map(({ item, difference, answers }) => ({
      item,
      difference,
      answers: answers.map(({ respondent, answer, leaning }) => ({ name: nameOf(respondent), answer, leaning })),
    })),
    krippendorff_alpha: result.agreement,
    without_heads: result.withoutHeads.map(({ respondent, shares, margin, finding }) => ({
      name: nameOf(respondent),
      shares,
      margin,
      recommendation: finding.scope,
    })),
  };
}

function respondentOf(one: RespondentResult) {
  return {
    name: one.name,
    weight: one.weight,
    approver: one.isApprover,
    decision_maker: one.isDecisionMaker,
    shares: one.shares,
    margin: one.margin,
    diagnostic_margin: one.diagnosticMargin,
    recommendation: one.finding.scope,
    lean: one.finding.lean,
    primary_side: one.finding.primarySide,
    red_flags: one.redFlags,
    contradictions: one.contradictions,
    answered: one.answered,
    unknown: one.unknown,
  };
}
