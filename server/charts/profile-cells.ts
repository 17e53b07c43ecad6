import { mark } from './marks';
import { decimal, LEVELS, percent, SHARE, within } from './numbers';
import type { Scale } from './scales';
import { line, polygon, text } from './svg';
import { PROFILE_NAMES, type Estimate, type Profile } from './types';

/** Why there is or is no dot. The last three are different things and none of them is a number. */
export type EvidenceState = 'enough' | 'not_enough' | 'not_assessed' | 'not_observed' | 'declined';

export interface ProfileCell {
  state: EvidenceState;
  /** Posterior on 1 to 5; drawn as interval without a dot when evidence is not enough. */
  estimate?: Estimate | null;
  /** Mean of the candidate's own answers, 1 to 5, as given. */
  self?: number | null;
  /** Single interview ratings, 1 to 5. */
  ratings: readonly number[];
  references: number;
  /** P(true level at or above the floor), 0 to 1. */
  floorProbability?: number | null;
}

export interface ProfileRow {
  competency: string;
  profile: Profile;
  /** Floor of a must-have, 1 to 5. */
  floor?: number | null;
  /** One cell per candidate, in the same order. */
  cells: readonly ProfileCell[];
}

export interface ProfileDotsData {
  /** One to five names; more are left to the table. */
  candidates: readonly string[];
  rows: readonly ProfileRow[];
}

/** A floor counts as shown from this probability on (method c.3). */
export const FLOOR_PROBABILITY = 0.8;
export const SIDE_BY_SIDE_LIMIT = 5;

const ABSENT: Record<EvidenceState, string> = {
  enough: '',
  not_enough: 'not enough evidence',
  not_assessed: 'not assessed',
  not_observed: 'not observed',
  declined: 'declined',
};

export const NO_CELL: ProfileCell = { state: 'not_assessed', ratings: [], references: 0 };

export interface Lane {
  scale: Scale;
  left: number;
  right: number;
  numberAt: number;
}

/** Where one cell is drawn: its lane and the middle of its row. */
export interface Spot extends Lane {
  y: number;
  /** Room for the interval, the evidence and the floor in words. */
  isDetailed: boolean;
}

/** Interval, single ratings, own rating, estimate and floor of one candidate on one competency. */
export function drawCell(row: ProfileRow, cell: ProfileCell, spot: Spot): string {
  const estimate = estimateOf(cell);
  const isEnough = cell.state === 'enough';
  const parts = [
    estimate && interval(estimate, spot, isEnough ? `k-${row.profile} k-3` : 'k-ink3 k-2 k-dash'),
    ratingTicks(cell.ratings, spot),
    ownMark(cell, spot),
    estimate && isEnough && mark('circle', { at: { x: spot.scale(estimate.mean), y: spot.y }, radius: 5 }, `f-${row.profile} k-ground`),
    floorMark(row, cell, spot),
    spot.isDetailed ? detailedFigures(row, cell, spot) : shortFigures(cell, spot),
  ];
  return parts.filter(Boolean).join('');
}

function ownMark(cell: ProfileCell, { scale, y }: Spot): string {
  const self = within(cell.self, LEVELS);
  return self === null ? '' : mark('circle', { at: { x: scale(self), y }, radius: 4 }, 'f-paper k-ink2 k-15');
}

function usableRatings(ratings: readonly number[]): number[] {
  return ratings.map((rating) => within(rating, LEVELS)).filter((rating) => rating !== null);
}

function estimateOf(cell: ProfileCell): Estimate | null {
  if (cell.state !== 'enough' && cell.state !== 'not_enough') return null;
  const [mean, sd] = [within(cell.estimate?.mean, LEVELS), within(cell.estimate?.sd, [0, 2])];
  return mean === null || sd === null ? null : { mean, sd };
}

function limits({ mean, sd }: Estimate): [number, number] {
  return [Math.max(1, mean - 1.2816 * sd), Math.min(5, mean + 1.2816 * sd)];
}

function interval(estimate: Estimate, { scale, y }: Spot, className: string): string {
  const [low, high] = limits(estimate);
  return line({ x: scale(low), y }, { x: scale(high), y }, className);
}

