/** What the letter that asks a candidate for referees is made from. */
export interface NamingFacts {
  readonly firmName: string;
  readonly recruiterName: string;
  readonly searchTitle: string;
  readonly clientName: string;
  /** A line of the recruiter's own, '' for none. */
  readonly note: string;
}

/** The letter that asks a candidate to name referees; shown to the recruiter word for word before it is sent. */
export function namingLetter({ firmName, recruiterName, searchTitle, clientName, note }: NamingFacts): { subject: string; text: string[] } {
  return {
    subject: `Who can speak about your work? For ${searchTitle}, ${clientName}`,
    text: [
      ...(note === '' ? [] : [note]),
      `For the search for ${searchTitle} at ${clientName} we would like to hear from people who worked with you. Please name two to four: best somebody you reported to, somebody at your level, and somebody who reported to you.`,
      'Nobody is written to before you agree, person by person. If somebody must not know yet, name them and choose “not yet”. You can take a name back later.',
      'It takes a few minutes. The page says what they are asked and who reads it before it asks you for a name. You may also name nobody.',
      `${recruiterName}, ${firmName}`,
    ],
  };
}
