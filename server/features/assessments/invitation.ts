import { assessmentItems } from './domain/assessment-item';
import { minutesFor } from './domain/progress';

/** What the letter with the personal link says; also shown to the recruiter word for word before it is sent. */
export interface Invitation {
  readonly subject: string;
  readonly text: readonly string[];
}

export interface InvitationFacts {
  readonly firmName: string;
  readonly recruiterName: string;
  readonly searchTitle: string;
  readonly clientName: string;
  /** A line of the recruiter's own, or ''. */
  readonly note: string;
  /** What somebody is told who has answered before for another search; empty for everybody else. */
  readonly earlier: readonly string[];
}

/** The letter that invites a candidate. It names no score and sets no clock. */
export function invitation({ firmName, recruiterName, searchTitle, clientName, note, earlier }: InvitationFacts): Invitation {
  return {
    subject: `Your assessment for ${searchTitle}, ${clientName}`,
    text: [
      ...(note ? [note] : []),
      `${recruiterName} of ${firmName} asks you to fill in an assessment for the search for ${searchTitle} at ${clientName}. ` +
        `It asks what you have done in sales, in marketing and in leading people, and what you would do in ${situationCount} situations.`,
      `It takes about ${minutesFor(assessmentItems)} minutes. There is no clock; you can stop and go on later, on any device. ` +
        `You can leave out whatever you would rather not answer.`,
      ...earlier,
      'The first page says who sees your answers, what they are used for and what they are not. Nothing is asked before you have agreed. ' +
        'If you need an adjustment, every page has a link for it.',
      'Your personal link:',
    ],
  };
}

const situationCount = assessmentItems.filter((item) => item.kind === 'situation').length;
