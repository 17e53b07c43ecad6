import Joi from 'joi';
import { defineForm, optionalText, requiredText, rowVersion } from '../../platform/http/forms';
import { accentFrom, contrastOnPaper, isReadable, nearestReadable } from './domain/accent';

export interface LetterheadInput {
  name: string;
  contact: string;
  accent: string;
  version: number;
}

export const letterheadForm = defineForm<LetterheadInput>({
  fields: {
    name: requiredText('Enter the name that stands on your documents', 80),
    contact: optionalText(160),
    accent: Joi.string()
      .default('')
      .custom((text: string, helpers) => {
        const accent = accentFrom(text);
        if (accent === null) return helpers.message({ custom: 'Enter the colour as six digits and letters from a to f, like #1f4e79' });
        return isReadable(accent) ? accent : helpers.message({ custom: tooLight(accent) });
      }),
    version: rowVersion().default(1),
  },
});

function tooLight(accent: string): string {
  const ratio = contrastOnPaper(accent).toFixed(1);
  return `Choose a darker colour: words in ${accent} stand out from white paper by ${ratio} to 1 and need 4.5 to 1. Enter ${nearestReadable(accent)} for the nearest that can be read`;
}
