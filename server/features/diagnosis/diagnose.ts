import { seededRandom } from '../../shared/seeded-random';
import { contradictions, INSTRUMENT_VERSION } from '../intake';
import { companyContext } from './company-context';
import { withAgreed } from './domain/agenda';
import type { Answers } from './domain/answers';
import { confidenceOf, stabilityOf } from './domain/confidence';
import { contributionsOf } from './domain/contributions';
import type { Completeness, Plans, Recommendation, Scope } from './domain/decision-rules';
import { findScope, isProvisional } from './domain/decision-rules';
import type { Diagnosis, RaisedContradiction, RespondentResult, ResultWithout } from './domain/diagnosis';
import type { Position } from './domain/disagreement';
import { agreementOf, conflictOf, contestedItems } from './domain/disagreement';
import { known } from './domain/evidence';
import { sensitivityOf } from './domain/flips';
import { DIAGNOSIS_PARAMETERS, DIAGNOSIS_PARAMETERS_VERSION } from './domain/parameters';
import type { Context } from './domain/red-flags';
import { quotaOnMarketing, raiseFlags } from './domain/red-flags';
import type { Respondent } from './domain/respondents';
import { combine, decidingAnswers, weightsOf } from './domain/respondents';
import { diagnosticMarginOf, marginOf, sharesOf } from './domain/shares';
import { alternatives, evidenceOf, shownCount } from './instrument-evidence';

export interface DiagnosisInput {
  readonly respondents: readonly Respondent[];
  /** Answers to the context items by id, the approver's where several answered. */
  readonly context: Readonly<Record<string, unknown>>;
  /** The title under which the role was asked for. */
  readonly title: string | null;
  /** Any integer: the same seed gives the same stability and interval. */
  readonly seed: number;
}

/** What the answers of one or several respondents say (Ampersand method, sections a.4 and a.5). The order of respondents does not matter. */
export function diagnose(input: DiagnosisInput): Diagnosis {
  const { respondents, seed } = input;
  const together = respondents.map(withAgreed);
  const deciding = decidingAnswers(together);
  const evidence = combinedEvidence(together);
  const shares = sharesOf(evidence);
  const margin = marginOf(shares);
  const diagnosticMargin = diagnosticMarginOf(evidence);
  const plans = plansIn(deciding);
  const finding = findScope(shares, plans);
  const positions = respondents.map(positionOf);
  const conflict = conflictOf(positions);
  const answered = known(evidence).length;
  const completeness: Completeness = { answered, shown: shownCount(deciding), hasApprover: hasAnsweringApprover(respondents) };
  const recommendation = recommend(finding.scope, completeness, conflict.byMargin.length > 0);
  const { stability, interval } = stabilityOf(evidence, plans, seededRandom(seed));
  const facts = { deciding, context: companyContext(input.context) };
  const confidenceOfFinding = confidenceOf(finding.scope, margin, stability);
  return {
    versions: { instrument: INSTRUMENT_VERSION, parameters: DIAGNOSIS_PARAMETERS_VERSION },
    seed,
    resamples: DIAGNOSIS_PARAMETERS.resamples,
    ...{ shares, margin, diagnosticMargin, recommendation, finding },
    confidence: recommendation === finding.scope ? confidenceOfFinding : null,
    ...{ confidenceOfFinding, stability, interval, answered, shown: completeness.shown },
    unknown: evidence.length - answered,
    redFlags: raiseFlags({
      sheets: together.map(({ id, answers }) => ({ respondent: id, answers })),
      ...{ ...facts, title: input.title, recommendation, diagnosticMargin },
      stakeholdersDisagree: conflict.byMargin.length + conflict.byDirectQuestion.length > 0,
    }),
    ...{ quotaOnMarketing: quotaOnMarketing(facts), contradictions: contradictionsOf(respondents) },
    contributions: contributionsOf(evidence),
    sensitivity: sensitivityOf({ evidence, plans }, alternatives),
    respondents: resultsOf(respondents, facts.context),
    ...{ conflict, contested: contestedItems(positions), agreement: agreementOf(positions) },
    withoutHeads: resultsWithoutHeads(together),
    deciding,
  };
}

function recommend(scope: Scope, completeness: Completeness, isBlocked: boolean): Recommendation {
  if (isProvisional(completeness)) return 'provisional';
  return isBlocked ? 'blocked' : scope;
}

function plansIn(answers: Answers): Plans {
  const choice = (item: string): string | null => {
    const answer = answers[item];
    return typeof answer === 'string' ? answer : null;
  };
  return { planned: choice('I20'), funded: choice('I22') };
}

function combinedEvidence(respondents: readonly Respondent[]) {
  const weights = weightsOf(respondents);
  return combine(respondents.map(({ id, answers }) => ({ weight: weights.get(id) ?? 0, evidence: evidenceOf(answers) })));
}

function hasAnsweringApprover(respondents: readonly Respondent[]): boolean {
  return respondents.some(({ isApprover, answers }) => isApprover && Object.keys(answers).length > 0);
}

function positionOf({ id, isApprover, isDecisionMaker, answers }: Respondent): Position {
  const evidence = evidenceOf(answers);
  return {
    respondent: id,
    isDecisionMaker: isApprover || isDecisionMaker,
    margin: marginOf(sharesOf(evidence)),
    answers,
    evidence,
  };
}

function resultsOf(respondents: readonly Respondent[], context: Context): readonly RespondentResult[] {
  const weights = weightsOf(respondents);
  return respondents.map((respondent) => {
    const { id, name, isApprover, isDecisionMaker, functionLed, answers } = respondent;
    const evidence = evidenceOf(answers);
    const shares = sharesOf(evidence);
    const finding = findScope(shares, plansIn(answers));
    const [margin, diagnosticMargin, answered] = [marginOf(shares), diagnosticMarginOf(evidence), known(evidence).length];
    const flags = raiseFlags({
      sheets: [{ respondent: id, answers }],
      ...{ deciding: answers, context, title: null, recommendation: finding.scope, diagnosticMargin, stakeholdersDisagree: false },
    });
    return {
      ...{ id, name, isApprover, isDecisionMaker: isApprover || isDecisionMaker, functionLed },
      weight: weights.get(id) ?? 0,
      ...{ shares, margin, diagnosticMargin, finding, answered, unknown: evidence.length - answered },
      redFlags: flags.map((flag) => flag.id),
      contradictions: contradictions(answers).map((contradiction) => contradiction.id),
    };
  });
}

function contradictionsOf(respondents: readonly Respondent[]): readonly RaisedContradiction[] {
  const raised = new Map<string, RaisedContradiction>();
  for (const { id: respondent, answers } of respondents) {
    for (const { id, sentence } of contradictions(answers)) {
      raised.set(id, { id, sentence, raisedBy: [...(raised.get(id)?.raisedBy ?? []), respondent] });
    }
  }
  return [...raised.values()].sort((a, b) => a.id.localeCompare(b.id));
}

function resultsWithoutHeads(respondents: readonly Respondent[]): readonly ResultWithout[] {
  const heads = respondents.length > 1 ? respondents.filter(({ functionLed }) => functionLed !== null) : [];
  return heads.map(({ id }) => {
    const others = respondents.filter((respondent) => respondent.id !== id);
    const shares = sharesOf(combinedEvidence(others));
    return { respondent: id, shares, margin: marginOf(shares), finding: findScope(shares, plansIn(decidingAnswers(others))) };
  });
}
