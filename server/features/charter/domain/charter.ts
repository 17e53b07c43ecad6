export const CLAUSE_STATUSES = ['open', 'proposed', 'agreed'] as const;

/** What the review of a charter reads of a clause. */
export interface Clause {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly owner: string;
  readonly status: (typeof CLAUSE_STATUSES)[number];
  /** The day by which it is to be agreed, YYYY-MM-DD. */
  readonly dueOn?: string;
}

export interface Readiness {
  readonly clauses: number;
  readonly agreed: number;
  readonly proposed: number;
  readonly withoutOwner: number;
  /** Not agreed although their day has passed. */
  readonly overdue: number;
  readonly isReady: boolean;
}

/** How far a charter is. `today` is a day, YYYY-MM-DD. */
export function readiness(clauses: readonly Clause[], today: string): Readiness {
  const agreed = clauses.filter(({ status }) => status === 'agreed').length;
  return {
    clauses: clauses.length,
    agreed,
    proposed: clauses.filter(({ status }) => status === 'proposed').length,
    withoutOwner: clauses.filter(({ owner }) => owner.trim() === '').length,
    overdue: clauses.filter(({ status, dueOn }) => status !== 'agreed' && dueOn !== undefined && dueOn < today).length,
    isReady: clauses.length > 0 && agreed === clauses.length,
  };
}

/** Who signs: both heads, and the one who settles what the two cannot. */
export const CHARTER_PARTS = ['head_of_sales', 'head_of_marketing', 'chief_executive'] as const;
export type CharterPart = (typeof CHARTER_PARTS)[number];

/** A clause as somebody puts a name to it. */
export type SignedClause = Pick<Clause, 'id' | 'title' | 'text' | 'owner'>;

/** The charter as it was put up for signature, the first as version 1. */
export interface CharterVersion {
  readonly id: string;
  readonly number: number;
  readonly clauses: readonly SignedClause[];
  readonly wording: string;
  readonly putUpByName: string;
  readonly putUpAt: Date;
}

/** A signature, on paper as the firm wrote it down or typed behind a personal link. */
export interface CharterSignature {
  readonly part: CharterPart;
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly signedOn: string;
  /** The wording that was signed, and under which number it was put up. */
  readonly wording: string;
  readonly versionNumber: number;
  readonly way: 'paper' | 'link';
  /** Who of the firm wrote it down; null for one behind a link. */
  readonly recordedByName: string | null;
  readonly recordedAt: Date;
}

/** A remark on one clause, or on none of them. */
export interface ClauseComment {
  readonly clause: number | null;
  readonly comment: string;
}

/** What somebody who was asked said should change instead of signing. */
export interface CharterRefusal {
  readonly part: CharterPart;
  /** The stakeholder who said it. */
  readonly refusedBy: string;
  readonly name: string;
  readonly versionNumber: number;
  readonly comments: readonly ClauseComment[];
  readonly at: Date;
}

/** What the clauses say and who owns them: what somebody puts a name to. */
export function wordingOf(clauses: readonly Pick<Clause, 'id' | 'text' | 'owner'>[]): string {
  return JSON.stringify(clauses.map(({ id, text, owner }) => [id, text, owner]));
}

export interface PartSigned {
  readonly part: CharterPart;
  readonly signature: CharterSignature | null;
  /** Whether it is this wording that was signed. */
  readonly isCurrent: boolean;
}

/** For each part its newest signature; `signatures` in the order they were written down. */
export function signing(
  clauses: readonly Pick<Clause, 'id' | 'text' | 'owner'>[],
  signatures: readonly CharterSignature[],
): readonly PartSigned[] {
  const wording = wordingOf(clauses);
  return CHARTER_PARTS.map((part) => {
    const own = signatures.filter((one) => one.part === part);
    const current = own.findLast((one) => one.wording === wording);
    return { part, signature: current ?? own.at(-1) ?? null, isCurrent: current !== undefined };
  });
}

/** What somebody who signs for a part said last of a version; `refusals` in the order they came in. */
export function lastSaidOf(
  number: number,
  { part, stakeholderId }: { readonly part: CharterPart; readonly stakeholderId: string },
  refusals: readonly CharterRefusal[],
): CharterRefusal | null {
  return refusals.findLast((one) => one.versionNumber === number && one.part === part && one.refusedBy === stakeholderId) ?? null;
}

/** What somebody who was asked wants changed, as long as they were not asked again since. */
export function openWishOf(
  number: number,
  signer: { readonly part: CharterPart; readonly stakeholderId: string; readonly askedAt: Date },
  refusals: readonly CharterRefusal[],
): CharterRefusal | null {
  const said = lastSaidOf(number, signer, refusals);
  return said && said.at >= signer.askedAt ? said : null;
}

/** The clauses whose words or owner are not what they were in `before`. */
export function clausesChanged(before: readonly SignedClause[], now: readonly SignedClause[]): readonly SignedClause[] {
  return now.filter(({ id, text, owner }) => !before.some((one) => one.id === id && one.text === text && one.owner === owner));
}
