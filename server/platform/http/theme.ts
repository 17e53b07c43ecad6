import type { Request } from 'express';

const THEMES = ['auto', 'light', 'dark'];

/** The chosen look from its cookie; anything else means: as the system says. */
export function themeOf(req: Request): string {
  const found = /(?:^|;\s*)theme=(\w+)/.exec(req.get('cookie') ?? '')?.[1] ?? 'auto';
  return THEMES.includes(found) ? found : 'auto';
}

/** Whether something sent is one of the looks. */
export function isTheme(value: unknown): value is string {
  return typeof value === 'string' && THEMES.includes(value);
}
