import type { Scope } from '../../platform/db/scope';
import { isApprover, isDecisionMaker, stakeholderRepository, type LedFunction, type Stakeholder, type StakeholderPart } from '../searches';
import type { AnswerSheet } from './domain/answer';
import type { ContextValue } from './domain/context-item';
import type { IntakeResponse } from './domain/response';
import { notesOf, ownOf } from './domain/response';
import { responseStore } from './response.repository';
import { sheetState } from './sheet-state';

/** A response as it was sent, with the part its author has in the search. */
export interface SubmittedResponse {
  readonly responseId: string;
  readonly stakeholderId: string;
  /** The round it was sent in. */
  readonly round: number;
  readonly name: string;
  readonly part: StakeholderPart;
  readonly functionLed: LedFunction | null;
  readonly approver: boolean;
  readonly decisionMaker: boolean;
  readonly instrumentVersion: string;
  /** Answers to the items that were asked; what is missing was not answered. */
  readonly answers: AnswerSheet;
  readonly context: Readonly<Record<string, ContextValue>>;
  /** Answers to the firm's own questions, by their codes; nothing that is scored reads them. */
  readonly own: Readonly<Record<string, ContextValue>>;
  /** Evidence by item id, remarks by contradiction id. */
  readonly notes: Readonly<Record<string, string>>;
  readonly submittedAt: Date;
  /** What the same person sent in earlier rounds, the first one first. */
  readonly earlier: readonly SubmittedResponse[];
}

/** How far one stakeholder is; says nothing of the answers. */
export interface ResponseProgress {
  readonly stakeholderId: string;
  readonly name: string;
  readonly part: StakeholderPart;
  /** Of the last round the person was asked in. */
  readonly responseId: string | null;
  readonly round: number;
  /** What was sent, of all rounds, the first one first. */
  readonly sent: readonly { readonly round: number; readonly responseId: string; readonly submittedAt: Date }[];
  readonly answered: number;
  readonly total: number;
  readonly savedAt: Date | null;
  readonly submittedAt: Date | null;
}

/** What other features may read of the intake: only responses that were sent. */
export function responseRepository(scope: Scope) {
  return {
    /**
     * Of everybody the last that was sent, in the order in which they were sent, with those of earlier rounds; those of somebody
     * who was replaced no longer count.
     */
    async listSubmitted(firmId: string, searchId: string): Promise<SubmittedResponse[]> {
      const stakeholders = await stakeholderRepository(scope).listForSearch(firmId, searchId);
      const byId = new Map(stakeholders.map((stakeholder) => [stakeholder.id, stakeholder]));
      const responses = await responseStore(scope).listCountedForSearch(firmId, searchId);
      const all = responses.flatMap((response) => {
        const author = byId.get(response.stakeholderId);
        return author && response.submittedAt ? [submitted(response, author, response.submittedAt)] : [];
      });
      return latestOfEach(all);
    },
  };
}

/** The rounds one stakeholder was asked in, the first one first, with when the answers were sent. */
export function ownRounds(
  scope: Scope,
  firmId: string,
  stakeholderId: string,
): Promise<readonly Pick<IntakeResponse, 'round' | 'submittedAt'>[]> {
  return responseStore(scope).listForStakeholder(firmId, stakeholderId);
}

/** Every stakeholder of the search with how many questions are answered, in the order they were added. */
export async function responseProgress(scope: Scope, firmId: string, searchId: string): Promise<ResponseProgress[]> {
  const stakeholders = await stakeholderRepository(scope).listForSearch(firmId, searchId);
  const responses = await responseStore(scope).listForSearch(firmId, searchId);
  return stakeholders.map(({ id, name, part }) => {
    const own = responses.filter(({ stakeholderId }) => stakeholderId === id);
    return { stakeholderId: id, name, part, ...howFar(own) };
  });
}

function howFar(responses: readonly IntakeResponse[]): Omit<ResponseProgress, 'stakeholderId' | 'name' | 'part'> {
  const last = responses.at(-1);
  const { answered, total } = sheetState(last ? last.entries : new Map()).progress;
  const sent = responses.flatMap(({ id: responseId, round, submittedAt }) => (submittedAt ? [{ responseId, round, submittedAt }] : []));
  if (!last) return { responseId: null, round: 1, sent, answered, total, savedAt: null, submittedAt: null };
  const { id: responseId, round, savedAt, submittedAt } = last;
  return { responseId, round, sent, answered, total, savedAt, submittedAt };
}

function latestOfEach(all: readonly SubmittedResponse[]): SubmittedResponse[] {
  const latest = all.filter((one, at) => !all.slice(at + 1).some(({ stakeholderId }) => stakeholderId === one.stakeholderId));
  return latest
    .map((last) => ({ ...last, earlier: all.filter((one) => one.stakeholderId === last.stakeholderId && one !== last) }))
    .sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
}

function submitted(response: IntakeResponse, author: Stakeholder, submittedAt: Date): SubmittedResponse {
  const { sheet, context } = sheetState(response.entries);
  return {
    responseId: response.id,
    stakeholderId: author.id,
    round: response.round,
    name: author.name,
    part: author.part,
    functionLed: author.leadsFunction,
    approver: isApprover(author),
    decisionMaker: isDecisionMaker(author),
    instrumentVersion: response.instrumentVersion,
    answers: sheet,
    context,
    own: ownOf(response.entries),
    notes: notesOf(response.entries),
    submittedAt,
    earlier: [],
  };
}
