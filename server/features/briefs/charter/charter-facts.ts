import type { Request } from 'express';
import type { Dependencies } from '../../../dependencies';
import type { FirmUser } from '../../../shared/actor';
import { InvalidStateError } from '../../../shared/errors';
import {
  charterRefusalRepository,
  charterSignatureRepository,
  charterSignerRepository,
  charterVersionRepository,
  readiness,
  type CharterRefusal,
  type CharterSignature,
  type CharterSigner,
  type CharterVersion,
} from '../../charter';
import { linkStates, type LinkStatus } from '../../links';
import type { Search } from '../../searches';
import type { BriefVersion } from '../domain/brief-version';
import { latestInRequest } from '../draft-in-request';

/** All that the firm's pages say of a charter. */
export interface CharterFacts {
  readonly search: Search;
  readonly latest: BriefVersion;
  /** What was put up for signature, the newest first. */
  readonly versions: readonly CharterVersion[];
  readonly signatures: readonly CharterSignature[];
  readonly refusals: readonly CharterRefusal[];
  readonly signers: readonly CharterSigner[];
  /** Where the links stand, by signer. */
  readonly links: ReadonlyMap<string, LinkStatus>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The charter of the search in the path. Throws NotFoundError where there is no brief. */
export async function charterFactsIn(deps: Dependencies, user: FirmUser, req: Request): Promise<CharterFacts> {
  const { reader } = deps.database;
  const { search, latest } = await latestInRequest(reader, user, req);
  const { firmId } = user;
  return {
    search,
    latest,
    versions: await charterVersionRepository(reader).listForSearch(firmId, search.id),
    signatures: await charterSignatureRepository(reader).listForSearch(firmId, search.id),
    refusals: await charterRefusalRepository(reader).listForSearch(firmId, search.id),
    signers: await charterSignerRepository(reader).listForSearch(firmId, search.id),
    links: await linkStates(reader, deps, { firmId, searchId: search.id, purpose: 'charter' }),
    today: deps.clock.now().toISOString().slice(0, 10),
  };
}

/** As `charterFactsIn`. Throws InvalidStateError while a clause is not agreed: nobody signs it before. */
export async function readyFactsIn(deps: Dependencies, user: FirmUser, req: Request): Promise<CharterFacts> {
  const facts = await charterFactsIn(deps, user, req);
  if (readiness(facts.latest.content.charter, facts.today).isReady) return facts;
  throw new InvalidStateError('The charter is signed when all of its clauses are agreed.');
}
