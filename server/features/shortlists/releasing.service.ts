import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Scope, Transaction } from '../../platform/db/scope';
import type { FirmUser, LinkHolder } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { issueLink, revokeLinks } from '../links';
import { holdSearch, type Stakeholder } from '../searches';
import type { ShortlistDependencies } from './freezing.service';
import { releaseLetter } from './release-letter';
import { releaseRepository, releaseStore, type Release } from './release.repository';
import { shortlistFor } from './shortlist.policy';
import { shortlistRepository, type Shortlist } from './shortlist.repository';

export interface Releasing {
  readonly shortlist: Shortlist;
  readonly recipients: readonly Stakeholder[];
}

/**
 * Releases a shortlist to stakeholders in a running transaction and mails each a personal link. Somebody it is released to already
 * gets a new link; the release keeps its first time.
 */
export async function releaseShortlistIn(
  tx: Transaction,
  deps: ShortlistDependencies,
  { actor, shortlist, recipients }: Releasing & { actor: FirmUser },
): Promise<void> {
  const { firmId, searchId } = shortlist;
  await holdSearch(tx, firmId, searchId);
  const standing = (await releaseRepository(tx).listForSearch(firmId, searchId)).filter(isStanding);
  for (const { id: stakeholderId, name, email } of recipients) {
    const earlier = standing.find((one) => one.shortlistId === shortlist.id && one.stakeholderId === stakeholderId);
    const act = { at: deps.clock.now(), userId: actor.userId, name: actor.name };
    const releaseId = earlier?.id ?? (await releaseStore(tx, firmId).add({ shortlistId: shortlist.id, stakeholderId }, act));
    const message = releaseLetter(shortlist, actor);
    const link = await issueLink(tx, deps, { actor, searchId, purpose: 'shortlist', subjectId: stakeholderId, name, email, message });
    const after = { number: shortlist.number, releaseId, stakeholderId, linkId: link.linkId, again: earlier !== undefined };
    await recordAudit(tx, { actor, action: 'shortlist.released', subject: { type: 'shortlist', id: shortlist.id }, after });
  }
}

/** As `releaseShortlistIn`, once per submitted form. Returns where to go next. */
export function releaseOnce(
  deps: ShortlistDependencies,
  actor: FirmUser,
  { submission, ...releasing }: Releasing & { submission: Submission },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    await releaseShortlistIn(tx, deps, { actor, ...releasing });
    return `/searches/${releasing.shortlist.searchId}/shortlists/${releasing.shortlist.number}`;
  });
}

/**
 * Takes a release back. The person's link ends at once unless another shortlist is still released to them. A second time changes
 * nothing. Throws NotFoundError for a release of another shortlist.
 */
export function revokeRelease(
  deps: ShortlistDependencies,
  actor: FirmUser,
  { shortlist, releaseId }: { shortlist: Shortlist; releaseId: string },
): Promise<Release> {
  return deps.database.transaction(async (tx) => {
    const { firmId, searchId, id, number } = shortlist;
    await holdSearch(tx, firmId, searchId);
    const releases = await releaseRepository(tx).listForSearch(firmId, searchId);
    const release = releases.find((one) => one.id === releaseId && one.shortlistId === id);
    if (!release) throw new NotFoundError('No such release');
    const act = { at: deps.clock.now(), userId: actor.userId, name: actor.name };
    if (!(await releaseStore(tx, firmId).revoke(releaseId, act))) return release;
    const { stakeholderId } = release;
    const others = releases.filter((one) => isStanding(one) && one.id !== releaseId && one.stakeholderId === stakeholderId);
    if (others.length === 0) await revokeLinks(tx, deps, { actor, purpose: 'shortlist', subjectId: stakeholderId });
    const after = { number, releaseId, stakeholderId };
    await recordAudit(tx, { actor, action: 'shortlist.release_revoked', subject: { type: 'shortlist', id }, after });
    return release;
  });
}

/** What the holder of a personal link may read. Throws NotFoundError when nothing is released to this person. */
export async function getShortlistFor(scope: Scope, { firmId, searchId, subjectId }: LinkHolder): Promise<Shortlist> {
  const releases = (await releaseRepository(scope).listForSearch(firmId, searchId)).filter(isStanding);
  const shortlists = (await shortlistRepository(scope).listForSearch(firmId, searchId)).map((shortlist) => ({
    ...shortlist,
    releasedTo: releases.filter((one) => one.shortlistId === shortlist.id).map((one) => one.stakeholderId),
  }));
  const found = shortlistFor(subjectId, shortlists);
  if (!found) throw new NotFoundError('No shortlist is released to this person');
  return found;
}

export function isStanding(release: Release): boolean {
  return release.revoked === null;
}
