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

/** A signature on paper, as the firm wrote it down. */
export interface CharterSignature {
  readonly part: CharterPart;
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly signedOn: string;
  /** The wording that was signed. */
  readonly wording: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
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
export function signing(clauses: readonly Clause[], signatures: readonly CharterSignature[]): readonly PartSigned[] {
  const wording = wordingOf(clauses);
  return CHARTER_PARTS.map((part) => {
    const signature = signatures.findLast((one) => one.part === part) ?? null;
    return { part, signature, isCurrent: signature?.wording === wording };
  });
}
