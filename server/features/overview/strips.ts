import { trustedHtml, type TrustedHtml } from '../../shared/trusted-html';
import { STAGE_NAMES } from '../people';
import { inPlayByStage, type SearchProgress } from './domain/search-progress';

const WIDTH = 120;
const MIDDLE = WIDTH / 2;
const HALF = MIDDLE - 4;

/**
 * The need bar the size of a word: sales to the left, marketing to the right of the centre, the ticks at ±0.20. Numbers only: nothing
 * that was typed gets into the markup.
 */
export function needStrip(margin: number): TrustedHtml {
  const value = Math.max(-1, Math.min(1, margin));
  // A positive margin is sales, which stands to the left.
  const end = MIDDLE - value * HALF;
  const [from, to] = [Math.min(MIDDLE, end), Math.max(MIDDLE, end)];
  const side = value > 0 ? 'sales' : 'marketing';
  const ticks = `M${MIDDLE - 0.2 * HALF} 2v12M${MIDDLE + 0.2 * HALF} 2v12`;
  const label = `Margin ${Math.abs(value).toFixed(2)} ${Math.abs(value) < 0.005 ? 'towards neither side' : `towards ${side}`}`;
  return trustedHtml(
    `<svg class="strip strip--need" viewBox="0 0 ${WIDTH} 16" role="img" aria-label="${label}"><path class="scale" d="M4 8H${WIDTH - 4}M${MIDDLE} 1v14"/><path class="tick" d="${ticks}"/><rect class="f-${side}" x="${round(from)}" y="4" width="${round(to - from)}" height="8"/></svg>`,
  );
}

const BAR = 11;
const GAP = 4;
const TALL = 22;

/** People in play by stage as eight small columns on one line; a stage without people keeps its place. */
export function stageStrip(progress: Pick<SearchProgress, 'pipeline'>): TrustedHtml {
  const stages = inPlayByStage(progress);
  const most = Math.max(1, ...stages.map(({ people }) => people));
  const width = stages.length * (BAR + GAP);
  const columns = stages.map(({ people }, index) => {
    const height = people === 0 ? 0 : Math.max(2, Math.round((people / most) * TALL));
    return `<rect class="f-ink" x="${index * (BAR + GAP)}" y="${TALL - height}" width="${BAR}" height="${height}"/>`;
  });
  const words = stages.filter(({ people }) => people > 0).map(({ stage, people }) => `${people} ${STAGE_NAMES[stage].toLowerCase()}`);
  const label = words.length ? `By stage: ${words.join(', ')}` : 'Nobody in play';
  return trustedHtml(
    `<svg class="strip strip--stages" viewBox="0 0 ${width} ${TALL + 2}" role="img" aria-label="${label}"><path class="scale" d="M0 ${TALL + 0.5}H${width - GAP}"/>${columns.join('')}</svg>`,
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
