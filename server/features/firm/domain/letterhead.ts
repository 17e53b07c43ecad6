/** How the documents of a firm are headed. Without a letterhead they carry the name of the firm and nothing else. */
export interface Letterhead {
  readonly firmId: string;
  readonly name: string;
  /** An address, or how to reach the firm; '' for none. */
  readonly contact: string;
  /** "#1f4e79", or null for black. */
  readonly accent: string | null;
  readonly logo: LogoFacts | null;
  readonly version: number;
}

export const logoKinds = ['png', 'jpeg'] as const;
export type LogoKind = (typeof logoKinds)[number];

export interface LogoFacts {
  readonly id: string;
  readonly kind: LogoKind;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A logo as it is drawn and kept: the picture alone, without anything that came with it in its file. */
export interface LogoPicture extends Omit<LogoFacts, 'id'> {
  readonly bytes: Buffer;
}

/** Why a file cannot be the logo. */
export type LogoProblem =
  'empty' | 'too_large' | 'too_many_pixels' | 'too_small' | 'drawing' | 'print_colours' | 'other_kind' | 'unreadable';

export type LogoReading = { readonly ok: true; readonly picture: LogoPicture } | { readonly ok: false; readonly problem: LogoProblem };

/** The most of anything; a logo on A4 needs less than a quarter of it. */
export const LOGO_LIMITS = { bytes: 1024 * 1024, side: 3000, pixels: 4_000_000, leastSide: 16 } as const;

/** `null` where a picture of this size can be taken. */
export function sizeProblem({ width, height }: { width: number; height: number }): 'too_many_pixels' | 'too_small' | null {
  if (width > LOGO_LIMITS.side || height > LOGO_LIMITS.side || width * height > LOGO_LIMITS.pixels) return 'too_many_pixels';
  return Math.min(width, height) < LOGO_LIMITS.leastSide ? 'too_small' : null;
}
