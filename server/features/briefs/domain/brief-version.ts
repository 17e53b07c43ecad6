import type { Brief } from './brief';
import type { FlagOverride } from './may-publish';

export type BriefState = 'draft' | 'awaiting_signature' | 'signed' | 'superseded';

/** What the sponsor would change, section by section, when the brief is not signed. */
export interface SectionComment {
  readonly section: string;
  readonly comment: string;
}

/** One version of the brief of a search. Only a draft can be edited; what was published stays as it was. */
export interface BriefVersion extends Brief {
  readonly id: string;
  readonly firmId: string;
  readonly searchId: string;
  readonly diagnosisId: string;
  /** The firm's template it was written from, in the version of that day; null for the library's words. */
  readonly templateVersionId: string | null;
  /** 1, 2, 3 … within the search. */
  readonly number: number;
  readonly state: BriefState;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly published: { readonly at: Date; readonly byName: string } | null;
  readonly signature: { readonly at: Date; readonly stakeholderId: string; readonly name: string } | null;
  readonly refusal: { readonly at: Date; readonly stakeholderId: string; readonly comments: readonly SectionComment[] } | null;
  readonly version: number;
}

/** An override as it is kept: with who wrote it down and when. */
export interface RecordedOverride extends FlagOverride {
  readonly recordedByName: string;
  readonly at: Date;
}

/** Whether the sponsor can still sign or refuse it. */
export function awaitsAnswer(version: Pick<BriefVersion, 'state' | 'refusal'>): boolean {
  return version.state === 'awaiting_signature' && version.refusal === null;
}
