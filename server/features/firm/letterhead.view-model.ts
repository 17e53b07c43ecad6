import { loadedVersion } from '../../shared/loaded-version';
import { errorSummary, field, pageHead, type FormState, type Problem } from '../../shared/view-parts';
import type { Letterhead, LogoFacts } from './domain/letterhead';
import { LETTERHEAD } from './letterhead.address';

/** What was sent with one of the two forms and is wrong with it. */
export interface LetterheadState {
  readonly words?: FormState;
  readonly logo?: readonly Problem[];
}

/** The letterhead as it is, what it looks like, and the forms that change it. */
export function letterheadPage(letterhead: Letterhead, { words, logo: logoProblems = [] }: LetterheadState = {}) {
  const { name, contact, accent } = letterhead;
  const form: FormState = words ?? { typed: { name, contact, accent: accent ?? '' }, problems: [] };
  return {
    title: 'Letterhead',
    head: pageHead({
      title: 'Letterhead',
      crumbs: [{ label: 'Settings', href: '/settings' }],
      note: 'How the documents of the firm are headed when they leave it: every brief as PDF and as Word, for the client and for candidates, and the kits of interviewers.',
    }),
    summary: errorSummary([...form.problems, ...logoProblems]),
    preview: preview(letterhead),
    samples: [
      { href: `${LETTERHEAD}/sample.pdf`, label: 'Sample as PDF' },
      { href: `${LETTERHEAD}/sample.docx`, label: 'Sample as Word' },
    ],
    words: { action: LETTERHEAD, version: loadedVersion(form.typed, letterhead), fields: wordFields(form) },
    logo: logoPart(letterhead.logo !== null, logoProblems),
  };
}

function preview({ name, contact, accent, logo }: Letterhead) {
  return {
    name,
    contact: contact === '' ? null : contact,
    accent: accent ?? '#1b1d21',
    logo: logo && shownLogo(logo, name),
    hasLine: contact !== '' || accent !== null || logo !== null,
  };
}

function logoPart(hasLogo: boolean, problems: readonly Problem[]) {
  const file = { name: 'logo', label: hasLogo ? 'Another logo' : 'Logo', type: 'file', accept: 'image/png,image/jpeg' } as const;
  const hint =
    'PNG or JPEG, at most 1 MB; 1,000 pixels across print sharply. Only the picture is kept, nothing that came with it in the file.';
  return {
    action: `${LETTERHEAD}/logo`,
    field: field({ ...file, hint }, { typed: {}, problems }),
    submit: hasLogo ? 'Replace the logo' : 'Use this logo',
    removal: hasLogo ? `${LETTERHEAD}/logo/removal` : null,
  };
}

function wordFields(form: FormState) {
  const contactHint = 'An address, or how to reach you: one line beside the name.';
  const accentHint =
    'For headings and the line under the letterhead, like #1f4e79. It has to be dark enough to be read on white. Leave it empty for black.';
  return {
    name: field({ name: 'name', label: 'Name on documents', autocomplete: 'organization' }, form),
    contact: field({ name: 'contact', label: 'Address or contact', hint: contactHint, optional: true, autocomplete: 'off' }, form),
    accent: field({ name: 'accent', label: 'Colour', hint: accentHint, optional: true, short: true, autocomplete: 'off' }, form),
  };
}

/** On the page the logo takes the room it has on paper: at most 60 by 14 millimetres. */
const BOX = { width: 227, height: 53 };

function shownLogo({ id, width, height }: LogoFacts, name: string) {
  const scale = Math.min(BOX.width / width, BOX.height / height);
  const shown = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  return { src: `${LETTERHEAD}/logo/${id}`, alt: `Logo of ${name}`, ...shown };
}
