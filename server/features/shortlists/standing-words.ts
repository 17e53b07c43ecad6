import { STATE_NAMES } from '../searches';
import { listed } from '../../shared/sentence';
import type { Standing } from './freezing.service';

export interface Obstacle {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly href: string; readonly label: string };
}

/** Why no shortlist can be frozen now, and what to do first; null when nothing stands in the way. */
export function obstacleWords(standing: Standing, home: string): Obstacle | null {
  if (standing.kind === 'ready') return null;
  if (standing.kind === 'no_signed_brief') {
    const text = 'A shortlist is frozen from the comparison, and people are compared on the signed brief. Have the sponsor sign it first.';
    return { title: 'No comparison yet', text, action: { href: `${home}/brief`, label: 'Go to the brief' } };
  }
  if (standing.kind === 'nobody_compared') {
    const text = 'A shortlist is frozen from the comparison. It starts when somebody reaches the stage “Assessment”.';
    return { title: 'No comparison yet', text, action: { href: `${home}/people`, label: 'Go to the people of this search' } };
  }
  if (standing.kind === 'owes') {
    const text = `You still owe a scorecard for ${listed(standing.names)}. A shortlist shows what the others rated, so it waits until yours is sent.`;
    return { title: 'Your scorecard comes first', text, action: { href: `${home}/interviews`, label: 'Go to the interviews' } };
  }
  const text = `The search is “${STATE_NAMES[standing.state]}”. A shortlist is frozen while a search is at work.`;
  return { title: 'The search rests', text, action: { href: home, label: 'Go to the search' } };
}
