import type { Request } from 'express';
import './session-data';

/** Says something once, on the next page this person sees. */
export function flash(req: Request, message: string): void {
  req.session.flash = [...(req.session.flash ?? []), message].slice(-5);
}

/** Takes what is to be said; it is not said again. */
export function takeFlash(req: Request): string[] {
  const messages = req.session.flash ?? [];
  if (messages.length > 0) delete req.session.flash;
  return messages;
}
