import type { Side } from '../../../shared/side';
import type { StatedArrangement } from '../../measures';
import type { Brief, Implication } from './brief';
import * as sections from './brief-sections';
import { charterClauses } from './charter-clauses';
import type { CombinedTerms } from './combined-terms';
import type { AlignmentDecision, Flag, Need } from './need';
import type { Scope } from './scope';
import { fromAnswer, settleAnswers, type AskedItems, type Respondent, type SettledAnswers } from './settled-answers';
import { fromFlag, line, type Line } from './source';
import { templateOf, type RoleTemplate } from './template-words';
import { concentrationFor, mustHavesFor, roleProfileFor, weigh } from './weigh-competencies';

export interface BriefRequest {
  readonly need: Need;
  readonly scope: Scope;
  readonly primarySide: Side;
  readonly respondents: readonly Respondent[];
  /** The questions and options as the stakeholders read them. */
  readonly asked: AskedItems;
  readonly decision: AlignmentDecision | null;
  /** Present exactly when the scope is combined_flagged. */
  readonly combined: CombinedTerms | null;
  /** A template of the firm; without it, and where it is for another role, the library's words are taken. */
  readonly template?: RoleTemplate | null;
}

const MOST_REASONS = 3;
/** A role chosen against the evidence has no agreement behind its weights. */
const LEAST_CONCENTRATION = 10;

/** Writes the first version of a brief: every line carries the template, answer or flag that it comes from. */
export function generateBrief(request: BriefRequest): Brief {
  const { need, scope, primarySide } = request;
  const answers = settleAnswers(request.respondents, request.asked);
  const template = templateOf({ scope, side: primarySide }, request.template ?? null);
  const ground: sections.Ground = { scope, primarySide, flags: need.redFlags, answers, template };
  const profile = roleProfileFor(scope, primarySide);
  const weights = weigh(profile, need, answers);
  const mustHaves = mustHavesFor(profile, need.redFlags);
  return {
    scope,
    primarySide,
    content: {
      title: sections.titleLine(ground),
      mission: sections.missionLines(ground),
      why: reasonsFor(request, answers),
      notInRole: sections.notInRoleLines(ground),
      outcomes: sections.outcomeLines(ground),
      measures: sections.measureLines(ground),
      reporting: sections.reportingLines(ground),
      outsourcing: sections.outsourcingPlan(ground),
      charter: charterClauses(need.redFlags, answers),
      implications: need.redFlags.map(implicationOf),
      decisions: request.decision ? [decisionLine(request.decision)] : [],
      stated: statedIn(answers),
      combined: request.combined,
      weightReasons: weights.reasons,
      mustHaveReasons: mustHaves.reasons,
      recommendation: { recommendation: need.recommendation, margin: need.margin, confidence: need.confidence, lean: need.lean },
    },
    weights: weights.values,
    mustHaves: mustHaves.values,
    concentration: request.combined?.against ? LEAST_CONCENTRATION : concentrationFor(need),
  };
}

/** Who carries closed sales (question 19), who reports to whom (21), what data there is (24). */
function statedIn(answers: SettledAnswers): StatedArrangement {
  const option = (item: string) => answers.choice(item)?.option ?? null;
  return { closedSales: option('I19'), lines: option('I21'), data: option('I24') };
}

/** The answers that move the margin furthest towards the primary side, each with its question, in the client's words. */
function reasonsFor({ need, primarySide }: BriefRequest, answers: SettledAnswers): readonly Line[] {
  const sign = primarySide === 'sales' ? 1 : -1;
  return need.contributions
    .filter((contribution) => contribution.delta * sign > 0)
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
    .flatMap(({ item }) => {
      const given = answers.choice(item);
      return given ? [line(`${given.question} “${given.words}”`, fromAnswer(given))] : [];
    })
    .slice(0, MOST_REASONS);
}

/** What a flag asks of the brief, as a line of it. */
export function implicationOf(flag: Flag): Implication {
  return { flagId: flag.id, flagName: flag.name, severity: flag.severity, ...line(flag.briefImplication, fromFlag(flag)) };
}

const DECIDED_FOR: Readonly<Record<AlignmentDecision['scope'], string>> = {
  sales_led: 'sales',
  marketing_led: 'marketing',
  two_searches: 'two searches',
};

function decisionLine({ decidedBy, decidedOn, scope, reason, dissents }: AlignmentDecision): Line {
  const dissent = dissents.map((one) => ` Dissent of ${one.name}: “${one.reason}”`).join('');
  const text = `The stakeholders did not agree. ${decidedBy} decided for ${DECIDED_FOR[scope]} on ${decidedOn}: “${reason}”${dissent}`;
  return line(text, { kind: 'hand', label: `Decision of ${decidedBy}, ${decidedOn}` });
}
