import { dayOf } from '../../../shared/dates';
/** A round of an intake: until when the respondents answer without seeing each other. */
export interface IntakeWindow {
  /** From 1 on. */
  readonly round: number;
  /** When everybody was asked again, and by whom; null in the first round. */
  readonly begunAt: Date | null;
  readonly begunByName: string | null;
  /** The items on which the answers pointed to different sides when the round began. */
  readonly contested: readonly string[];
  /** The last day of answering apart, YYYY-MM-DD; null while none is set. */
  readonly closesOn: string | null;
  /** When the sponsor opened the answers, whatever the day. */
  readonly openedAt: Date | null;
  readonly openedByName: string | null;
  /** 0 while nothing was set. */
  readonly version: number;
}

export const NO_WINDOW: IntakeWindow = {
  ...{ round: 1, begunAt: null, begunByName: null, contested: [] },
  ...{ closesOn: null, openedAt: null, openedByName: null, version: 0 },
};

/** Whether those who have sent their answers may see the answers of the others. */
export function isTogether({ closesOn, openedAt }: IntakeWindow, now: Date): boolean {
  return openedAt !== null || (closesOn !== null && closesOn < dayOf(now));
}
