import type { Request } from 'express';
import type { Scope } from '../../platform/db/scope';
import { idParam } from '../../platform/http/ids';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError, NotFoundError } from '../../shared/errors';
import { searchRepository, type Search } from '../searches';
import { briefRepository } from './brief.repository';
import type { BriefVersion } from './domain/brief-version';

export interface DraftInRequest {
  readonly search: Search;
  readonly draft: BriefVersion;
}

/**
 * The search in the path and the draft of its brief. Throws NotFoundError where there is no brief or another firm's search,
 * InvalidStateError where the newest version is published and can no longer be changed.
 */
export async function draftInRequest(scope: Scope, user: FirmUser, req: Request): Promise<DraftInRequest> {
  const { search, latest } = await latestInRequest(scope, user, req);
  if (latest.state !== 'draft') {
    throw new InvalidStateError(
      `Version ${latest.number} is published and stays as it is. Start a new version from the brief to change it.`,
    );
  }
  return { search, draft: latest };
}

/** As `draftInRequest`, whatever the state of the newest version. */
export async function latestInRequest(scope: Scope, user: FirmUser, req: Request): Promise<{ search: Search; latest: BriefVersion }> {
  const search = await searchRepository(scope).getForFirm(user.firmId, idParam(req, 'searchId'));
  const latest = await briefRepository(scope).findLatest(user.firmId, search.id);
  if (!latest) throw new NotFoundError('There is no brief yet');
  return { search, latest };
}
