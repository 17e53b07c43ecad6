import type { Chip } from '../../shared/view-parts';
import type { Section, Side, Verdict } from './domain/advert';

export const SIDE_CHIPS: Readonly<Record<Side, Chip>> = {
  sales: { kind: 'sales', label: 'Sales' },
  marketing: { kind: 'marketing', label: 'Marketing' },
  leadership: { kind: 'leadership', label: 'Leadership' },
  neutral: { kind: 'plain', label: 'Neither' },
};

export const VERDICT_CHIPS: Readonly<Record<Verdict, Chip>> = {
  sales: { kind: 'sales', label: 'Sales' },
  marketing: { kind: 'marketing', label: 'Marketing' },
  combined: { kind: 'warn', label: 'Both in one' },
  unclear: { kind: 'plain', label: 'Unclear' },
};

export const VERDICT_SENTENCES: Readonly<Record<Verdict, string>> = {
  sales: 'The text describes a sales role.',
  marketing: 'The text describes a marketing role.',
  combined: 'The text describes two roles in one: sales and marketing.',
  unclear: 'The text does not say enough about sales or marketing to tell which role it describes.',
};

export const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const SECTION_NAMES: Readonly<Record<Section, string>> = {
  duties: 'Duties',
  opening: 'Opening',
  requirements: 'Requirements',
  about: 'About the firm',
  offer: 'Offer',
};
