import type { LinkHolder } from '../../shared/actor';
import type { Scope } from '../../platform/db/scope';
import { searchRepository, stakeholderRepository } from '../searches';
import type { IntakeResponse } from './domain/response';
import type { PortalHead } from './portal.view-model';
import { questionnaireOf } from './questionnaire';
import { responseStore } from './response.repository';
import type { PortalSubject } from './section.view-model';

export interface Portal {
  readonly subject: PortalSubject;
  readonly head: PortalHead;
  readonly jobTitle: string;
  /** Null until the first answer is saved: looking at a page stores nothing. */
  readonly response: IntakeResponse | null;
}

/** Everything the pages of one link need. Throws NotFoundError when the stakeholder is no longer part of the search. */
export async function loadPortal(scope: Scope, actor: LinkHolder): Promise<Portal> {
  const search = await searchRepository(scope).getForFirm(actor.firmId, actor.searchId);
  const stakeholder = await stakeholderRepository(scope).getForSearch(actor.firmId, actor.searchId, actor.subjectId);
  const response = await responseStore(scope).findForStakeholder(actor.firmId, stakeholder.id);
  const questionnaire = await questionnaireOf(scope, actor.firmId, actor.searchId);
  const { entries, savedAt } = response ?? { entries: new Map<string, never>(), savedAt: null };
  return {
    subject: { linkId: actor.linkId, clientName: search.clientName, stakeholder, entries, savedAt, questionnaire },
    head: { firmName: actor.firmName, searchTitle: search.title, ownerName: search.ownerName },
    jobTitle: stakeholder.jobTitle,
    response,
  };
}
