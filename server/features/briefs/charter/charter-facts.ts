import type { Request } from 'express';
import type { Dependencies } from '../../../dependencies';
import type { Scope } from '../../../platform/db/scope';
import type { FirmUser } from '../../../shared/actor';
import { dayOf } from '../../../shared/dates';
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
import { replacementsIn, stillAnswering } from '../../intake';
import { stakeholderRepository, type Search, type Stakeholder } from '../../searches';
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
  /** Who may be asked to sign: nobody whose place another has taken. */
  readonly stakeholders: readonly Stakeholder[];
  /** Who is in the place of whom, by the id of the stakeholder replaced. */
  readonly successors: ReadonlyMap<string, Stakeholder>;
  /** Who may not read yet what others answered. */
  readonly answering: ReadonlySet<string>;
  /** Where the links stand, by signer. */
  readonly links: ReadonlyMap<string, LinkStatus>;
  readonly now: Date;
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
    ...(await peopleIn(reader, firmId, search.id)),
    answering: await stillAnswering(reader, deps, { firmId, searchId: search.id }),
    links: await linkStates(reader, deps, { firmId, searchId: search.id, purpose: 'charter' }),
    now: deps.clock.now(),
    today: dayOf(deps.clock.now()),
  };
}

async function peopleIn(scope: Scope, firmId: string, searchId: string): Promise<Pick<CharterFacts, 'stakeholders' | 'successors'>> {
  const all = await stakeholderRepository(scope).listForSearch(firmId, searchId);
  const replaced = await replacementsIn(scope, firmId, searchId);
  // A successor may have been replaced in turn.
  const last = (id: string): string => (replaced.has(id) ? last(replaced.get(id) ?? '') : id);
  const pairs = [...replaced.keys()].flatMap((id) => all.filter((one) => one.id === last(id)).map((one) => [id, one] as const));
  return { stakeholders: all.filter(({ id }) => !replaced.has(id)), successors: new Map(pairs) };
}

/** As `charterFactsIn`. Throws InvalidStateError while a clause is not agreed: nobody signs it before. */
export async function readyFactsIn(deps: Dependencies, user: FirmUser, req: Request): Promise<CharterFacts> {
  const facts = await charterFactsIn(deps, user, req);
  if (readiness(facts.latest.content.charter, facts.today).isReady) return facts;
  throw new InvalidStateError('The charter is signed when all of its clauses are agreed.');
}
