import type { Request } from 'express';
import type { Scope } from '../../platform/db/scope';
import { idParam, textParam } from '../../platform/http/ids';
import type { FirmUser } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { searchRepository, type Search } from '../searches';
import { shortlistRepository, type Shortlist } from './shortlist.repository';

/** The search in the path. Throws NotFoundError for another firm's. */
export function searchInRequest(scope: Scope, user: FirmUser, req: Request): Promise<Search> {
  return searchRepository(scope).getForFirm(user.firmId, idParam(req, 'searchId'));
}

/** The search and the shortlist in the path. Throws NotFoundError where there is none. */
export async function shortlistInRequest(scope: Scope, user: FirmUser, req: Request): Promise<{ search: Search; shortlist: Shortlist }> {
  const search = await searchInRequest(scope, user, req);
  const number = textParam(req, 'number');
  if (!/^[1-9]\d{0,5}$/.test(number)) throw new NotFoundError('Not the number of a shortlist');
  return { search, shortlist: await shortlistRepository(scope).getByNumber(user.firmId, search.id, Number(number)) };
}
