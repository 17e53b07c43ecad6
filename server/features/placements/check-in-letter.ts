import type { FirmUser } from '../../shared/actor';
import { capital } from '../../shared/sentence';
import { asksCharter, type CheckInDay } from './domain/placement';

/** "90 days", "one year". */
export function dayWords(day: CheckInDay): string {
  return day === 365 ? 'one year' : `${day} days`;
}

/** The letter that carries the link to a check-in. */
export function checkInLetter(
  { candidate, title, day }: { candidate: string; title: string; day: CheckInDay },
  sender: Pick<FirmUser, 'name' | 'firmName'>,
): { subject: string; text: string[] } {
  const charter = asksCharter(day) ? ' It also asks how the agreement between sales and marketing is kept.' : '';
  return {
    subject: `${capital(dayWords(day))} of ${candidate}`,
    text: [
      `${candidate} has been ${title} for ${dayWords(day)}, or nearly. When the brief was signed it said what should be true by when. How does it look?`,
      `It takes about five minutes: for each outcome say whether it is met, on the way, missed, or too early to tell, and in a sentence what shows it.${charter}`,
      `What you say goes to us, not to ${candidate}. It helps you both early, and it tells us whether our work was right.`,
      `${sender.name}, ${sender.firmName}`,
    ],
  };
}
