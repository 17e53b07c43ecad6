import type { Side } from '../../shared/side';
import { competencyById, type CompetencyId } from '../competencies';
import type { BriefState } from './domain/brief-version';
import type { ProviderKind } from './domain/combined-terms';
import type { Recommendation, Severity } from './domain/need';
import type { Scope } from './domain/scope';
import type { SourceKind } from './domain/source';
import type { RequiredSection } from './domain/may-publish';
import type { Chip } from '../../shared/view-parts';

/** The words of briefs on screen and on paper, in one place so that pages say the same thing the same way. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  sales_led: 'sales-led',
  marketing_led: 'marketing-led',
  two_searches: 'two searches',
  combined_flagged: 'combined, by the guarded path',
};

export const RECOMMENDATION_WORDS: Readonly<Record<Recommendation, string>> = {
  ...SCOPE_WORDS,
  combined_flagged: 'combined, with warnings',
  undetermined: 'undetermined',
  blocked: 'blocked by a disagreement',
  provisional: 'provisional',
};

export const SIDE_WORDS: Readonly<Record<Side, string>> = { sales: 'Sales', marketing: 'Marketing' };

export const PROVIDER_WORDS: Readonly<Record<ProviderKind, string>> = {
  fractional: 'Fractional leader',
  agency: 'Agency',
  freelance: 'Freelancer',
  inside: 'Somebody inside the company',
  other: 'Other',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  block_publish: 'Blocks publication',
  block_start: 'Holds the start date',
  warn: 'Warning',
};

export const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  template: 'Template',
  answer: 'Answer',
  flag: 'Red flag',
  hand: 'By hand',
};

export const SECTION_WORDS: Readonly<Record<RequiredSection, string>> = {
  title: 'Title',
  mission: 'Mission',
  outcomes: 'Outcomes',
  measures: 'Measures',
  reporting: 'Reporting line',
};

/** What a sponsor can comment on when the brief is not signed: the parts of the document, and whatever else. */
export const REFUSAL_SECTIONS = [
  { id: 'mission', label: 'Title and mission' },
  { id: 'why', label: 'Why this role' },
  { id: 'not-in-role', label: 'Not in this role' },
  { id: 'outcomes', label: 'Outcomes' },
  { id: 'measures', label: 'Measures' },
  { id: 'competencies', label: 'What the person must be able to do' },
  { id: 'reporting', label: 'Reporting line' },
  { id: 'cover', label: 'Covering the other half' },
  { id: 'charter', label: 'Alignment charter' },
  { id: 'flags', label: 'Red flags' },
  { id: 'other', label: 'Anything else' },
] as const;

export const sectionLabel = (id: string): string => REFUSAL_SECTIONS.find((one) => one.id === id)?.label ?? id;

const STATE_CHIPS: Readonly<Record<BriefState, Chip>> = {
  draft: { kind: 'open', label: 'draft' },
  awaiting_signature: { kind: 'wait', label: 'awaiting signature' },
  signed: { kind: 'done', label: 'signed' },
  superseded: { kind: 'plain', label: 'superseded' },
};

/** "Version 2, awaiting signature". A refused version says so. */
export function versionChip(version: { number: number; state: BriefState; refusal: object | null }): Chip {
  const { kind, label } = stateChip(version);
  return { kind, label: `Version ${version.number}, ${label}` };
}

/** "awaiting signature", where the number stands beside it already. */
export function stateChip({ state, refusal }: { state: BriefState; refusal: object | null }): Chip {
  return refusal && state === 'awaiting_signature' ? { kind: 'warn', label: 'refused' } : STATE_CHIPS[state];
}

/** "margin 0.40 towards marketing". */
export function marginWords(margin: number): string {
  const size = Math.abs(margin).toFixed(2);
  if (size === '0.00') return 'margin 0.00';
  return `margin ${size} towards ${margin > 0 ? 'sales' : 'marketing'}`;
}

export const competencyName = (id: CompetencyId): string => competencyById(id).name;
