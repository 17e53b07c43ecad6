import { trustedHtml, type TrustedHtml } from '../../shared/trusted-html';
import type { Profile } from '../competencies';

export interface Knot {
  readonly name: string;
  readonly holds: boolean;
}

const FIRST = 36;
const APART = 72;
const MIDDLE = 12;

/** A strand as a row of knots: filled where it holds, hollow where it does not, the line broken beside a hollow one. */
export function threadStrip(knots: readonly Knot[], profile: Profile): TrustedHtml {
  const at = (index: number): number => FIRST + index * APART;
  const lines = knots.slice(1).map((knot, index) => {
    const whole = knot.holds && knots[index]?.holds === true;
    return `<path class="${whole ? 'thread__line' : 'thread__gap'}" d="M${at(index) + 7} ${MIDDLE}H${at(index + 1) - 7}"/>`;
  });
  const dots = knots.map(
    ({ holds }, index) => `<circle class="${holds ? `f-${profile}` : 'thread__hollow'}" cx="${at(index)}" cy="${MIDDLE}" r="6"/>`,
  );
  const width = FIRST * 2 + (knots.length - 1) * APART;
  const label = knots.map(({ name, holds }) => `${name} ${holds ? 'yes' : 'no'}`).join(', ');
  return trustedHtml(
    `<svg class="strip thread__strip" viewBox="0 0 ${width} 24" role="img" aria-label="${label}">${lines.join('')}${dots.join('')}</svg>`,
  );
}
