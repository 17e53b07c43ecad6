import { needBar, needBarTable, responsive, tableHtml, type NeedRow } from '../../charts';
import { trustedHtml } from '../../shared/trusted-html';
import { capital } from '../../shared/sentence';
import type { Diagnosis } from './domain/diagnosis';
import { chose, type Answer } from './domain/answers';
import { isStated } from './domain/shares';
import type { Settlement } from './domain/settlement';
import { partiesOf } from './domain/settlement';
import { DIAGNOSIS_PARAMETERS as P } from './domain/parameters';
import {
  answerPhrase,
  countWord,
  FEE_WORDS,
  ITEM_COUNT,
  LEADER_WORDS,
  marginWords,
  percent,
  questionWords,
  ruleOf,
  type Asked,
} from './wording';

/** The conclusion in a sentence, the picture of the margin, and what it rests on. */
export function verdictView(diagnosis: Diagnosis, settlement: Settlement, asked: Asked) {
  return {
    ...verdictAtAGlance(diagnosis, settlement),
    because: because(diagnosis, asked),
    leads: `One side leads from ${P.lead.toFixed(2)}.`,
    asked: askedFor(diagnosis, settlement),
    change: changeSentence(diagnosis, asked),
    fee: feeSentence(settlement),
    rule: ruleSentence(diagnosis, settlement),
  };
}

/** What everybody in the room may see: not what the result would be without one of them. */
export function sharedVerdictView(diagnosis: Diagnosis, settlement: Settlement, asked: Asked) {
  return { ...verdictAtAGlance({ ...diagnosis, withoutHeads: [] }, settlement), change: changeSentence(diagnosis, asked) };
}

/** The part of it that quotes nobody. */
export function verdictAtAGlance(diagnosis: Diagnosis, settlement: Settlement) {
  const need = needData(diagnosis);
  return {
    sentence: conclusion(diagnosis, settlement),
    chart: trustedHtml(responsive(needBar, need)),
    numbers: trustedHtml(tableHtml(needBarTable(need))),
    margin: `Margin ${marginWords(diagnosis.margin)}.`,
    confidence: confidenceSentence(diagnosis, settlement),
  };
}

/** The conclusion alone. */
export function conclusion(diagnosis: Diagnosis, settlement: Settlement): string {
  const { scope } = diagnosis.finding;
  if (settlement.recommendation === 'provisional') return `${tooEarly(diagnosis)} So far the answers point to ${LEADER_WORDS[scope]}.`;
  if (settlement.recommendation === 'blocked') {
    const count = countWord(partiesOf(diagnosis).length);
    return `${scopeSentence(diagnosis)} ${count} decision makers disagree.`;
  }
  const { decision } = settlement;
  if (!decision?.scope) return scopeSentence(diagnosis);
  const together = decision.scope === scope ? '' : ` The answers taken together point to ${LEADER_WORDS[scope]}.`;
  return `${decision.decidedByName} decided for ${LEADER_WORDS[decision.scope]}.${together}`;
}

function tooEarly({ answered, respondents }: Diagnosis): string {
  if (!respondents.some(({ isApprover }) => isApprover)) return 'Too early to recommend: the sponsor has not answered yet.';
  return `Too early to recommend: ${answered} of ${ITEM_COUNT} items are answered.`;
}

function scopeSentence({ finding }: Diagnosis): string {
  switch (finding.scope) {
    case 'two_searches':
      return 'The answers call for two leaders, found in two searches.';
    case 'combined_flagged':
      return finding.primarySide === 'client_must_name' || finding.primarySide === null
        ? 'The answers are level and there is one post to fill. Name the side it leads in person before a brief is written.'
        : `The answers are close and there is one post to fill, with ${finding.primarySide} as its primary side.`;
    case 'undetermined':
      return 'The answers do not say which is more critical. A session together comes before any brief.';
    default:
      return `The answers ${finding.lean ? 'lean' : 'point'} to ${LEADER_WORDS[finding.scope]}.`;
  }
}

function because({ contributions, deciding, margin }: Diagnosis, asked: Asked): string | null {
  const top = contributions.filter(({ item, delta }) => delta * margin > 0 && deciding[item] !== undefined && !isStated(item));
  const words = top.slice(0, 2).map(({ item }) => answerTo(asked, item, deciding[item] ?? ''));
  return words.length ? `What weighs most: ${words.join(', and ')}.` : null;
}

