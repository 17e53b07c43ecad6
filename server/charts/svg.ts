import { cleanText, escapeXml, isolate, safeId } from './escape';
import { coordinate } from './numbers';
import { fitText, wrapText, type Weight } from './text-width';
import type { Box, Point } from './types';

type ElementName = 'circle' | 'g' | 'line' | 'path' | 'rect' | 'text' | 'title' | 'desc' | 'tspan';
type Attribute = 'class' | 'cx' | 'cy' | 'd' | 'height' | 'id' | 'r' | 'rx' | 'width' | 'x' | 'x1' | 'x2' | 'y' | 'y1' | 'y2';
export type Attributes = Partial<Record<Attribute, number | string>>;

export const SMALL = 12;
export const NORMAL = 13;
export const LINE = 17;

export interface TextOptions {
  /** 12, 13 (default) or 15. */
  size?: 12 | 13 | 15;
  weight?: Weight;
  anchor?: 'start' | 'middle' | 'end';
  /** Colour classes, e.g. "f-ink2". */
  tone?: string;
  /** Longest width in user units; longer text is cut and kept whole in a title. */
  max?: number | undefined;
  /** A border in the colour of the ground keeps the text readable over lines. */
  halo?: boolean;
}

export interface Frame {
  kind: string;
  width: number;
  height: number;
  title: string;
  description: string;
  id?: string | undefined;
  body: readonly string[];
}

/** One element. Attribute names are a closed list: no style, no handlers, no links. */
export function element(name: ElementName, attributes: Attributes, ...content: string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${attributeValue(value)}"`)
    .join('');
  return content.length ? `<${name}${written}>${content.join('')}</${name}>` : `<${name}${written}/>`;
}

function attributeValue(value: number | string): string {
  if (typeof value === 'string') return escapeXml(value);
  if (!Number.isFinite(value)) throw new RangeError('A chart coordinate is not a finite number');
  return coordinate(value);
}

export function group(className: string, ...content: string[]): string {
  return element('g', { class: className }, ...content);
}

export function line(from: Point, to: Point, className: string): string {
  return element('line', { class: className, x1: from.x, y1: from.y, x2: to.x, y2: to.y });
}

export function rect({ x, y, width, height }: Box, className: string): string {
  return element('rect', { class: className, x, y, width: Math.max(0, width), height: Math.max(0, height) });
}

export function polygon(points: readonly Point[], className: string): string {
  if (points.length < 2) return '';
  return element('path', { class: className, d: `${openPath(points)}Z` });
}

export function polyline(points: readonly Point[], className: string): string {
  return points.length < 2 ? '' : element('path', { class: className, d: openPath(points) });
}

function openPath(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${attributeValue(x)} ${attributeValue(y)}`).join('');
}

/** One line of text with its baseline at y. */
export function text({ x, y }: Point, content: string, options: TextOptions = {}): string {
  const { size = NORMAL, weight = 'regular', max = Number.POSITIVE_INFINITY } = options;
  const fitted = fitText(content, max, { size, weight });
  const full = fitted.isCut ? element('title', {}, isolate(escapeXml(content))) : '';
  return element('text', { class: textClasses(options), x, y }, isolate(escapeXml(fitted.text)) + full);
}

function textClasses({ size = NORMAL, weight, anchor = 'start', tone, halo }: TextOptions): string {
  const names = [`t-${size}`, weight === 'semibold' && 't-b', anchor !== 'start' && `t-${anchor}`, halo && 't-halo', tone];
  return names.filter(Boolean).join(' ');
}

export interface Paragraph {
  svg: string;
  height: number;
}

export interface ParagraphOptions extends TextOptions {
  /** Longest line in user units. */
  wrap: number;
  /** Most lines; the last ends with an ellipsis if text is left. Default 99. */
  lines?: number;
}

/** Text wrapped to `wrap`; y is the top of the first line. */
export function paragraph({ x, y }: Point, content: string, options: ParagraphOptions): Paragraph {
  const { wrap, lines: limit = 99, ...style } = options;
  const size = style.size ?? NORMAL;
  const step = size + 4;
  const lines = wrapText(content, wrap, { size, lines: limit, weight: style.weight ?? 'regular' });
  const isCut = lines.join(' ') !== cleanText(content);
  const svg = lines.map((each, index) => text({ x, y: y + size + index * step }, each, { ...style, max: undefined })).join('');
  const full = isCut ? element('title', {}, isolate(escapeXml(content))) : '';
  return { svg: lines.length > 1 || isCut ? element('g', {}, full, svg) : svg, height: lines.length * step };
}

/** The svg element with its accessible name and description. */
export function frame({ kind, width, height, title, description, id, body }: Frame): string {
  const content = body.join('');
  const prefix = safeId(id ?? `c-${hash(`${kind}|${title}|${description}|${content}`)}`);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${kind}" role="img" aria-labelledby="${prefix}-t ${prefix}-d" viewBox="0 0 ${coordinate(width)} ${coordinate(height)}" width="${coordinate(width)}" height="${coordinate(height)}">`;
  return `${head}${element('title', { id: `${prefix}-t` }, escapeXml(title))}${element('desc', { id: `${prefix}-d` }, escapeXml(description))}${content}</svg>`;
}

/** FNV-1a: the same picture always gets the same id. */
function hash(value: string): string {
  let state = 0x811c9dc5;
  for (let index = 0; index < value.length; index += 1) state = Math.imul(state ^ value.charCodeAt(index), 0x01000193);
  return (state >>> 0).toString(36);
}
