import type { Scope } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { searchRepository } from '../searches';
import { answerRepository } from './answer.repository';
import { assessmentRepository } from './assessment.repository';
import type { Portal } from './portal';

/** Loads what the candidate's pages show. Which candidacy is decided by the link alone; NotFoundError when it has no assessment. */
export async function loadPortal(scope: Scope, actor: LinkHolder): Promise<Portal> {
  const assessment = await assessmentRepository(scope).getForCandidacy(actor.firmId, actor.subjectId);
  const search = await searchRepository(scope).getForFirm(actor.firmId, assessment.searchId);
  const { sheet, savedAt } = await answerRepository(scope).getSheet(actor.firmId, assessment.id);
  return {
    linkId: actor.linkId,
    firmName: actor.firmName,
    candidateName: actor.name,
    searchTitle: search.title,
    clientName: search.clientName,
    recruiterName: search.ownerName,
    recruiterId: search.ownerId,
    assessment,
    sheet,
    savedAt,
  };
}
