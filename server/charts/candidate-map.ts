import {
  axes,
  CLASSES,
  ELLIPSE_LIMIT,
  ellipses,
  ground,
  plotFor,
  zoneNames,
  type CandidateClass,
  type MapCandidate,
  type Plot,
  type Plotted,
  type Settings,
  type TargetZone,
  type CandidateMapData,
} from './candidate-map-plot';
import { emptyChart, layoutFor, note } from './layout';
import { mark } from './marks';
import { countOf, decimal, LEVELS, within } from './numbers';
import { labelPoints, type LabelledPoint } from './plot-labels';
import { sideList, type SideEntry } from './side-list';
import { frame, group } from './svg';
import type { ChartOptions, Estimate, Table } from './types';

export { ELLIPSE_LIMIT };
export type { CandidateClass, CandidateMapData, MapCandidate, TargetZone };

const TARGETS: Record<TargetZone, string> = {
  sales_led: 'a sales-led role',
  marketing_led: 'a marketing-led role',
  combined_flagged: 'a combined role',
  none: '',
};

const EMPTY = 'No candidate has enough evidence on both axes yet. The map starts with the first one who has.';

/** Candidates by marketing (across) and sales (up), never as one number. */
export function candidateMap(data: CandidateMapData, options: ChartOptions = {}): string {
  const title = options.title ?? 'Candidates by sales and marketing level';
  const people = plotted(data.candidates);
  if (!people.length) return emptyChart({ kind: 'candidate-map', title: title, sentence: EMPTY }, options);
  const layout = layoutFor(options);
  const settings = settingsOf(data);
  const plot = plotFor(layout);
  const zones = zoneNames(plot, settings);
  const points = people.map((one) => pointOf(one, plot));
  const labels = labelPoints(points, {
    bounds: { x: plot.x(1) + 2, y: plot.y(5) + 2, width: plot.side - 4, height: plot.side - 4 },
    obstacles: zones.boxes,
    maxNames: plot.side < 400 ? 5 : 14,
    maxWidth: plot.side < 400 ? 110 : 180,
  });
  const listLeft = layout.isNarrow ? 0 : plot.side + 78;
  const listTop = layout.isNarrow ? plot.side + 70 : 20;
  const list = sideList(entries(people, labels.isNumbered, data.isBesideTable), { x: listLeft, y: listTop }, layout.width - listLeft);
  const below = Math.max(plot.side + 70, listTop + list.height);
  const foot = note(footnote(data, settings, people.length), below, layout);
  const body = [
    ground(plot, settings),
    zones.svg,
    ellipses(people, plot, settings),
    group('marks', ...people.map((one) => mark(CLASSES[one.class].shape, { at: pointOf(one, plot), radius: 5 }, CLASSES[one.class].tone))),
    labels.svg,
    axes(plot, settings),
    list.svg,
    foot.svg,
  ];
  return frame({
    kind: 'candidate-map',
    width: layout.width,
    height: below + foot.height + 4,
    title,
    description: describe(data, people, settings),
    id: options.id,
    body,
  });
}

function plotted(candidates: readonly MapCandidate[]): Plotted[] {
  return candidates.flatMap((one) => {
    const [sales, marketing] = [usable(one.sales), usable(one.marketing)];
    return sales && marketing ? [{ ...one, class: one.class in CLASSES ? one.class : 'undetermined', sales, marketing }] : [];
  });
}

function usable(estimate: Estimate | null): Estimate | null {
  const [mean, sd] = [within(estimate?.mean, LEVELS), within(estimate?.sd, [0.01, 2])];
  return mean === null || sd === null ? null : { mean, sd };
}

function settingsOf(data: CandidateMapData): Settings {
  return {
    threshold: within(data.threshold ?? 3.5, LEVELS) ?? 3.5,
    gap: within(data.gap ?? 0.5, [0, 4]) ?? 0.5,
    correlation: within(data.correlation ?? 0.2, [-0.99, 0.99]) ?? 0.2,
    target: data.target in TARGETS ? data.target : 'none',
  };
}

