import type { Portal } from './portal';

/** The day of the wording below; raise it with every change of what it promises. */
export const NOTICE_DATE = new Date('2026-11-24T00:00:00Z');

export interface NoticeLine {
  readonly term: string;
  readonly text: string;
}

/** Who sees the answers, what for, how long, and what the candidate can ask for; one source for every page that says it. */
export function privacyNotice({ firmName, recruiterName, clientName, searchTitle }: Omit<Portal, 'assessment' | 'sheet'>): NoticeLine[] {
  return [
    {
      term: 'Who asks',
      text: `${firmName}, the firm that leads this search. ${recruiterName} is the person to turn to for everything on this page.`,
    },
    {
      term: 'What for',
      text: `Only for the search for ${searchTitle}. Your answers rest on your consent, which you can withdraw at any time.`,
    },
    {
      term: 'Who sees what',
      text:
        `The team of ${firmName} on this search sees your answers once you have submitted them; until then it sees only how many you have ` +
        `answered. ${clientName} sees nothing of them until ${firmName} releases a report, and then what that report says. ` +
        `The people you name as able to confirm something are not written to before you have been asked again.`,
    },
    {
      term: 'Who decides',
      text: 'People. No rule and no score turns anybody down; each decision has a named person and a reason in words, and you can ask for it.',
    },
    {
      term: 'What we do not do',
      text: 'No clock, no recording, no analysis of voice, face or writing style, no comparison by age, health, origin or family.',
    },
    {
      term: 'How long',
      text: `Your answers stay with the record of this search. Ask ${recruiterName} how long that is, or have them removed earlier.`,
    },
    {
      term: 'Your rights',
      text:
        'You can see, print and correct what you have said, have it deleted, object to its use, take it with you, ' +
        'and complain to the data protection authority where you live. Saying no to an item, or to all of them, is possible at any time.',
    },
  ];
}
