/** The categories of 6 RCNY § 5-301 (New York) and of the EEO-1 report, which the audit tables have to use. */
export const SEXES = ['female', 'male', 'another', 'undisclosed'] as const;
export const ETHNICITIES = ['hispanic', 'white', 'black', 'pacific', 'asian', 'native', 'two_or_more', 'undisclosed'] as const;

export type Sex = (typeof SEXES)[number];
export type Ethnicity = (typeof ETHNICITIES)[number];

export interface SelfIdentification {
  readonly sex: Sex;
  readonly ethnicity: Ethnicity;
}

/** By what people are grouped: one of the two, or both together. */
export const GROUPINGS = ['sex', 'ethnicity', 'both'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A category as a key: 'female', 'asian', 'female asian'. */
export type Category = string;

const disclosed = <T extends string>(values: readonly T[]): T[] => values.filter((value) => value !== 'undisclosed');

/** Every category of a grouping, in order, whether or not anybody is in it. */
export function categoriesOf(grouping: Grouping): Category[] {
  const [sexes, ethnicities] = [disclosed<string>(SEXES), disclosed<string>(ETHNICITIES)];
  if (grouping === 'sex') return sexes;
  if (grouping === 'ethnicity') return ethnicities;
  return sexes.flatMap((sex) => ethnicities.map((ethnicity) => `${sex} ${ethnicity}`));
}

/** Null for somebody who was not heard of, or would rather not say: an unknown, never a category. */
export function categoryOf(said: SelfIdentification | null, grouping: Grouping): Category | null {
  if (!said) return null;
  const parts = { sex: [said.sex], ethnicity: [said.ethnicity], both: [said.sex, said.ethnicity] }[grouping];
  return parts.includes('undisclosed') ? null : parts.join(' ');
}
