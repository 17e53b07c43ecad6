import { defineForm, optionalText, personName, requiredText } from '../../platform/http/forms';
import { REFUSAL_SECTIONS } from './brief-words';

/** A person at the client takes a red flag upon themselves. */
export const overrideForm = defineForm<{ byName: string; reason: string }>({
  fields: {
    byName: personName('Enter the name of the person at the client who decides'),
    reason: requiredText('Enter the reason in that person’s words', 1000),
  },
});

const MOST_SAID = 2000;

export const signatureForm = defineForm<{ name: string; number: string }>({
  fields: { name: personName('Type your name to sign'), number: optionalText(10) },
});

function commentOn(label: string) {
  return optionalText(MOST_SAID).messages({
    'string.max': `Shorten what you say on “${label}” to ${MOST_SAID.toLocaleString('en-GB')} characters or fewer`,
  });
}

export const refusalForm = defineForm<Record<string, string>>({
  fields: { ...Object.fromEntries(REFUSAL_SECTIONS.map(({ id, label }) => [id, commentOn(label)])), number: optionalText(10) },
});
