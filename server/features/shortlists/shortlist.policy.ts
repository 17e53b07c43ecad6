/** What was released to whom. */
export interface ReleasedShortlist {
  id: string;
  number: number;
  /** Stakeholders it was released to. */
  releasedTo: readonly string[];
}

/**
 * The one shortlist a stakeholder may read: the newest that was released to this very person. A frozen list nobody released, or one
 * released to somebody else, does not exist for them.
 */
export function shortlistFor<Shortlist extends ReleasedShortlist>(
  stakeholderId: string,
  shortlists: readonly Shortlist[],
): Shortlist | null {
  const theirs = shortlists.filter((shortlist) => shortlist.releasedTo.includes(stakeholderId));
  return theirs.reduce<Shortlist | null>(
    (newest, shortlist) => (newest === null || shortlist.number > newest.number ? shortlist : newest),
    null,
  );
}
