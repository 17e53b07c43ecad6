import type { Category, Ethnicity, Grouping, Sex } from './domain/self-identification';

export const SEX_NAMES: Readonly<Record<Sex, string>> = {
  female: 'Female',
  male: 'Male',
  another: 'Another, or non-binary',
  undisclosed: 'I would rather not say',
};

/** As 6 RCNY § 5-301 names them. */
export const ETHNICITY_NAMES: Readonly<Record<Ethnicity, string>> = {
  hispanic: 'Hispanic or Latino',
  white: 'White',
  black: 'Black or African American',
  pacific: 'Native Hawaiian or Pacific Islander',
  asian: 'Asian',
  native: 'Native American or Alaska Native',
  two_or_more: 'Two or more of these',
  undisclosed: 'I would rather not say',
};

export const GROUPING_NAMES: Readonly<Record<Grouping, string>> = {
  sex: 'Sex',
  ethnicity: 'Race and ethnicity',
  both: 'Both together',
};

const NAMES: Readonly<Record<string, string>> = { ...SEX_NAMES, ...ETHNICITY_NAMES };

/** "Female", "Female, Asian". */
export function categoryName(category: Category): string {
  return category
    .split(' ')
    .map((part) => NAMES[part] ?? part)
    .join(', ');
}
