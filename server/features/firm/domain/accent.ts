/** Words in the colour stand on white paper: the least contrast that WCAG 2.2 asks of text (1.4.3). */
const LEAST_CONTRAST = 4.5;

type Rgb = readonly [number, number, number];

/** "1F4E79" and "#1f4e79" are the same colour; null for anything that is none. */
export function accentFrom(text: string): string | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  return digits === undefined ? null : `#${digits.toLowerCase()}`;
}

/** How far a colour stands out from white paper, from 1 (white) to 21 (black). */
export function contrastOnPaper(accent: string): number {
  const [red, green, blue] = rgbOf(accent).map(linear) as unknown as Rgb;
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

export const isReadable = (accent: string): boolean => contrastOnPaper(accent) >= LEAST_CONTRAST;

/** The same hue, darkened no further than it takes to be read. */
export function nearestReadable(accent: string): string {
  for (let share = 100; share > 0; share--) {
    const darker = hexOf(rgbOf(accent).map((part) => Math.round((part * share) / 100)));
    if (isReadable(darker)) return darker;
  }
  return '#000000';
}

function rgbOf(accent: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
}

const hexOf = (parts: readonly number[]): string => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

function linear(part: number): number {
  const value = part / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
