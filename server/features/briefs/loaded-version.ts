import Joi from 'joi';
import type { FormState } from '../../shared/view-parts';
import type { BriefVersion } from './domain/brief-version';

/** What a form carries of the draft it was filled from, "2.5": version 2 of the brief, saved for the fifth time. */
export const loadedVersionRule = Joi.string()
  .pattern(/^[1-9]\d{0,5}\.[1-9]\d{0,8}$/)
  .required()
  .messages({ '*': 'Open this page again: it does not say which version it shows' });

/** What to print into the form: what was sent with it, so that showing it again does not hide that it is stale. */
export function loadedVersion({ typed }: FormState, draft: BriefVersion): string {
  const sent = typed['version'];
  return typeof sent === 'string' && sent !== '' ? sent : draftToken(draft);
}

/** Which save of which version a draft is, "2.5". */
export const draftToken = ({ number, version }: Pick<BriefVersion, 'number' | 'version'>): string => `${number}.${version}`;

/**
 * The draft as the form saw it, for a guarded save. A form that was filled from an earlier version of the brief matches no save of
 * this one: the counter of saves begins anew with each version.
 */
export function asLoaded(draft: BriefVersion, token: string): BriefVersion {
  const [number, version] = token.split('.').map(Number);
  return { ...draft, version: number === draft.number ? (version ?? 0) : 0 };
}
