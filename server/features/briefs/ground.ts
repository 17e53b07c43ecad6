import type { Dependencies } from '../../dependencies';
import { longDay } from '../../shared/dates';
import { currentDiagnosis, settle, type Settlement, type StoredDiagnosis } from '../diagnosis';
import { questionnaireOf, responseRepository, type Item, type Questionnaire, type SubmittedResponse } from '../intake';
import type { Words } from '../instruments';
import type { AlignmentDecision, Need } from './domain/need';
import type { AskedItems, Respondent } from './domain/settled-answers';
import { flagInWords } from './flag-in-words';

/** What a brief is written from: the current diagnosis of the search with the answers behind it. */
export interface BriefGround {
  readonly diagnosisId: string;
  readonly need: Need;
  readonly respondents: readonly Respondent[];
  readonly asked: AskedItems;
  /** The words of the firm that the search was pinned with. */
  readonly firmWords: Words;
  /** The decision that settles a disagreement of the stakeholders, or null. */
  readonly decision: AlignmentDecision | null;
}

/** The ground as things stand now; null before anybody has answered. Throws NotFoundError for a search the firm does not have. */
export async function currentGround(
  deps: Pick<Dependencies, 'database' | 'clock'>,
  firmId: string,
  searchId: string,
): Promise<BriefGround | null> {
  const stored = await currentDiagnosis(deps, firmId, searchId);
  if (!stored) return null;
  const { reader } = deps.database;
  const responses = await responseRepository(reader).listSubmitted(firmId, searchId);
  return groundFrom(stored, { responses, questionnaire: await questionnaireOf(reader, firmId, searchId) });
}

interface Answered {
  readonly responses: readonly SubmittedResponse[];
  readonly questionnaire: Questionnaire;
}

/** The ground from a stored diagnosis and the responses it was made from. */
function groundFrom(stored: StoredDiagnosis, { responses, questionnaire }: Answered): BriefGround {
  const settlement = settle(stored.result, stored.decisions);
  return {
    diagnosisId: stored.id,
    need: needFrom(stored, settlement, questionnaire.words),
    respondents: respondentsFrom(stored, responses),
    asked: askedIn(questionnaire),
    firmWords: questionnaire.words,
    decision: decisionFrom(settlement),
  };
}

/** Questions and options as the client read them. */
function askedIn({ items }: Questionnaire): AskedItems {
  const optionsOf = ({ options }: Item): AskedItems[string]['options'] => Object.fromEntries(options.map(({ id, text }) => [id, text]));
  return Object.fromEntries([...items].map(([id, item]) => [id, { question: item.prompt, options: optionsOf(item) }]));
}

function needFrom({ result }: StoredDiagnosis, settlement: Settlement, words: Words): Need {
  const { primarySide } = settlement.finding;
  return {
    shares: result.shares,
    margin: result.margin,
    recommendation: result.recommendation,
    lean: settlement.finding.lean,
    primarySide: primarySide === 'client_must_name' ? null : primarySide,
    confidence: confidenceIn(result, settlement),
    redFlags: settlement.flags.map(({ id, severity }) => flagInWords(id, words, severity)),
    contributions: result.contributions,
  };
}

/** A scope that was decided against the evidence has none of its confidence. */
function confidenceIn(result: StoredDiagnosis['result'], { recommendation }: Settlement): Need['confidence'] {
  return recommendation === result.finding.scope ? result.confidenceOfFinding : 'low';
}

function respondentsFrom({ result }: StoredDiagnosis, responses: readonly SubmittedResponse[]): readonly Respondent[] {
  const weights = new Map(result.respondents.map(({ id, weight }) => [id, weight]));
  return responses.map(({ stakeholderId, name, approver, answers }) => ({
    name,
    approver,
    weight: weights.get(stakeholderId) ?? 1,
    answers,
  }));
}

function decisionFrom({ decision, dissents }: Settlement): AlignmentDecision | null {
  if (!decision?.scope) return null;
  const { decidedByName, scope, reason, recordedAt } = decision;
  return {
    decidedBy: decidedByName,
    scope,
    reason,
    decidedOn: longDay(recordedAt),
    dissents: dissents.map((one) => ({ name: one.decidedByName, reason: one.reason })),
  };
}
