import { mayRemind } from '../intake';
import type { LinkStatus } from '../links';
import type { CharterSigner } from './charter-signer.repository';
import {
  openWishOf,
  signing,
  wordingOf,
  type CharterRefusal,
  type CharterSignature,
  type CharterVersion,
  type SignedClause,
} from './domain/charter';

interface Asked {
  /** The clauses as they read now. */
  readonly clauses: readonly SignedClause[];
  /** The version put up last; null while there is none. */
  readonly version: CharterVersion | null;
  /** Without those whose place another has taken. */
  readonly signers: readonly CharterSigner[];
  readonly signatures: readonly CharterSignature[];
  readonly refusals: readonly CharterRefusal[];
  readonly links: ReadonlyMap<string, LinkStatus>;
  readonly now: Date;
}

/**
 * Who was asked to sign these words, has neither signed nor said what should change, and was not reminded within a day. An ended link
 * stays ended, and nobody is reminded of words that have changed since.
 */
export function signersToRemind({ clauses, version, signers, signatures, refusals, links, now }: Asked): readonly CharterSigner[] {
  if (version?.wording !== wordingOf(clauses)) return [];
  const open = signing(clauses, signatures).flatMap(({ part, isCurrent }) => (isCurrent ? [] : [part]));
  return signers.filter((signer) => {
    const link = links.get(signer.id);
    const hasLink = link !== undefined && link.state !== 'revoked';
    const isAwaited = open.includes(signer.part) && openWishOf(version.number, signer, refusals) === null;
    return hasLink && isAwaited && mayRemind(signer.remindedAt, now);
  });
}
