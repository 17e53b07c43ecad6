import { dateOf } from '../../../shared/dates';
/** Days from the start at which the hiring manager is asked. */
export const CHECK_IN_DAYS = [30, 90, 180, 365] as const;
export type CheckInDay = (typeof CHECK_IN_DAYS)[number];

/** An outcome of the brief that was signed when the person was placed; its number is its place there, from 1. */
export interface AgreedOutcome {
  readonly number: number;
  readonly by: string;
  readonly text: string;
}

export interface AgreedClause {
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

/** Where the evidence put the person on the side the role leads, before the start. */
export interface Prediction {
  readonly side: 'sales' | 'marketing';
  readonly mean: number;
  readonly sd: number;
}

export interface Placement {
  readonly id: string;
  readonly firmId: string;
  readonly searchId: string;
  readonly candidacyId: string;
  readonly stakeholderId: string;
  /** YYYY-MM-DD. */
  readonly startDate: string;
  readonly outcomes: readonly AgreedOutcome[];
  readonly charter: readonly AgreedClause[];
  readonly recordedByName: string;
  readonly recordedAt: Date;
  readonly version: number;
}

const DAY = 86_400_000;

/** When a check-in is due: so many days after the start. */
export function dueOn(startDate: string, day: CheckInDay): Date {
  return new Date(dateOf(startDate).getTime() + day * DAY);
}

/** A check-in may leave the firm a week before it is due, not earlier: what is asked must be there to be seen. */
const EARLY = 7 * DAY;

export function maySend(startDate: string, day: CheckInDay, now: Date): boolean {
  return now.getTime() >= dueOn(startDate, day).getTime() - EARLY;
}

/** The charter is asked about while it is young; after a year the outcomes say enough. */
export function asksCharter(day: CheckInDay): boolean {
  return day !== 365;
}
