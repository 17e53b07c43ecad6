import { createHash } from 'node:crypto';
import type { SubmittedResponse } from '../intake';
import { INSTRUMENT_VERSION } from '../intake';
import type { Search } from '../searches';
import type { DiagnosisInput } from './diagnose';
import { agreedFor, type DecidedItem, type History } from './domain/agenda';
import type { Answers } from './domain/answers';
import { DIAGNOSIS_PARAMETERS_VERSION } from './domain/parameters';
import type { Respondent } from './domain/respondents';

/** What a search's submitted responses give to diagnose. The seed follows from the search, so the same answers give the same result. */
export function diagnosisInput(
  search: Pick<Search, 'id' | 'requestedTitle'>,
  responses: readonly SubmittedResponse[],
  decided: readonly DecidedItem[],
): DiagnosisInput {
  return {
    respondents: [...responses].sort(byPart).map((response) => toRespondent(response, agreedFor(response.stakeholderId, decided))),
    context: mergedContext(responses),
    title: search.requestedTitle,
    seed: parseInt(search.id.slice(0, 8), 16) & 0x7fffffff,
  };
}

/** What everybody has sent, round by round. */
export function historiesOf(responses: readonly SubmittedResponse[]): History[] {
  return responses.map((last) => ({
    respondent: last.stakeholderId,
    sent: [...last.earlier, last].map(({ submittedAt: at, answers }) => ({ at, answers })),
  }));
}

// The sponsor first, then who decides with the sponsor: the order of every list and table.
function byPart(a: SubmittedResponse, b: SubmittedResponse): number {
  const rank = ({ approver, decisionMaker }: SubmittedResponse): number => (approver ? 0 : decisionMaker ? 1 : 2);
  return rank(a) - rank(b) || a.submittedAt.getTime() - b.submittedAt.getTime() || a.name.localeCompare(b.name);
}

interface SheetOfFacts<Fact> {
  readonly approver: boolean;
  readonly context: Readonly<Record<string, Fact>>;
}

/** The facts about the company as one set: where several people gave one, the approver's. */
export function mergedContext<Fact>(sheets: readonly SheetOfFacts<Fact>[]): Readonly<Record<string, Fact>> {
  const approversLast = [...sheets].sort((a, b) => Number(a.approver) - Number(b.approver));
  return Object.fromEntries(approversLast.flatMap(({ context }) => Object.entries(context)));
}

/** SHA-256 of the input and of the versions it is diagnosed with, whatever the order of keys. */
export function hashOf(input: DiagnosisInput): string {
  const all = { input, instrument: INSTRUMENT_VERSION, parameters: DIAGNOSIS_PARAMETERS_VERSION };
  return createHash('sha256')
    .update(JSON.stringify(sorted(all)))
    .digest('hex');
}

function toRespondent(response: SubmittedResponse, agreed: Answers): Respondent {
  const { stakeholderId: id, name, approver: isApprover, decisionMaker: isDecisionMaker, functionLed, answers } = response;
  const own = { id, name, isApprover, isDecisionMaker, functionLed, weight: null, answers };
  return Object.keys(agreed).length ? { ...own, agreed } : own;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
}
