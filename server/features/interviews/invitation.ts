/** What the letter to an interviewer is made from. */
export interface InvitationFacts {
  readonly firmName: string;
  readonly recruiterName: string;
  readonly searchTitle: string;
  readonly clientName: string;
  readonly candidateName: string;
  readonly competencyNames: readonly string[];
  /** A line of the recruiter's own, '' for none. */
  readonly note: string;
}

const MINUTES_PER_COMPETENCY = 1.5;

/** About how long the card takes, in whole minutes. */
export function minutesFor(competencies: number): number {
  return Math.ceil(competencies * MINUTES_PER_COMPETENCY);
}

/** The letter that carries an interviewer's personal link. */
export function invitation(facts: InvitationFacts): { subject: string; text: string[] } {
  const { firmName, recruiterName, searchTitle, clientName, candidateName, competencyNames, note } = facts;
  return {
    subject: `Your scorecard for ${candidateName}`,
    text: [
      ...(note === '' ? [] : [note]),
      `You are interviewing ${candidateName} for ${searchTitle} at ${clientName}. Please rate what you heard on ${count(competencyNames.length)}: ${competencyNames.join('; ')}.`,
      `It takes about ${minutesFor(competencyNames.length)} minutes and is best done right after the conversation. Each level is described on the page; “not observed” is a good answer where something did not come up.`,
      'Rate before you talk to the other interviewers. You see their scorecards once yours is sent, and they see yours once theirs is.',
      `${recruiterName}, ${firmName}`,
    ],
  };
}

function count(competencies: number): string {
  return competencies === 1 ? 'one competency' : `${competencies} competencies`;
}

/** The letter to an interviewer whose sent scorecard is open again. */
export function reopenedLetter(facts: { recruiterName: string; candidateName: string; reason: string }): {
  subject: string;
  text: string[];
} {
  const { recruiterName, candidateName, reason } = facts;
  return {
    subject: `Your scorecard for ${candidateName} is open again`,
    text: [
      `${recruiterName} has opened your scorecard for ${candidateName} again. The reason: ${reason}`,
      'What you had sent is kept as it was. The form holds it, so change only what needs changing and send it again. Until then you do not see the other interviewers’ ratings of this candidate.',
    ],
  };
}
