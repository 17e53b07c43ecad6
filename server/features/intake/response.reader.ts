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
}

/** How far one stakeholder is; says nothing of the answers. */
export interface ResponseProgress {
  readonly stakeholderId: string;
  readonly name: string;
  readonly part: StakeholderPart;
  readonly responseId: string | null;
  readonly answered: number;
  readonly total: number;
  readonly savedAt: Date | null;
  readonly submittedAt: Date | null;
}

/** What other features may read of the intake: only responses that were sent. */
export function responseRepository(scope: Scope) {
  return {
    /** In the order in which they were sent; those of somebody who was replaced no longer count. */
    async listSubmitted(firmId: string, searchId: string): Promise<SubmittedResponse[]> {
      const stakeholders = await stakeholderRepository(scope).listForSearch(firmId, searchId);
      const byId = new Map(stakeholders.map((stakeholder) => [stakeholder.id, stakeholder]));
      const responses = await responseStore(scope).listCountedForSearch(firmId, searchId);
      return responses.flatMap((response) => {
        const author = byId.get(response.stakeholderId);
        return author && response.submittedAt ? [submitted(response, author, response.submittedAt)] : [];
      });
    },
  };
}

/** Every stakeholder of the search with how many questions are answered, in the order they were added. */
export async function responseProgress(scope: Scope, firmId: string, searchId: string): Promise<ResponseProgress[]> {
  const stakeholders = await stakeholderRepository(scope).listForSearch(firmId, searchId);
  const responses = await responseStore(scope).listForSearch(firmId, searchId);
  const byStakeholder = new Map(responses.map((response) => [response.stakeholderId, response]));
  return stakeholders.map(({ id, name, part }) => ({ stakeholderId: id, name, part, ...howFar(byStakeholder.get(id)) }));
}

function howFar(response: IntakeResponse | undefined): Omit<ResponseProgress, 'stakeholderId' | 'name' | 'part'> {
  const { answered, total } = sheetState(response ? response.entries : new Map()).progress;
  if (!response) return { responseId: null, answered, total, savedAt: null, submittedAt: null };
  const { id: responseId, savedAt, submittedAt } = response;
  return { responseId, answered, total, savedAt, submittedAt };
}

function submitted(response: IntakeResponse, author: Stakeholder, submittedAt: Date): SubmittedResponse {
  const { sheet, context } = sheetState(response.entries);
  return {
    responseId: response.id,
    stakeholderId: author.id,
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
  };
}
