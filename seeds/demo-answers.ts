import type { AnswerSheet } from '../server/features/intake';

/** Built by outbound, growth flat, unknown to its buyers: the need is marketing. */
export const PLATEAU: AnswerSheet = {
  ...{ I01: 'd', I02: { brand: 20, insight: 15, demand: 30, convert: 20, account: 10, value: 5 } },
  ...{ I03: 'a', I04: 'c', I05: 'd', I06: 'd', I07: 'd', I08: 'b', I09: 'c', I10: 'c' },
  ...{ I11: 'a', I12: 'b', I13: 'b', I14: ['pos', 'prog', 'research'], I15: 'b', I16: 'a', I17: 'b' },
  ...{ I18: 'a', I19: 'a', I20: 'b', I21: 'a', I22: 'b', I23: ['cac', 'accept', 'pipeinf', 'icpfit'] },
  ...{ I24: 'b', I25: 'd', I26: 'c', I27: ['quality', 'positioning', 'accounts'], I28: 'd', I29: 'b', I30: 'f' },
};

/** Plenty of interest, an erratic forecast, discounts by seller: the need is sales. */
export const LEAKY: AnswerSheet = {
  ...{ I01: 'a', I02: { brand: 5, insight: 5, demand: 10, convert: 40, account: 25, value: 15 } },
  ...{ I03: 'e', I04: 'd', I05: 'a', I06: 'b', I07: 'c', I08: 'c', I09: 'b', I10: 'b' },
  ...{ I11: 'c', I12: 'd', I13: 'a', I14: ['coach', 'hire', 'deals'], I15: 'a', I16: 'c', I17: 'b' },
  ...{ I18: 'b', I19: 'a', I20: 'a', I21: 'a', I22: 'b', I23: ['quota', 'winrate', 'fcst', 'ramp'] },
  ...{ I24: 'b', I25: 'b', I26: 'b', I27: ['quality', 'credit'], I28: 'b', I29: 'c', I30: 'f' },
};

/** A little of both, with a slight lean to sales. */
export const MIXED: AnswerSheet = {
  ...{ I01: 'b', I02: { brand: 10, insight: 10, demand: 25, convert: 30, account: 15, value: 10 } },
  ...{ I03: 'c', I04: 'b', I05: 'b', I06: 'b', I07: 'b', I08: 'b', I09: 'b', I10: 'b' },
  ...{ I11: 'd', I12: 'f', I13: 'b', I14: ['coach', 'prog', 'deals'], I15: 'b', I16: 'b', I17: 'b' },
  ...{ I18: 'c', I19: 'b', I20: 'e', I21: 'a', I22: 'b', I23: ['winrate', 'cac', 'pipeinf', 'fcst'] },
  ...{ I24: 'b', I25: 'b', I26: 'b', I27: ['quality', 'credit'], I28: 'b', I29: 'a', I30: 'f' },
};

/** Two teams at their limit, both heads leaving, two posts funded. */
export const BOTH: AnswerSheet = {
  ...{ I01: 'c', I02: { brand: 15, insight: 10, demand: 25, convert: 25, account: 15, value: 10 } },
  ...{ I03: 'c', I04: 'b', I05: 'c', I06: 'c', I07: 'c', I08: 'b', I09: 'b', I10: 'c' },
  ...{ I11: 'e', I12: 'c', I13: 'b', I14: ['coach', 'pos', 'prog'], I15: 'b', I16: 'b', I17: 'c' },
  ...{ I18: 'g', I19: 'b', I20: 'c', I21: 'a', I22: 'a', I23: ['winrate', 'cac', 'pipeinf', 'accept'] },
  ...{ I24: 'b', I25: 'b', I26: 'b', I27: ['quality', 'pipeline', 'budget'], I28: 'b', I29: 'a', I30: 'f' },
};

/** Three sellers, one marketer, one post; the owner asks for one person over both and has a plan for the weaker half. */
export const SMALL: AnswerSheet = {
  ...{ I01: 'b', I02: { brand: 10, insight: 10, demand: 25, convert: 30, account: 15, value: 10 } },
  ...{ I03: 'c', I04: 'b', I05: 'c', I06: 'b', I07: 'b', I08: 'd', I09: 'c', I10: 'c' },
  ...{ I11: 'd', I12: 'f', I13: 'b', I14: ['deals', 'prog', 'coach'], I15: 'b', I16: 'b', I17: 'b' },
  ...{ I18: 'c', I19: 'a', I20: 'd', I21: 'a', I22: 'b', I23: ['winrate', 'fcst', 'accept', 'aware'] },
  ...{ I24: 'b', I25: 'b', I26: 'b', I27: ['quality'], I28: 'd', I29: 'e', I30: 'a' },
};
