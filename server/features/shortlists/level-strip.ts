import { trustedHtml, type TrustedHtml } from '../../shared/trusted-html';
import { interval } from '../comparison';
import type { Profile } from '../competencies';
import type { Level } from '../scoring';

const LEFT = 8;
const PER_LEVEL = 36;

/** One level on 1 to 5 with its 80% interval and the bar; the numbers stand beside it as text, so it is hidden from readers' ears. */
export function levelStrip(level: Level | null, profile: Profile, bar: number): TrustedHtml {
  const scale = `<path class="scale" d="M8 12H152M8 8v8M44 9v6M80 9v6M116 9v6M152 8v8"/><path class="tick" d="M${at(bar)} 3v18"/>`;
  return trustedHtml(
    `<svg class="strip" viewBox="0 0 160 24" preserveAspectRatio="xMinYMid meet" aria-hidden="true">${scale}${level ? mark(level, profile) : ''}</svg>`,
  );
}

function mark(level: Level, profile: Profile): string {
  const { low, high } = interval(level);
  return (
    `<path class="interval ${profile}" d="M${at(low)} 12H${at(high)}"/>` +
    `<circle class="f-${profile} halo" cx="${at(level.mean)}" cy="12" r="5"/>`
  );
}

function at(level: number): number {
  return Math.round((LEFT + (level - 1) * PER_LEVEL) * 10) / 10;
}
