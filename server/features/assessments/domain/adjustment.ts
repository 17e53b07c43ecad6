/** What a firm can grant somebody who cannot take the assessment as it is. */
export const adjustmentKinds = ['more_time', 'pause', 'other_format', 'other'] as const;
export type AdjustmentKind = (typeof adjustmentKinds)[number];

/** A candidate's wish for an adjustment and what became of it. The reason behind it is never asked for. */
export type Adjustment =
  | { readonly state: 'none' }
  | { readonly state: 'requested'; readonly text: string; readonly requestedAt: Date }
  | {
      readonly state: 'granted';
      readonly text: string;
      readonly requestedAt: Date;
      readonly kind: AdjustmentKind;
      /** A calendar day as YYYY-MM-DD, or null where no day was agreed. */
      readonly until: string | null;
      readonly reply: string;
      readonly grantedBy: string;
      readonly grantedAt: Date;
    };
