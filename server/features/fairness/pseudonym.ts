import type { Secrets } from '../../platform/secrets';

/**
 * The name under which the store of self-identifications knows a candidacy. It can be made from the candidacy with the secret of the
 * installation and leads back to nobody: the table, or a copy of it, says nothing about a person.
 */
export function pseudonymOf(secrets: Pick<Secrets, 'derive'>, firmId: string, candidacyId: string): string {
  return secrets.derive(`self-identification ${firmId} ${candidacyId}`).toString('base64url');
}
