/** How many people the firm has assessed on both crafts, and how many of them are strong on both. */
export interface OwnCount {
  readonly assessed: number;
  readonly strong: number;
  readonly unconfirmed: number;
}

/** Counts in the whole database of the firm, the search in question left out. Given from outside: briefs know nothing of comparisons. */
export type OwnCountReader = (firmId: string, searchId: string) => Promise<OwnCount>;

/** Below this many people one more or less changes the picture. */
const FEW = 30;

/** The firm's own count, for whoever is about to ask for one leader over both: numbers with what they rest on, and no rate of few. */
export function ownCountSentences({ assessed, strong, unconfirmed }: OwnCount): readonly string[] {
  if (assessed === 0) return ['In your database nobody has been assessed on both crafts yet: there is no count of your own to go by.'];
  return [
    `In your database ${countWords(assessed, strong)} strong on both with evidence.`,
    ...(unconfirmed === 0 ? [] : [`${unconfirmed} more would count with two interviewers and a referee on each side.`]),
    ...(assessed < FEW ? ['So few people show what there was, not how rare it is.'] : []),
  ];
}

function countWords(assessed: number, strong: number): string {
  if (assessed === 1) return `the one person assessed on both crafts is${strong === 1 ? '' : ' not'}`;
  return `${strong === 0 ? 'none' : strong} of ${assessed} people assessed on both crafts ${strong > 1 ? 'are' : 'is'}`;
}
