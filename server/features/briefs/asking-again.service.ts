import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { Actor } from '../../shared/actor';
import { issueLink } from '../links';
import { holdSearch, searchRepository, type Search } from '../searches';
import { briefRepository } from './brief.repository';
import { awaitsAnswer, type BriefVersion } from './domain/brief-version';
import type { BriefDependencies } from './drafts.service';
import { sponsorsOf } from './publication.service';

/**
 * Sends every sponsor the version that waits for an answer once more, each with a new personal link. False where nothing waits any
 * more: it was signed, refused or replaced meanwhile.
 */
export async function askAgainIn(
  tx: Transaction,
  deps: BriefDependencies,
  { actor, searchId, number }: { actor: Actor; searchId: string; number: number },
): Promise<boolean> {
  const briefs = briefRepository(tx);
  await holdSearch(tx, actor.firmId, searchId);
  const waiting = await briefs.findPublished(actor.firmId, searchId);
  if (!waiting || waiting.number !== number || !awaitsAnswer(waiting)) return false;
  const search = await searchRepository(tx).getForFirm(actor.firmId, searchId);
  const message = letterAgain(waiting, search, actor.name);
  for (const { id, name, email } of await sponsorsOf(tx, actor.firmId, searchId)) {
    await issueLink(tx, deps, { actor, searchId, purpose: 'brief', subjectId: id, name, email, message });
  }
  await recordAudit(tx, { actor, action: 'brief.asked_again', subject: { type: 'brief_version', id: waiting.id }, after: { number } });
  return true;
}

/** What a sponsor gets by mail when the brief has waited. */
export function letterAgain(
  { number, content }: Pick<BriefVersion, 'number' | 'content'>,
  { clientName }: Pick<Search, 'clientName'>,
  sender: string,
): { subject: string; text: readonly string[] } {
  const title = content.title.text;
  return {
    subject: `The brief for ${title} waits for your signature`,
    text: [
      `Version ${number} of the brief for ${title} at ${clientName} is with you. Nobody is searched for until you have signed.`,
      'If something should change, say so section by section instead: it takes a few minutes, on a phone as well.',
      sender,
    ],
  };
}
