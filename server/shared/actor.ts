export type Role = 'admin' | 'recruiter';
export type LinkPurpose = 'intake' | 'brief' | 'charter' | 'assessment' | 'scorecard' | 'shortlist' | 'referees' | 'reference' | 'check_in';

/** Someone of the search firm who has signed in. */
export interface FirmUser {
  readonly kind: 'user';
  readonly userId: string;
  readonly firmId: string;
  readonly firmName: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
}

/** Someone outside the firm who came by a personal link: one person, one purpose, one subject. */
export interface LinkHolder {
  readonly kind: 'link';
  readonly linkId: string;
  readonly firmId: string;
  readonly firmName: string;
  readonly searchId: string;
  readonly purpose: LinkPurpose;
  /** What it is for: a stakeholder (intake, brief, shortlist), a signer (charter), a candidacy (assessment, referees), a scorecard, a referee (reference) or a check-in. */
  readonly subjectId: string;
  readonly name: string;
  readonly email: string;
}

/** The product itself, where nobody pressed a button: first start, a person asking for a fresh link. */
export interface SystemActor {
  readonly kind: 'system';
  readonly firmId: string;
  readonly name: string;
}

export type Actor = FirmUser | LinkHolder | SystemActor;

/** Whether somebody keeps what the whole firm shares: accounts, templates, wordings, the letterhead. */
export function isAdmin({ role }: Pick<FirmUser, 'role'>): boolean {
  return role === 'admin';
}

/** What the audit trail knows somebody by; null for the product itself. */
export function actorId(actor: Actor): string | null {
  if (actor.kind === 'user') return actor.userId;
  return actor.kind === 'link' ? actor.linkId : null;
}
