import type { LinkPurpose } from '../../../shared/actor';

/** A way in for one person outside the firm, for one purpose and one subject. The token itself is not known here. */
export interface PersonalLink {
  readonly id: string;
  readonly firmId: string;
  readonly firmName: string;
  readonly searchId: string;
  readonly searchTitle: string;
  readonly clientName: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly openedAt: Date | null;
}

export type LinkState = 'sent' | 'opened' | 'expired' | 'revoked';

/** From the last mail that carried it. A choice of the product. */
export const LINK_LIFETIME_DAYS = 30;

/** How far a link is at a moment; revoked outweighs everything. */
export function linkState(link: Pick<PersonalLink, 'expiresAt' | 'revokedAt' | 'openedAt'>, now: Date): LinkState {
  if (link.revokedAt) return 'revoked';
  if (link.expiresAt <= now) return 'expired';
  return link.openedAt ? 'opened' : 'sent';
}

/** Until when a link works that is sent now. */
export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + LINK_LIFETIME_DAYS * 24 * 3_600_000);
}

/** Where the holder of a link starts. */
export function portalPath(link: { readonly id: string; readonly purpose: LinkPurpose }): string {
  return `/p/${link.id}/${link.purpose}`;
}

/** "m•••@example.com": enough to recognise one's own address, too little to learn another's. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}