function ratingTicks(ratings: readonly number[], { scale, y }: Spot): string {
  const usable = usableRatings(ratings).slice(0, 20);
  const ticks = usable.map((rating, index) => {
    const same = usable.filter((other) => other === rating).length;
    const before = usable.slice(0, index).filter((other) => other === rating).length;
    const x = scale(rating) + (before - (same - 1) / 2) * Math.min(3, 10 / same);
    return line({ x, y: y + 6 }, { x, y: y + 13 }, 'k-ink2 k-15');
  });
  return ticks.join('');
}

/** The floor of a must-have: a wedge that stands on its level. */
export function notch(x: number, tip: number, className: string): string {
  return polygon(
    [
      { x: x - 4, y: tip - 7 },
      { x: x + 4, y: tip - 7 },
      { x, y: tip },
    ],
    className,
  );
}

function floorMark({ floor }: ProfileRow, cell: ProfileCell, { scale, y }: Spot): string {
  const level = within(floor, LEVELS);
  return level === null ? '' : notch(scale(level), y - 6, isFloorShown(cell) ? 'f-ink' : 'f-paper k-ink');
}

export function isFloorShown(cell: ProfileCell): boolean {
  return cell.state === 'enough' && (within(cell.floorProbability, SHARE) ?? 0) >= FLOOR_PROBABILITY;
}

function detailedFigures(row: ProfileRow, cell: ProfileCell, { numberAt, y }: Spot): string {
  const tone = cell.state === 'enough' ? '' : 'f-ink2';
  return text({ x: numberAt + 6, y: y + 4 }, figureWords(row, cell), { size: 12, tone, max: 268 });
}

function shortFigures(cell: ProfileCell, spot: Spot): string {
  const { y, left, right, numberAt } = spot;
  const estimate = estimateOf(cell);
  if (cell.state === 'enough')
    return text({ x: numberAt + 24, y: y + 4 }, estimate ? decimal(estimate.mean) : '–', { size: 12, anchor: 'end' });
  const words = absentWords(cell);
  if (!estimate) return text({ x: left + 6, y: y + 4 }, words, { size: 12, tone: 'f-ink2', halo: true });
  return text({ x: right + 30, y: y - 7 }, words, { size: 12, tone: 'f-ink2', anchor: 'end', halo: true, max: right + 32 - left });
}

function absentWords(cell: ProfileCell): string {
  return ABSENT[cell.state] ?? ABSENT.not_assessed;
}

function figureWords(row: ProfileRow, cell: ProfileCell): string {
  const estimate = estimateOf(cell);
  const level = cell.state === 'enough' && estimate ? levelWords(estimate) : absentWords(cell);
  const evidence = `${cell.ratings.length} int, ${within(cell.references, [0, 1000]) ?? 0} ref`;
  return [level, evidence, floorWords(row, cell)].filter(Boolean).join(' · ');
}

function levelWords(estimate: Estimate): string {
  return `${decimal(estimate.mean)} (${intervalWords(estimate)})`;
}

function intervalWords(estimate: Estimate): string {
  return limits(estimate)
    .map((limit) => decimal(limit))
    .join('–');
}

function floorWords({ floor }: ProfileRow, cell: ProfileCell): string {
  const level = within(floor, LEVELS);
  if (level === null) return '';
  const probability = within(cell.floorProbability, SHARE);
  return isFloorShown(cell) ? `floor shown${probability === null ? '' : `, ${percent(probability)}`}` : 'floor not shown';
}

/** The same cell as a row of the table. */
export function cellRow(row: ProfileRow, name: string, cell: ProfileCell): string[] {
  const estimate = estimateOf(cell);
  const ratings = usableRatings(cell.ratings).map((rating) => decimal(rating, 0));
  return [
    row.competency,
    PROFILE_NAMES[row.profile] ?? '',
    name,
    meanWords(cell),
    estimate ? intervalWords(estimate) : 'none',
    ratings.join(', ') || 'none',
    String(within(cell.references, [0, 1000]) ?? 0),
    ownWords(cell),
    floorWords(row, cell) || 'no floor',
  ];
}

function meanWords(cell: ProfileCell): string {
  const estimate = estimateOf(cell);
  return cell.state === 'enough' && estimate ? decimal(estimate.mean) : ABSENT[cell.state] || ABSENT.not_assessed;
}

function ownWords(cell: ProfileCell): string {
  const self = within(cell.self, LEVELS);
  return self === null ? 'none' : decimal(self);
}