/** An answer like “Two quarters” says nothing without its question. */
function answerTo(asked: Asked, item: string, answer: Answer): string {
  return `“${answerPhrase(asked, item, answer)}” as the answer to “${questionWords(asked, item)}”`;
}

function confidenceSentence(diagnosis: Diagnosis, settlement: Settlement): string {
  const same = `${percent(diagnosis.stability)} of ${diagnosis.resamples.toLocaleString('en-GB')} resampled answer sheets give the same result`;
  const would = `without it, it would be ${diagnosis.confidenceOfFinding}: ${same}`;
  if (settlement.recommendation === 'provisional') return `Confidence is not given before enough is answered; so far ${same}.`;
  if (settlement.recommendation === 'blocked') return `Confidence is withheld while the disagreement is open; ${would}.`;
  if (settlement.decision)
    return `A person decided, so no confidence is given; the answers alone: ${diagnosis.confidenceOfFinding}, ${same}.`;
  return `Confidence is ${diagnosis.confidenceOfFinding}: ${same}.`;
}

function askedFor({ deciding, finding }: Diagnosis, { recommendation }: Settlement): string | null {
  if (chose(deciding, 'I20', 'd')) {
    const end =
      finding.scope === 'combined_flagged'
        ? 'it is reached because the evidence is close, not because it was asked for.'
        : 'combined is not recommended.';
    return `Asked for was one leader for both; ${end}`;
  }
  const planned = { a: 'sales_led', b: 'marketing_led', c: 'two_searches' } as const;
  const scope = Object.entries(planned).find(([option]) => chose(deciding, 'I20', option))?.[1];
  if (!scope || scope === recommendation || recommendation === 'blocked' || recommendation === 'provisional') return null;
  return `Planned was ${LEADER_WORDS[scope]}; the answers do not support that plan.`;
}

function changeSentence({ sensitivity: { flips, together } }: Diagnosis, asked: Asked): string {
  const [first] = flips;
  if (first) {
    const others = flips.length > 1 ? `, and so would ${flips.length - 1} other single ${flips.length === 2 ? 'answer' : 'answers'}` : '';
    return `${answerTo(asked, first.item, first.answer)} would${others}.`;
  }
  return together ? `No single answer; ${countWord(together.changes.length).toLowerCase()} together would.` : 'No single answer would.';
}

function feeSentence({ recommendation }: Settlement): string {
  if (recommendation === 'two_searches')
    return `${capital(FEE_WORDS.two_searches)} for the search firm. The rule that led here is printed so that it can be checked.`;
  if (recommendation === 'undetermined') return `${capital(FEE_WORDS.undetermined)}. No search opens before the need is known.`;
  if (recommendation === 'blocked' || recommendation === 'provisional')
    return `None yet. For a sales leader or a marketing leader: ${FEE_WORDS.sales_led}; for two leaders: ${FEE_WORDS.two_searches}.`;
  return `${capital(FEE_WORDS[recommendation])}. A second search would mean a second fee for the search firm, which is why the rule is printed.`;
}

function ruleSentence({ finding }: Diagnosis, { recommendation, decision }: Settlement): { text: string; href: string; label: string } {
  const rule = recommendation === 'provisional' ? 0 : recommendation === 'blocked' || decision ? 1 : ruleOf(finding);
  return { text: 'Decided by', href: `/method#rule-${rule}`, label: `rule ${rule}` };
}

function needData(diagnosis: Diagnosis) {
  const nameOf = (id: string): string => diagnosis.respondents.find((one) => one.id === id)?.name ?? '';
  const all: NeedRow = { label: 'All answers', margin: diagnosis.margin, ...diagnosis.interval };
  const evidence: NeedRow = { label: 'Without what was stated', margin: diagnosis.diagnosticMargin };
  const withoutHeads = diagnosis.withoutHeads.map(({ respondent, margin }) => ({ label: `Without ${nameOf(respondent)}`, margin }));
  return {
    rows: [all, evidence, ...withoutHeads],
    spread: P.interval,
    resamples: diagnosis.resamples,
    answered: diagnosis.answered,
    shown: diagnosis.shown,
    respondents: diagnosis.respondents.length,
  };
}
