export function debriefPath(searchId: string, candidacyId: string): string {
  return `/searches/${searchId}/people/${candidacyId}/debrief`;
}
