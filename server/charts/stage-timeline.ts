import { dayNumber, dayWords, shortDay } from './days';
import { emptyChart, layoutFor, note, type Layout } from './layout';
import { countOf } from './numbers';
import { linear, type Scale } from './scales';
import { frame, group, line, LINE, rect, text } from './svg';
import { textWidth } from './text-width';
import type { ChartOptions, Table } from './types';

export interface TimelineStage {
  name: string;
  /** Calendar date "2026-03-09". */
  start: string;
  /** Date it ended; null while it runs. */
  end: string | null;
  /** Date promised; drawn as a tick. */
  due?: string | null;
}

export interface StageTimelineData {
  stages: readonly TimelineStage[];
  /** Calendar date the picture is for. */
  today: string;
}

interface Span {
  name: string;
  from: number;
  to: number;
  isRunning: boolean;
  due: number | null;
}

const EMPTY = 'No stage has started yet.';

/** Stages on one axis of days; the running one ends open at today. */
export function stageTimeline(data: StageTimelineData, options: ChartOptions = {}): string {
  const title = options.title ?? 'Stages and their dates';
  const spans = spansOf(data);
  const today = dayNumber(data.today);
  if (!spans.length || today === null) return emptyChart({ kind: 'stage-timeline', title: title, sentence: EMPTY }, options);
  const layout = layoutFor(options);
  const days = [...spans.flatMap((span) => [span.from, span.to, span.due ?? span.to]), today];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const scale = linear([first, Math.max(last, first + 1)], layout.isNarrow ? [0, layout.width - 4] : [190, layout.width - 240]);
  const pitch = layout.isNarrow ? 46 : 28;
  const bottom = 26 + spans.length * pitch;
  const rows = spans.map((span, index) => drawSpan(span, 24 + index * pitch, { scale, layout }));
  const foot = note(footnote(spans, today), bottom + 24, layout);
  return frame({
    kind: 'stage-timeline',
    width: layout.width,
    height: bottom + 30 + foot.height,
    title,
    description: describe(spans, today),
    id: options.id,
    body: [axis({ first, last, today }, bottom, scale), group('rows', ...rows), foot.svg],
  });
}

interface Days {
  first: number;
  last: number;
  today: number;
}

function spansOf(data: StageTimelineData): Span[] {
  const today = dayNumber(data.today);
  return data.stages.flatMap((stage) => {
    const from = dayNumber(stage.start);
    const ended = dayNumber(stage.end);
    const to = ended ?? today;
    return from === null || to === null
      ? []
      : [{ name: stage.name, from, to: Math.max(from, to), isRunning: ended === null, due: dayNumber(stage.due) }];
  });
}

function axis({ first, last, today }: Days, bottom: number, scale: Scale): string {
  const ends = [first, last].map(
    (day, index) =>
      line({ x: scale(day), y: 20 }, { x: scale(day), y: bottom }, 'k-line') +
      text({ x: scale(day), y: bottom + 15 }, shortDay(day), { size: 12, tone: 'f-ink2', anchor: index ? 'end' : 'start' }),
  );
  const words = `today, ${dayWords(today, false)}`;
  const isLeft = scale(today) - textWidth(words, 12) > 0;
  const now =
    line({ x: scale(today), y: 18 }, { x: scale(today), y: bottom }, 'k-accent k-15') +
    text({ x: scale(today), y: 13 }, words, { size: 12, tone: 'f-accent', weight: 'semibold', anchor: isLeft ? 'end' : 'start' });
  return group('axis', ...ends, now);
}

function drawSpan(span: Span, top: number, { scale, layout }: { scale: Scale; layout: Layout }): string {
  const bars = spanBars(span, layout.isNarrow ? top + 20 : top + 6, scale);
  return bars + (layout.isNarrow ? narrowWords(span, top + 14, layout.width) : wideWords(span, top + LINE, layout.width));
}

function spanBars(span: Span, y: number, scale: Scale): string {
  const width = Math.max(3, scale(span.to) - scale(span.from));
  const bar = rect({ x: scale(span.from), y, width, height: 12 }, span.isRunning ? 'f-paper k-ink2 k-15' : 'f-ink3');
  if (span.due === null) return bar;
  return bar + line({ x: scale(span.due), y: y - 4 }, { x: scale(span.due), y: y + 16 }, 'k-ink k-2');
}

function wideWords(span: Span, y: number, width: number): string {
  return (
    text({ x: 0, y }, span.name, { weight: span.isRunning ? 'semibold' : 'regular', max: 180 }) +
    text({ x: width - 220, y }, spanWords(span), { size: 12, tone: 'f-ink2', max: 220 })
  );
}

function narrowWords(span: Span, y: number, width: number): string {
  const words = countOf(span.to - span.from, 'day') + (span.isRunning ? ', running' : '');
  return (
    text({ x: 0, y }, span.name, { weight: span.isRunning ? 'semibold' : 'regular', max: width - 136, halo: true }) +
    text({ x: width, y }, words, { size: 12, tone: 'f-ink2', anchor: 'end', max: 130, halo: true })
  );
}

function spanWords(span: Span): string {
  const late = span.due !== null && span.to > span.due ? `, ${countOf(span.to - span.due, 'day')} late` : '';
  return `${shortDay(span.from)} – ${span.isRunning ? 'now' : shortDay(span.to)} · ${countOf(span.to - span.from, 'day')}${late}`;
}

function footnote(spans: readonly Span[], today: number): string {
  const due = spans.some((span) => span.due !== null) ? ' Thick tick: date promised.' : '';
  return `${countOf(spans.length, 'stage')} as of ${dayWords(today)}, calendar days. Open bar: still running.${due}`;
}

function describe(spans: readonly Span[], today: number): string {
  return `${spans
    .slice(0, 14)
    .map((span) => `${span.name}: ${spanWords(span)}`)
    .join('. ')}. ${footnote(spans, today)}`;
}

export function stageTimelineTable(data: StageTimelineData): Table {
  const rows = spansOf(data).map((span) => [
    span.name,
    dayWords(span.from),
    span.isRunning ? 'running' : dayWords(span.to),
    String(span.to - span.from),
    span.due === null ? 'none' : dayWords(span.due),
  ]);
  return {
    caption: 'Stages with dates and calendar days',
    columns: ['Stage', 'Start', 'End', 'Days', 'Promised'],
    rows,
  };
}
