/** 1, 2, … `count`: rows of a form are numbered from one, as people count them. */
export const rows = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
