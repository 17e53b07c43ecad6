import { emptyChart, layoutFor, note, type Layout } from './layout';
import { count, countOf, percent, thousands } from './numbers';
import { linear, type Scale } from './scales';
import { frame, group, line, LINE, rect, text } from './svg';
import type { ChartOptions, Table } from './types';

export interface FunnelStage {
  name: string;
  /** People who reached the stage. */
  reached: number;
  /** Of these, still in it now. */
  active: number;
  /** Exits at the stage by whose decision it was. */
  leftByThem?: number;
  leftByUs?: number;
}

export interface FunnelData {
  stages: readonly FunnelStage[];
  /** "since 3 March 2026". */
  period: string;
}

const EMPTY = 'Nobody is in this search yet. Add people by hand or from a file, and the stages fill from the top.';

/** Bars from one zero line: who reached a stage, and of these who is still in it. */
export function funnel(data: FunnelData, options: ChartOptions = {}): string {
  const title = options.title ?? 'How far people came';
  if (!data.stages.length || data.stages.every((stage) => count(stage.reached) === 0))
    return emptyChart({ kind: 'funnel', title: title, sentence: EMPTY }, options);
  const layout = layoutFor(options);
  const most = Math.max(...data.stages.map((stage) => count(stage.reached)), 1);
  const scale = linear([0, most], layout.isNarrow ? [0, layout.width - 44] : [170, layout.width - 380]);
  const pitch = layout.isNarrow ? 66 : 40;
  const rows = data.stages.map((stage, index) =>
    drawStage({ stage, before: data.stages[index - 1] }, 4 + index * pitch, { scale, layout }),
  );
  const bottom = 4 + data.stages.length * pitch;
  const foot = note(footnote(data), bottom + 4, layout);
  return frame({
    kind: 'funnel',
    width: layout.width,
    height: bottom + foot.height + 10,
    title,
    description: describe(data),
    id: options.id,
    body: [group('rows', ...rows), foot.svg],
  });
}

interface Step {
  stage: FunnelStage;
  before: FunnelStage | undefined;
}

function drawStage({ stage, before }: Step, top: number, { scale, layout }: { scale: Scale; layout: Layout }): string {
  const barTop = layout.isNarrow ? top + 20 : top + 4;
  const height = layout.isNarrow ? 18 : 24;
  const reached = count(stage.reached);
  const active = Math.min(reached, count(stage.active));
  const end = scale(reached);
  const bars =
    rect({ x: scale(0), y: barTop, width: end - scale(0), height: height }, 'f-reached') +
    rect({ x: scale(0), y: barTop, width: scale(active) - scale(0), height: height }, 'f-ink2');
  const number = text({ x: end + 8, y: barTop + height / 2 + 5 }, thousands(reached), { weight: 'semibold' });
  const label = text({ x: 0, y: layout.isNarrow ? top + 14 : barTop + LINE }, stage.name, {
    max: layout.isNarrow ? layout.width : 160,
  });
  const words = stageWords(stage, before);
  const remark = layout.isNarrow
    ? text({ x: 0, y: barTop + height + 14 }, words, { size: 12, tone: 'f-ink2', max: layout.width })
    : text({ x: layout.width - 320, y: barTop + LINE }, words, { size: 12, tone: 'f-ink2', max: 320 });
  const zero = line({ x: scale(0), y: barTop - 2 }, { x: scale(0), y: barTop + height + 2 }, 'k-ink3');
  return bars + zero + number + label + remark;
}

function stageWords(stage: FunnelStage, before: FunnelStage | undefined): string {
  const reached = count(stage.reached);
  const from = before ? count(before.reached) : 0;
  const rate = before && from > 0 && reached <= from ? `${percent(reached / from)} of ${thousands(from)}` : '';
  const exits = [exitWords(stage.leftByThem, 'withdrew'), exitWords(stage.leftByUs, 'not taken on')];
  return [rate, `${thousands(Math.min(reached, count(stage.active)))} active`, ...exits].filter(Boolean).join(' · ');
}

function exitWords(amount: number | undefined, words: string): string {
  return count(amount) ? `${thousands(count(amount))} ${words}` : '';
}

function footnote(data: FunnelData): string {
  return `People, ${data.period}. Pale: reached the stage. Full: in it now. Percentages are of the stage before.`;
}

function describe(data: FunnelData): string {
  const words = data.stages
    .slice(0, 14)
    .map(
      (stage, index) => `${stage.name}: ${countOf(count(stage.reached), 'person', 'people')}, ${stageWords(stage, data.stages[index - 1])}`,
    );
  return `${words.join('. ')}. ${footnote(data)}`;
}

export function funnelTable(data: FunnelData): Table {
  const rows = data.stages.map((stage, index) => {
    const from = count(data.stages[index - 1]?.reached);
    const reached = count(stage.reached);
    return [
      stage.name,
      thousands(reached),
      from > 0 && reached <= from ? percent(reached / from) : 'none',
      thousands(Math.min(reached, count(stage.active))),
      thousands(count(stage.leftByThem)),
      thousands(count(stage.leftByUs)),
    ];
  });
  return {
    caption: footnote(data),
    columns: ['Stage', 'Reached', 'Of the stage before', 'Active', 'Withdrew', 'Not taken on'],
    rows,
  };
}
