import type { LinkHolder } from '../../shared/actor';
import type { Scope } from '../../platform/db/scope';
import { isApprover, searchRepository, stakeholderRepository } from '../searches';
import { PLANNED_SCOPE_ID } from './catalogue/instrument';
import { textIn, type RawForm } from './domain/raw-form';
import type { IntakeResponse } from './domain/response';
import type { PortalHead } from './portal.view-model';
import { standingProposal } from './intake-proposal.repository';
import { offerFrom } from './proposal.view-model';
import { questionnaireOf } from './questionnaire';
import { responseStore } from './response.repository';
import type { PortalSubject } from './section.view-model';

export interface Portal {
  readonly subject: PortalSubject;
  readonly head: PortalHead;
  readonly jobTitle: string;
  /** That of the last round; null until the first answer is saved: looking at a page stores nothing. */
  readonly response: IntakeResponse | null;
  /** Of all rounds the person was asked in, the first one first. */
  readonly rounds: readonly IntakeResponse[];
}

/** Everything the pages of one link need. Throws NotFoundError when the stakeholder is no longer part of the search. */
export async function loadPortal(scope: Scope, actor: LinkHolder): Promise<Portal> {
  const search = await searchRepository(scope).getForFirm(actor.firmId, actor.searchId);
  const stakeholder = await stakeholderRepository(scope).getForSearch(actor.firmId, actor.searchId, actor.subjectId);
  const rounds = await responseStore(scope).listForStakeholder(actor.firmId, stakeholder.id);
  const response = rounds.at(-1) ?? null;
  const questionnaire = await questionnaireOf(scope, actor.firmId, actor.searchId);
  const proposal = await standingProposal(scope, { firmId: actor.firmId, searchId: actor.searchId, itemId: PLANNED_SCOPE_ID });
  const { entries, savedAt } = response ?? { entries: new Map<string, never>(), savedAt: null };
  const before = rounds.at(-2)?.entries ?? null;
  return {
    subject: {
      ...{ linkId: actor.linkId, clientName: search.clientName, stakeholder, entries, savedAt, questionnaire },
      // What is planned is the approver's to say.
      offer: isApprover(stakeholder) ? offerFrom(proposal) : null,
      ...{ round: response?.round ?? 1, turn: Math.max(1, rounds.length), before },
    },
    head: { firmName: actor.firmName, searchTitle: search.title, ownerName: search.ownerName },
    jobTitle: stakeholder.jobTitle,
    response,
    rounds,
  };
}

/** A page that was opened before the person was asked again sends nothing now; without a number it is of the first time. */
export function isOfAnotherTurn({ subject, response }: Pick<Portal, 'subject' | 'response'>, raw: RawForm): boolean {
  return subject.turn > 1 && response?.submittedAt === null && textIn(raw, 'turn') !== `${subject.turn}`;
}
