/** Where a placement lives: with the candidacy it came from. */
export function placementUrl(searchId: string, candidacyId: string): string {
  return `/searches/${searchId}/people/${candidacyId}/placement`;
}
