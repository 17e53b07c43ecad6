import type { LogoProblem } from './domain/letterhead';

const SENTENCES: Readonly<Record<LogoProblem, string>> = {
  empty: 'Choose a PNG or JPEG file with your logo',
  too_large: 'Choose a file of 1 MB or less',
  too_many_pixels: 'Choose a picture of at most 3,000 pixels a side and 4 million in all',
  too_small: 'Choose a larger picture: this one has fewer than 16 pixels on a side',
  drawing: 'Save the drawing as PNG and choose that: an SVG can carry a program, so it is not taken',
  print_colours: 'Save the picture in RGB and choose that: this one has the four colours of a printing press',
  other_kind: 'Choose a PNG or JPEG file: this is neither, whatever its name says',
  unreadable: 'Save the picture anew and choose that: this file is damaged, or has parts that not every reader knows',
};

/** What to do about a file that cannot be the logo. */
export const logoProblem = (problem: LogoProblem): string => SENTENCES[problem];
