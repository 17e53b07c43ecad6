import type { FormState } from '../../shared/view-parts';

/** The version a form was filled from: what was sent with it, so that showing it again does not hide that it is stale. */
export function loadedVersion({ typed }: FormState, stored: number): string {
  const sent = typed['version'];
  return typeof sent === 'string' && sent !== '' ? sent : String(stored);
}
