/**
 * The version to print into an edit form: the one the form was loaded with if it comes back from a refused save (a stale form must
 * stay stale), else the stored one.
 */
export function loadedVersion(typed: Readonly<Record<string, unknown>>, stored: { readonly version: number } | null): string {
  const sent = typed['version'];
  return typeof sent === 'string' && sent !== '' ? sent : String(stored?.version ?? 1);
}
