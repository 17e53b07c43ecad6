/** Until when the respondents of a search answer without seeing each other. */
export interface IntakeWindow {
  /** The last day of answering apart, YYYY-MM-DD; null while none is set. */
  readonly closesOn: string | null;
  /** When the sponsor opened the answers, whatever the day. */
  readonly openedAt: Date | null;
  readonly openedByName: string | null;
  /** 0 while nothing was set. */
  readonly version: number;
}

export const NO_WINDOW: IntakeWindow = { closesOn: null, openedAt: null, openedByName: null, version: 0 };

/** Whether those who have sent their answers may see the answers of the others. */
export function isTogether({ closesOn, openedAt }: IntakeWindow, now: Date): boolean {
  return openedAt !== null || (closesOn !== null && closesOn < dayOf(now));
}

export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
