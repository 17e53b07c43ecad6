import { recordAudit } from '../../platform/db/audit';
import type { Scope, Transaction } from '../../platform/db/scope';
import type { Actor } from '../../shared/actor';
import { issueLink } from '../links';
import { measureWaiverRepository, reviewMeasures, type StandingFinding } from '../measures';
import { holdSearch, isApprover, searchRepository, stakeholderRepository, type Search, type Stakeholder } from '../searches';
import { briefRepository } from './brief.repository';
import type { BriefVersion, RecordedOverride } from './domain/brief-version';
import { implicationOf } from './domain/generate-brief';
import { mayPublish, type FlagOverride, type Publication } from './domain/may-publish';
import type { Flag } from './domain/need';
import type { BriefDependencies } from './drafts.service';
import { flagOverrideRepository } from './flag-override.repository';
import { flagsOfText } from './flags-of-text';
import type { BriefGround } from './ground';

/** Everything that decides whether a draft may go to the sponsor. */
export interface PublicationCheck {
  readonly flags: readonly Flag[];
  readonly overrides: readonly RecordedOverride[];
  readonly publication: Publication;
  /** Red findings against the measures that two people have not waived: they stand in the way like a blocking flag. */
  readonly redFindings: readonly StandingFinding[];
  readonly sponsors: readonly Stakeholder[];
}

/** `ground` is the current diagnosis: flags that were raised since the brief was written count, flags that were cleared do not. */
export async function checkPublication(scope: Scope, draft: BriefVersion, ground: BriefGround): Promise<PublicationCheck> {
  const { firmId, searchId } = draft;
  const overrides = await flagOverrideRepository(scope).listForSearch(firmId, searchId);
  const flags = [...ground.need.redFlags, ...textFlags(draft, ground)];
  const publication = mayPublish(draft, flags, { overrides, conflictDecided: ground.decision !== null });
  const findings = reviewMeasures(draft, await measureWaiverRepository(scope).listForSearch(firmId, searchId));
  const redFindings = findings.filter(({ severity, state }) => severity === 'red' && state !== 'waived');
  return { flags, overrides, publication, redFindings, sponsors: await sponsorsOf(scope, firmId, searchId) };
}

/** Whether nothing stands in the way any more and there is somebody to sign. */
export function isPublishable({ publication, redFindings, sponsors }: PublicationCheck): boolean {
  return publication.ok && redFindings.length === 0 && sponsors.length > 0;
}

/** The stakeholders who approve the hire: each gets the brief, one signature is enough. */
export async function sponsorsOf(scope: Scope, firmId: string, searchId: string): Promise<Stakeholder[]> {
  return (await stakeholderRepository(scope).listForSearch(firmId, searchId)).filter(isApprover);
}

function textFlags(draft: BriefVersion, { need, firmWords }: BriefGround): readonly Flag[] {
  return flagsOfText(draft, firmWords).filter(({ id }) => !need.redFlags.some((flag) => flag.id === id));
}

/** Writes down that a person at the client takes a red flag upon themselves. Said twice, the first time stays. */
export async function overrideFlagIn(
  tx: Transaction,
  deps: Pick<BriefDependencies, 'clock'>,
  { actor, searchId, ...override }: FlagOverride & { readonly actor: Actor; readonly searchId: string },
): Promise<void> {
  const search = await searchRepository(tx).getForFirm(actor.firmId, searchId);
  const id = await flagOverrideRepository(tx).add({
    ...override,
    firmId: actor.firmId,
    searchId: search.id,
    recordedByName: actor.name,
    createdAt: deps.clock.now(),
  });
  if (id === null) return;
  await recordAudit(tx, { actor, action: 'brief.flag_overridden', subject: { type: 'flag_override', id }, after: override });
}

export type PublishResult = { readonly ok: true; readonly number: number } | { readonly ok: false; readonly check: PublicationCheck };

/**
 * Publishes a draft and sends every sponsor a personal link. Refused while a blocking flag or a red finding stands or nobody is named as sponsor;
 * an earlier version that still waits for an answer gives way, a signed one stays in force until this one is signed.
 * Throws ConflictError when the draft was changed since it was loaded.
 */
export async function publishBriefIn(
  tx: Transaction,
  deps: BriefDependencies,
  { actor, draft, ground }: { actor: Actor; draft: BriefVersion; ground: BriefGround },
): Promise<PublishResult> {
  const briefs = briefRepository(tx);
  await holdSearch(tx, actor.firmId, draft.searchId);
  const check = await checkPublication(tx, draft, ground);
  if (!check.publication.ok || !isPublishable(check)) return { ok: false, check };
  const search = await searchRepository(tx).getForFirm(actor.firmId, draft.searchId);
  await briefs.supersede({ firmId: actor.firmId, searchId: draft.searchId, states: ['awaiting_signature'], except: draft.id });
  // The published version carries the flags that stand today, with their overrides, and not those of the day it was written.
  const content = { ...draft.content, implications: check.flags.map(implicationOf) };
  await briefs.change(draft, { state: 'awaiting_signature', publishedAt: deps.clock.now(), publishedByName: actor.name, content });
  const subject = { type: 'brief_version', id: draft.id };
  const overridden = check.publication.overridden.map(({ flagId, byName }) => ({ flagId, byName }));
  await recordAudit(tx, { actor, action: 'brief.published', subject, after: { number: draft.number, overridden } });
  for (const sponsor of check.sponsors) await sendBrief(tx, deps, { actor, draft, search, sponsor });
  return { ok: true, number: draft.number };
}

async function sendBrief(
  tx: Transaction,
  deps: BriefDependencies,
  { actor, draft, search, sponsor }: { actor: Actor; draft: BriefVersion; search: Search; sponsor: Stakeholder },
): Promise<void> {
  const { id, name, email } = sponsor;
  const message = briefLetter(draft, search, actor.name);
  await issueLink(tx, deps, { actor, searchId: search.id, purpose: 'brief', subjectId: id, name, email, message });
}

/** What a sponsor gets by mail, before the link. */
export function briefLetter(
  draft: BriefVersion,
  search: Pick<Search, 'clientName'>,
  sender: string,
): { subject: string; text: readonly string[] } {
  const title = draft.content.title.text;
  return {
    subject: `The brief for ${title} is ready for your signature`,
    text: [
      `Version ${draft.number} of the brief for ${title} at ${search.clientName} is ready. It says what the person is for, what is not part of the role, by what the first year will be judged, and where each line comes from.`,
      'Please read it in full. You can sign it by typing your name, or say section by section what should change. Nobody is searched for until you have signed.',
      sender,
    ],
  };
}
