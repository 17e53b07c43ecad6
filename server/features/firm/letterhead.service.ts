import { createHash } from 'node:crypto';
import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { FirmUser } from '../../shared/actor';
import type { Letterhead, LogoPicture } from './domain/letterhead';
import { letterheadRepository, type LetterheadWords } from './letterhead.repository';

type LetterheadDependencies = Pick<Dependencies, 'database'>;

const subjectOf = (actor: FirmUser) => ({ type: 'firm', id: actor.firmId });

/**
 * Changes the words of the letterhead loaded as `letterhead.version`; the same words again change nothing. Throws ConflictError when
 * somebody else was first.
 */
export async function changeLetterhead(
  deps: LetterheadDependencies,
  actor: FirmUser,
  { letterhead, words }: { letterhead: Letterhead; words: LetterheadWords },
): Promise<void> {
  if (isSameLetterhead(letterhead, words)) return;
  await deps.database.transaction(async (tx) => {
    await letterheadRepository(tx).changeWords(letterhead, words);
    const { name, contact, accent } = letterhead;
    const event = {
      actor,
      action: 'letterhead.changed',
      subject: subjectOf(actor),
      before: { name, contact, accent },
      after: words,
    } as const;
    await recordAudit(tx, event);
  });
}

/** True when a document would be headed alike. */
export function isSameLetterhead(one: LetterheadWords, { name, contact, accent }: LetterheadWords): boolean {
  return one.name === name && one.contact === contact && one.accent === accent;
}

/** Makes a picture the logo of the firm, once per submitted form; returns `location`. */
export function setLogo(
  deps: LetterheadDependencies,
  actor: FirmUser,
  { picture, submission, location }: { picture: LogoPicture; submission: Submission; location: string },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const id = await letterheadRepository(tx).replaceLogo(actor.firmId, { ...picture, uploadedByName: actor.name });
    const { kind, width, height, bytes } = picture;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await recordAudit(tx, { actor, action: 'logo.set', subject: subjectOf(actor), after: { id, kind, width, height, sha256 } });
    return location;
  });
}

/** Documents carry no logo any more. A second click finds none and changes nothing. */
export async function removeLogo(deps: LetterheadDependencies, actor: FirmUser): Promise<void> {
  await deps.database.transaction(async (tx) => {
    if (await letterheadRepository(tx).removeLogo(actor.firmId)) {
      await recordAudit(tx, { actor, action: 'logo.removed', subject: subjectOf(actor) });
    }
  });
}
