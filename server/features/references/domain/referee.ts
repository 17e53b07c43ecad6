import type { CompetencyId } from '../../competencies';

export const RELATIONSHIPS = ['manager', 'peer', 'report', 'other_function', 'client', 'board'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** What somebody can have seen the candidate lead. */
export const LED = ['sales', 'marketing', 'people'] as const;
export type Led = (typeof LED)[number];

/** What a candidate says of somebody who can speak about their work. */
export interface RefereeFacts {
  readonly name: string;
  readonly email: string;
  readonly relationship: Relationship;
  /** When and where they worked together, in words. */
  readonly period: string;
  /** What the candidate says this person saw. */
  readonly saw: readonly Led[];
}

/** Somebody a candidate has named, and how far the reference is. Nothing of what was answered. */
export interface Referee extends RefereeFacts {
  readonly id: string;
  readonly firmId: string;
  readonly searchId: string;
  readonly candidacyId: string;
  readonly candidateName: string;
  readonly namedAt: Date;
  /** When the candidate agreed that this person is written to; null means not yet. */
  readonly consentAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** When the firm wrote to them first, and what it asks them about since. */
  readonly askedAt: Date | null;
  readonly competencyIds: readonly CompetencyId[];
  readonly submittedAt: Date | null;
  readonly declinedAt: Date | null;
}

/** At most so many for one candidacy: more than anybody reads, and a bound for the page. */
export const MOST_REFEREES = 10;

export type Refusal = 'named_already' | 'oneself' | 'too_many';

/** Why a person cannot be named, or null. */
export function refusalOf(
  { email }: Pick<RefereeFacts, 'email'>,
  { candidateEmail, named }: { candidateEmail: string | null; named: readonly Pick<Referee, 'email'>[] },
): Refusal | null {
  const same = (other: string) => other.toLowerCase() === email.toLowerCase();
  if (candidateEmail !== null && same(candidateEmail)) return 'oneself';
  if (named.some((referee) => same(referee.email))) return 'named_already';
  return named.length >= MOST_REFEREES ? 'too_many' : null;
}

export type RefereeState = 'not_agreed' | 'ready' | 'asked' | 'opened' | 'link_expired' | 'declined' | 'answered';

/** Where a referee stands, as far as the firm may know. */
export function refereeState(
  referee: Pick<Referee, 'consentAt' | 'askedAt' | 'submittedAt' | 'declinedAt'>,
  link: 'none' | 'sent' | 'opened' | 'expired' | 'revoked',
): RefereeState {
  if (referee.submittedAt) return 'answered';
  if (referee.declinedAt) return 'declined';
  if (!referee.consentAt) return 'not_agreed';
  if (!referee.askedAt) return 'ready';
  if (link === 'opened') return 'opened';
  return link === 'sent' ? 'asked' : 'link_expired';
}
