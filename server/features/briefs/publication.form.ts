import { defineForm, optionalText, personName, requiredText } from '../../platform/http/forms';

/** A person at the client takes a red flag upon themselves. */
export const overrideForm = defineForm<{ byName: string; reason: string }>({
  fields: {
    byName: personName('Enter the name of the person at the client who decides'),
    reason: requiredText('Enter the reason in that person’s words', 1000),
  },
});

export const signatureForm = defineForm<{ name: string; number: string }>({
  fields: { name: personName('Type your name to sign'), number: optionalText(10) },
});

/** Sections a sponsor can comment on when the brief is not signed. */
export const REFUSAL_SECTIONS = [
  { id: 'mission', label: 'Title and mission' },
  { id: 'not-in-role', label: 'Not in this role' },
  { id: 'outcomes', label: 'Outcomes' },
  { id: 'measures', label: 'Measures' },
  { id: 'competencies', label: 'What the person must be able to do' },
  { id: 'reporting', label: 'Reporting line' },
  { id: 'cover', label: 'Covering the other half' },
  { id: 'charter', label: 'Alignment charter' },
  { id: 'other', label: 'Anything else' },
] as const;

export const refusalForm = defineForm<Record<string, string>>({
  fields: { ...Object.fromEntries(REFUSAL_SECTIONS.map(({ id }) => [id, optionalText(2000)])), number: optionalText(10) },
});
