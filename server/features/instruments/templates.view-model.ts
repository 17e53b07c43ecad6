import { shortDay } from '../../shared/dates';
import { errorSummary, field, pageHead, type Chip, type FormState } from '../../shared/view-parts';
import { TEMPLATES_PATH, wordingPath } from './instruments.paths';
import { isUsable } from './usable-wording';
import type { Wording } from './wording.repository';

interface TemplatesFacts {
  readonly instrumentVersion: string;
  readonly wordings: readonly Wording[];
  readonly isAdmin: boolean;
}

/** The library's words and the firm's own, and which of them new searches start with. */
export function templatesPage({ instrumentVersion, wordings, isAdmin }: TemplatesFacts, form: FormState | null = null) {
  const standard = wordings.find(({ defaultSince }) => defaultSince !== null) ?? null;
  const usable = wordings.filter(isUsable);
  return {
    title: 'Templates',
    scripts: [],
    head: pageHead({
      title: 'Templates',
      crumbs: [{ label: 'Settings', href: '/settings' }],
      note: 'The words in which your firm asks the intake, and what its briefs begin with. What is scored is the same for everybody.',
    }),
    library: { version: `Instrument ${instrumentVersion}`, chip: standard === null ? STANDARD : null },
    rows: wordings.map(rowOf),
    start: isAdmin ? startForm(wordings, form) : null,
    standard: isAdmin && usable.length > 0 ? standardForm(usable, standard) : null,
    standing: standard === null ? 'New searches start with the library’s words.' : `New searches start with “${standard.name}”.`,
  };
}

const STANDARD: Chip = { kind: 'active', label: 'Your default' };

export function wordingChip({ retiredAt, defaultSince, latest }: Wording): Chip | null {
  if (retiredAt !== null) return { kind: 'plain', label: 'Retired' };
  if (defaultSince !== null) return STANDARD;
  return latest === null ? { kind: 'open', label: 'No version yet' } : null;
}

function rowOf(wording: Wording) {
  const { id, name, latest, madeByName, createdAt, searches } = wording;
  return {
    name,
    href: wordingPath(id),
    version: latest === null ? 'None yet' : `Version ${latest}`,
    used: searches === 1 ? '1 search' : `${searches} searches`,
    made: `${madeByName}, ${shortDay(createdAt)}`,
    chip: wordingChip(wording),
  };
}

function startForm(wordings: readonly Wording[], form: FormState | null) {
  const options = [{ value: '', label: 'The library’s words' }, ...wordings.map(({ id, name }) => ({ value: id, label: name }))];
  return {
    action: `${TEMPLATES_PATH}/wordings`,
    summary: errorSummary(form?.problems ?? []),
    name: field({ name: 'name', label: 'Name', hint: 'It stands with its version on printed answers.', maxlength: 120 }, form ?? undefined),
    from: field({ name: 'from', label: 'Begin with', type: 'select', options }, form ?? undefined),
  };
}

function standardForm(usable: readonly Wording[], standard: Wording | null) {
  const options = [{ value: '', label: 'The library’s words' }, ...usable.map(({ id, name }) => ({ value: id, label: name }))];
  return {
    action: `${TEMPLATES_PATH}/default`,
    wordingId: field(
      {
        name: 'wordingId',
        label: 'New searches start with',
        type: 'select',
        options,
        hint: 'For searches whose intake has not opened. Each search can choose another.',
      },
      { typed: { wordingId: standard?.id ?? '' }, problems: [] },
    ),
  };
}
