export const sessionPath = (searchId: string): string => `/searches/${searchId}/diagnosis/session`;
export const minutesPath = (searchId: string, sessionId: string): string => `/searches/${searchId}/diagnosis/sessions/${sessionId}/minutes`;
export const discardPath = (searchId: string, sessionId: string): string =>
  `/searches/${searchId}/diagnosis/sessions/${sessionId}/unrecorded/discarding`;
export const renewalPath = (searchId: string): string => `${sessionPath(searchId)}/renewal`;

/** The item at hand on its page: where the keyboard and a screen reader go on. */
export const AT_HAND = '#at-hand';
