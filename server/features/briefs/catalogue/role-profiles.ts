import type { CompetencyId } from '../../competencies';

/** Weights are whole steps from 1 to 6; floors are levels on the five-point scale that a person must be shown to reach. */
type Weights = Readonly<Partial<Record<CompetencyId, number>>>;

export interface RoleProfile {
  /** `pair` reports two fits side by side and never averages them. */
  readonly axis: 'sales' | 'marketing' | 'pair';
  readonly weights: Weights;
  readonly mustHave: Weights;
  /** Shown as literacy in the neighbouring craft; carry no weight. */
  readonly readOnly: readonly CompetencyId[];
  /** Weights of the sides and of leadership from which rank acceptability is drawn for a pair; null for a single role. */
  readonly smaaPrior: { readonly S: number; readonly M: number; readonly L: number } | null;
  readonly note: string;
}

export type RoleProfileId = 'sales_led' | 'marketing_led' | 'combined_sales_primary' | 'combined_marketing_primary';

const salesWeights: Weights = {
  'SAL-01': 4,
  'SAL-02': 5,
  'SAL-03': 5,
  'SAL-04': 4,
  'SAL-05': 4,
  'SAL-06': 5,
  'SAL-07': 4,
  'SAL-08': 3,
  'SAL-09': 3,
};

const marketingWeights: Weights = {
  'MKT-01': 4,
  'MKT-02': 5,
  'MKT-03': 5,
  'MKT-04': 3,
  'MKT-05': 5,
  'MKT-06': 4,
  'MKT-07': 4,
  'MKT-08': 3,
  'MKT-09': 3,
};

const leadershipWeights: Weights = { 'LDR-01': 4, 'LDR-02': 3, 'LDR-03': 3, 'LDR-04': 3, 'LDR-05': 4 };
const combinedLeadershipWeights: Weights = { 'LDR-01': 5, 'LDR-02': 3, 'LDR-03': 4, 'LDR-04': 4, 'LDR-05': 4 };
const combinedNote = 'Two fits are reported as a pair. They are not averaged.';

/** Competency weights and floors by role: expert defaults, not validated against outcomes (Ampersand method, section b.5). */
export const roleProfiles: Readonly<Record<RoleProfileId, RoleProfile>> = {
  sales_led: {
    axis: 'sales',
    weights: { ...salesWeights, ...leadershipWeights },
    mustHave: { 'SAL-02': 2.75, 'SAL-06': 2.75, 'LDR-01': 2.75, 'LDR-05': 2.75 },
    readOnly: ['MKT-02', 'MKT-05'],
    smaaPrior: null,
    note: 'Segmentation and demand generation are shown as literacy in the neighbouring craft and carry no weight.',
  },
  marketing_led: {
    axis: 'marketing',
    weights: { ...marketingWeights, ...leadershipWeights },
    mustHave: { 'MKT-02': 2.75, 'MKT-07': 2.75, 'LDR-01': 2.75, 'LDR-05': 2.75 },
    readOnly: ['SAL-03', 'SAL-04'],
    smaaPrior: null,
    note: 'Sales process and complex deals are shown as literacy in the neighbouring craft and carry no weight.',
  },
  combined_sales_primary: {
    axis: 'pair',
    weights: { ...salesWeights, ...marketingWeights, ...combinedLeadershipWeights },
    mustHave: { 'LDR-01': 3.25, 'SAL-02': 2.75, 'SAL-06': 2.75, 'MKT-02': 2.5, 'MKT-05': 2.5 },
    readOnly: [],
    smaaPrior: { S: 0.5, M: 0.25, L: 0.25 },
    note: combinedNote,
  },
  combined_marketing_primary: {
    axis: 'pair',
    weights: { ...salesWeights, ...marketingWeights, ...combinedLeadershipWeights },
    mustHave: { 'LDR-01': 3.25, 'MKT-02': 2.75, 'MKT-07': 2.75, 'SAL-02': 2.5, 'SAL-03': 2.5 },
    readOnly: [],
    smaaPrior: { S: 0.25, M: 0.5, L: 0.25 },
    note: combinedNote,
  },
};