function pointOf(one: Plotted, { x, y }: Plot): LabelledPoint {
  return { name: one.name, x: x(one.marketing.mean), y: y(one.sales.mean), clearance: 10 };
}

function levelWords({ mean, sd }: Estimate): string {
  const [low, high] = [mean - 1.2816 * sd, mean + 1.2816 * sd].map((value) => Math.min(5, Math.max(1, value)));
  return `${decimal(mean)} (${decimal(low ?? mean)}–${decimal(high ?? mean)})`;
}

function entries(people: readonly Plotted[], isNumbered: boolean, isBesideTable = false): SideEntry[] {
  return (Object.keys(CLASSES) as CandidateClass[]).flatMap((name) => {
    const members = people.map((one, index) => ({ one, index })).filter(({ one }) => one.class === name);
    if (!members.length) return [];
    const named = members.map(({ one, index }) => `${isNumbered ? `${index + 1} ` : ''}${one.name}`);
    const lines =
      isBesideTable || people.length > ELLIPSE_LIMIT
        ? [named.join(', ')]
        : members.flatMap(({ one }, index) => [named[index] ?? '', figures(one)]);
    return [
      {
        shape: CLASSES[name].shape,
        tone: CLASSES[name].tone,
        head: `${CLASSES[name].words}, ${members.length} of ${people.length}`,
        lines,
      },
    ];
  });
}

function figures(one: Plotted): string {
  return `S ${levelWords(one.sales)}, M ${levelWords(one.marketing)}, n ${within(one.interviewers, [0, 1000]) ?? 0}`;
}

function footnote(data: CandidateMapData, settings: Settings, drawn: number): string {
  const missing = data.candidates.length - drawn;
  const region =
    drawn > ELLIPSE_LIMIT
      ? `Ellipses are left out above ${ELLIPSE_LIMIT} candidates.`
      : `Ellipse: region that holds the true pair with a probability of 80% (errors correlated ${decimal(settings.correlation, 2)}).`;
  const tint = settings.target === 'none' ? '' : ` Tint: where ${TARGETS[settings.target]} asks to be.`;
  const absent = missing ? ` ${countOf(missing, 'candidate is', 'candidates are')} not drawn: not enough evidence on an axis.` : '';
  const figuresNote = data.isBesideTable ? '' : 'Levels 1 to 5; in brackets the 80% interval; n: independent interviewers. ';
  return `${figuresNote}${region} Lines: bar of ${decimal(settings.threshold)}. Band: levels within ${decimal(settings.gap)} of each other.${tint}${absent} Bar, gap and weights are expert defaults.`;
}

function describe(data: CandidateMapData, people: readonly Plotted[], settings: Settings): string {
  const words = people
    .slice(0, 15)
    .map(
      (one) =>
        `${one.name}, ${CLASSES[one.class].words.toLowerCase()}: sales ${levelWords(one.sales)}, marketing ${levelWords(one.marketing)}`,
    );
  const more = people.length > 15 ? ` And ${people.length - 15} more in the table.` : '';
  return `Marketing across, sales up, 1 to 5 on both. ${words.join('. ')}.${more} ${footnote(data, settings, people.length)}`;
}

export function candidateMapTable(data: CandidateMapData): Table {
  const rows = data.candidates.map((one) => {
    const [sales, marketing] = [usable(one.sales), usable(one.marketing)];
    return [
      one.name,
      sales ? levelWords(sales) : 'not enough evidence',
      marketing ? levelWords(marketing) : 'not enough evidence',
      sales && marketing ? (CLASSES[one.class] ?? CLASSES.undetermined).words : 'not classified',
      String(within(one.interviewers, [0, 1000]) ?? 0),
    ];
  });
  return {
    caption: 'Axis scores, 1 to 5, with 80% intervals',
    columns: ['Candidate', 'Sales', 'Marketing', 'Class', 'Interviewers'],
    rows,
  };
}
