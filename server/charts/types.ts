/** A text equivalent: the same numbers as the picture, as rows a page can print beneath it. */
export interface Table {
  caption: string;
  columns: string[];
  rows: string[][];
}

/** Options every chart takes. */
export interface ChartOptions {
  /** Width in CSS pixels the picture is drawn for, 280 to 1600, default 960. Below 600 the narrow layout is used. */
  width?: number | undefined;
  /** Unique on the page: prefix of the ids of title and description. Default: a hash of the content. */
  id?: string | undefined;
  /** Replaces the accessible name. */
  title?: string | undefined;
}

export type Profile = 'sales' | 'marketing' | 'leadership';

/** Posterior mean (1 to 5) and standard deviation (above 0) of a level. */
export interface Estimate {
  mean: number;
  sd: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Left, top, width and height in user units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const PROFILE_NAMES: Record<Profile, string> = {
  sales: 'Sales',
  marketing: 'Marketing',
  leadership: 'Leadership',
};
