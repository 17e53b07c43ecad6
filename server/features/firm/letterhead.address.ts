export const LETTERHEAD = '/settings/letterhead';
