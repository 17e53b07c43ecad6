import { trustedHtml, type TrustedHtml } from '../../shared/trusted-html';
import type { Profile } from '../competencies';
import { interval } from './comparison-words';
import type { ComparedCompetency } from './domain/comparison-result';

const LEFT = 8;
const PER_LEVEL = 36;
const MIDDLE = 12;

/**
 * One competency of one person as a strip for a table cell: estimate and 80% interval, single ratings, self-rating, floor. Without enough
 * evidence there is an interval and no dot. Numbers only: nothing that was typed gets into the markup.
 */
export function profileStrip(compared: ComparedCompetency, profile: Profile, floor: number | null): TrustedHtml {
  const { low, high } = interval(compared.level);
  const parts = [
    `<path class="scale" d="M8 12H152M8 8v8M44 9v6M80 9v6M116 9v6M152 8v8"/>`,
    floor === null ? '' : notch(at(floor)),
    `<path class="interval ${profile}" d="M${at(low)} ${MIDDLE}H${at(high)}"/>`,
    ...ticks(compared.ratings),
    compared.self === null ? '' : `<circle class="self" cx="${at(compared.self)}" cy="${MIDDLE}" r="3.25"/>`,
    compared.state === 'enough' ? `<circle class="f-${profile} halo" cx="${at(compared.level.mean)}" cy="${MIDDLE}" r="5"/>` : '',
  ];
  const label = stripLabel(compared, floor);
  return trustedHtml(`<svg class="strip" viewBox="0 0 160 24" role="img" aria-label="${label}">${parts.join('')}</svg>`);
}

function at(level: number): number {
  return Math.round((LEFT + (level - 1) * PER_LEVEL) * 10) / 10;
}

function notch(x: number): string {
  return `<path class="notch" d="M${x} 5l-4 -5h8zM${x - 0.5} 4h1v16h-1z"/>`;
}

/** Equal ratings stand side by side instead of hiding each other. */
function ticks(ratings: readonly number[]): string[] {
  return ratings.map((rating, index) => {
    const same = ratings.filter((other) => other === rating).length;
    const before = ratings.slice(0, index).filter((other) => other === rating).length;
    return `<path class="tick" d="M${at(rating) + (before - (same - 1) / 2) * 2.5} 16v6"/>`;
  });
}

function stripLabel({ state, level, ratings, self }: ComparedCompetency, floor: number | null): string {
  const { low, high } = interval(level);
  const range = `80% interval ${low.toFixed(1)} to ${high.toFixed(1)}`;
  return [
    state === 'enough' ? `Estimate ${level.mean.toFixed(1)}, ${range}` : `Not enough evidence, ${range}`,
    ratings.length > 0 ? `ratings ${ratings.join(', ')}` : 'no ratings',
    self === null ? 'no self-rating' : `self-rating ${self.toFixed(1)}`,
    floor === null ? '' : `floor ${floor}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
