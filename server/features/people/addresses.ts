/** Addresses of the pages of this feature. The arguments are ids from the database, never text a person typed. */
export const peopleUrl = '/people';
export const personUrl = (personId: string) => `/people/${personId}`;
export const searchPeopleUrl = (searchId: string) => `/searches/${searchId}/people`;
export const candidacyUrl = (searchId: string, candidacyId: string) => `${searchPeopleUrl(searchId)}/${candidacyId}`;
export const importUrl = (searchId: string) => `${searchPeopleUrl(searchId)}/import`;
export const importBatchUrl = (searchId: string, batchId: string) => `${importUrl(searchId)}/${batchId}`;
