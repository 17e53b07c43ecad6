import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Scope } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import type { Words } from './domain/words';
import { sameWords } from './domain/words';
import { wordingPath } from './instruments.paths';
import { refuseUnusable } from './usable-wording';
import { wordingRepository, wordingWriter, type ItemDraft, type Wording } from './wording.repository';

type Deps = Pick<Dependencies, 'database' | 'clock'>;

/** Begins a wording as a copy of the library's or of another of the firm's, once per submitted form. Returns its address. */
export function addWording(
  deps: Deps,
  actor: FirmUser,
  { name, from, submission }: { name: string; from: string; submission: Submission },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const source = from === '' ? null : await wordingRepository(tx).getForFirm(actor.firmId, from);
    const writer = wordingWriter(tx, actor.firmId);
    const id = await writer.add({ name, madeByName: actor.name, createdAt: deps.clock.now() });
    if (source) await writer.copyDrafts(source.id, id);
    await recordAudit(tx, { actor, action: 'wording.created', subject: subjectOf(id), after: { name, from: source?.id ?? 'library' } });
    return wordingPath(id);
  });
}

/**
 * Puts one item in words of the firm. Searches keep what they were pinned with; the next version has them. Throws ConflictError
 * when the item was changed since it was loaded, InvalidStateError when the wording is retired.
 */
export async function editItem(deps: Deps, actor: FirmUser, { wordingId, item }: { wordingId: string; item: Omit<ItemDraft, 'id'> }) {
  await deps.database.transaction(async (tx) => {
    const writer = wordingWriter(tx, actor.firmId);
    const wording = await writer.lock(wordingId);
    refuseRetired(wording);
    const before = (await wordingRepository(tx).listDrafts(wording)).find(({ itemId }) => itemId === item.itemId)?.words ?? {};
    if (sameWords(before, item.words)) return;
    await writer.putItem(wordingId, item);
    await recordAudit(tx, { actor, action: 'wording.edited', subject: subjectOf(wordingId), before, after: item.words });
  });
}

/**
 * Freezes the wording as its next version, once per submitted form. Throws InvalidStateError when nothing has changed since the
 * last one, or the wording is retired. Returns the address to go to.
 */
export function publishWording(
  deps: Deps,
  actor: FirmUser,
  { wordingId, instrumentVersion, submission }: { wordingId: string; instrumentVersion: string; submission: Submission },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const writer = wordingWriter(tx, actor.firmId);
    const wording = await writer.lock(wordingId);
    refuseRetired(wording);
    const words = await draftWords(tx, wording);
    const [last] = await wordingRepository(tx).listVersions(wording);
    if (last && sameWords(last.words, words)) throw new InvalidStateError(`Nothing was edited since version ${last.number}.`);
    const number = (last?.number ?? 0) + 1;
    await writer.addVersion(wordingId, { number, words, instrumentVersion, publishedByName: actor.name, publishedAt: deps.clock.now() });
    await recordAudit(tx, { actor, action: 'wording.published', subject: subjectOf(wordingId), after: { number, instrumentVersion } });
    return wordingPath(wordingId);
  });
}

/** What the next version would say. */
export async function draftWords(scope: Scope, wording: Pick<Wording, 'firmId' | 'id'>): Promise<Words> {
  const drafts = await wordingRepository(scope).listDrafts(wording);
  return Object.fromEntries(drafts.flatMap(({ words }) => Object.entries(words)));
}

/**
 * Which words new searches start with; null for the library's. The same again changes nothing. Throws InvalidStateError for a wording
 * that cannot be used.
 */
export async function setDefaultWording(deps: Deps, actor: FirmUser, wordingId: string | null): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const writer = wordingWriter(tx, actor.firmId);
    await writer.lockDefault();
    const before = await writer.findDefault();
    if (before === wordingId) return;
    const wording = wordingId === null ? null : await writer.lock(wordingId);
    if (wording) refuseUnusable(wording);
    await writer.setDefault(wordingId, deps.clock.now());
    const change = { before: { wordingId: before }, after: { wordingId } };
    await recordAudit(tx, { actor, action: 'wording.default_set', subject: subjectOf(wordingId ?? 'library'), ...change });
  });
}

/** Takes a wording out of use; a second time changes nothing. Searches that were opened with it keep it, and it stays readable. */
export async function retireWording(deps: Deps, actor: FirmUser, wordingId: string): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const writer = wordingWriter(tx, actor.firmId);
    const wording = await writer.lock(wordingId);
    if (wording.retiredAt) return;
    await writer.retire(wordingId, deps.clock.now());
    await recordAudit(tx, { actor, action: 'wording.retired', subject: subjectOf(wordingId) });
  });
}

function refuseRetired({ name, retiredAt }: Wording): void {
  if (retiredAt) throw new InvalidStateError(`“${name}” is retired: it can be read and copied, not changed.`);
}

function subjectOf(id: string): { type: string; id: string } {
  return { type: 'instrument_wording', id };
}
