export const BRIEF_TEMPLATES = '/templates/briefs';
export const templatePath = (id: string): string => `${BRIEF_TEMPLATES}/${id}`;
export const versionPath = (id: string, number: number): string => `${templatePath(id)}/versions/${number}`;
export const libraryPath = (role: string): string => `${BRIEF_TEMPLATES}/library/${role}`;
