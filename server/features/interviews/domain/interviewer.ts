import type { InterviewerFunction, InterviewerSide } from './scorecard';

/** A person who interviews in one search, from the firm or from the client. */
export interface Interviewer {
  readonly id: string;
  readonly firmId: string;
  readonly searchId: string;
  readonly stakeholderId: string | null;
  readonly name: string;
  readonly email: string;
  readonly function: InterviewerFunction;
  readonly side: InterviewerSide;
}
