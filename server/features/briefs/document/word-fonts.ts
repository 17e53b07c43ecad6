import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SERIF = 'Source Serif 4';
export const SANS = 'Inter';

/** The fonts of the PDF, inside the Word file: it looks the same on a machine that has never heard of them. */
export function embeddedFonts(folder: string) {
  const face = (file: string): Buffer => readFileSync(join(folder, 'fonts', `${file}.ttf`));
  return [
    {
      name: SERIF,
      data: face('SourceSerif4_400Regular'),
      bold: face('SourceSerif4_600SemiBold'),
      italic: face('SourceSerif4_400Regular_Italic'),
    },
    { name: SANS, data: face('Inter_400Regular'), bold: face('Inter_600SemiBold') },
  ];
}
