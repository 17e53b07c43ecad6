import type { FirmUser } from '../../shared/actor';

/** What a draft would change for people who have been rated under the version in force. */
export interface EffectNotice {
  readonly sentences: readonly string[];
  readonly more: { readonly href: string; readonly label: string };
}

/** Given from outside, as briefs know nothing of comparisons; null where nobody has been rated yet. */
export type EffectReader = (user: FirmUser, searchId: string) => Promise<EffectNotice | null>;
