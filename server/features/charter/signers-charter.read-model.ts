import type { Scope } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { replacementsIn } from '../intake';
import { searchRepository, type Search } from '../searches';
import { charterRefusalRepository } from './charter-refusal.repository';
import { charterSignatureRepository } from './charter-signature.repository';
import { charterSignerRepository, type CharterSigner } from './charter-signer.repository';
import type { AskedToSign } from './charter-words';
import { charterVersionRepository } from './charter-version.repository';
import { lastSaidOf, signing, type CharterRefusal, type CharterSignature, type CharterVersion, type PartSigned } from './domain/charter';

/** The newest version of a charter as one of those who sign it sees it. */
export interface SignersCharter {
  readonly search: Search;
  readonly signer: CharterSigner;
  /** The newest first; the first one is the one to sign. */
  readonly versions: readonly CharterVersion[];
  readonly version: CharterVersion;
  readonly signatures: readonly CharterSignature[];
  /** Who is asked to sign beside them, themselves included. */
  readonly asked: readonly AskedToSign[];
  /** What the signer said of the newest version, the last time. */
  readonly refusal: CharterRefusal | null;
}

/** Throws NotFoundError when nobody signs by this link any more, the signer was replaced in the intake, or nothing was put up. */
export async function getSignersCharter(scope: Scope, { firmId, searchId, subjectId }: LinkHolder): Promise<SignersCharter> {
  const signers = await charterSignerRepository(scope).listForSearch(firmId, searchId);
  const signer = signers.find(({ id }) => id === subjectId);
  const versions = await charterVersionRepository(scope).listForSearch(firmId, searchId);
  const [version] = versions;
  if (!signer || !version) throw new NotFoundError('Nothing to sign');
  const replaced = await replacementsIn(scope, firmId, searchId);
  if (replaced.has(signer.stakeholderId)) throw new NotFoundError('Somebody else is in the place of the signer');
  const refusals = await charterRefusalRepository(scope).listForSearch(firmId, searchId);
  return {
    search: await searchRepository(scope).getForFirm(firmId, searchId),
    signer,
    versions,
    version,
    signatures: await charterSignatureRepository(scope).listForSearch(firmId, searchId),
    asked: signers.filter(({ stakeholderId }) => !replaced.has(stakeholderId)),
    refusal: lastSaidOf(version.number, signer, refusals),
  };
}

/** Whether and by whom the signer's part is signed. */
export function partOf({ version, signatures, signer }: SignersCharter): PartSigned {
  const found = signing(version.clauses, signatures).find(({ part }) => part === signer.part);
  return found ?? { part: signer.part, signature: null, isCurrent: false };
}
