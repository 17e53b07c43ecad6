import { SCORING_PARAMETERS } from './parameters';
import type { RankAcceptability, RankedCandidate } from './rank-acceptability';

export interface FirstChoice {
  readonly id: string;
  /** Share of draws in first place. */
  readonly share: number;
  /** Under .50 the page says that there is no robust first choice. */
  readonly isRobust: boolean;
  /** Who is next most often first; null with one candidate. */
  readonly runnerUp: { readonly id: string; readonly share: number } | null;
}

/** Who is most often first, and whether that is often enough to say so (Ampersand method, section c.4). Null without candidates. */
export function firstChoice(result: RankAcceptability): FirstChoice | null {
  const [first, second] = byFirstShare(result);
  if (!first) return null;
  const share = first.ranks[0] ?? 0;
  return {
    id: first.id,
    share,
    isRobust: share >= SCORING_PARAMETERS.robustFirstShare,
    runnerUp: second ? { id: second.id, share: second.ranks[0] ?? 0 } : null,
  };
}

/** Candidates by how often they are first, then second, and so on; equal shares by id so that a stored result reads the same twice. */
export function byFirstShare(result: RankAcceptability): RankedCandidate[] {
  return [...result.candidates].sort((a, b) => {
    const rank = a.ranks.findIndex((share, index) => share !== b.ranks[index]);
    if (rank >= 0) return (b.ranks[rank] ?? 0) - (a.ranks[rank] ?? 0);
    return a.id < b.id ? -1 : 1;
  });
}

/** 1 for the first place. */
export interface Place {
  readonly rank: number;
  readonly isTied: boolean;
}

/**
 * Places with ties, by id. Going down the order, a candidate opens a new place only when the one who opened the last is ahead in 60% of
 * the draws; else they share it. A shared place counts for as many as hold it: 1, 2, 2, 4.
 */
export function placesOf(result: RankAcceptability): Map<string, Place> {
  const groups: [RankedCandidate, ...RankedCandidate[]][] = [];
  for (const candidate of byFirstShare(result)) {
    const open = groups.at(-1);
    if (open && !isAhead(open[0], candidate)) open.push(candidate);
    else groups.push([candidate]);
  }
  const places = new Map<string, Place>();
  for (const group of groups) {
    const place = { rank: places.size + 1, isTied: group.length > 1 };
    for (const { id } of group) places.set(id, place);
  }
  return places;
}

function isAhead(one: RankedCandidate, other: RankedCandidate): boolean {
  return (one.beats[other.id] ?? 0) >= SCORING_PARAMETERS.separationShare;
}
