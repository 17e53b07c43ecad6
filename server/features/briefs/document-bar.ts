import type { Chip } from '../../shared/view-parts';

/** For the bar above the document. */
export type DocumentBar = {
  readonly home: string | null;
  readonly title: string;
  readonly chip: Chip | null;
  readonly actions: readonly { readonly href: string; readonly label: string; readonly kind: string }[];
};
