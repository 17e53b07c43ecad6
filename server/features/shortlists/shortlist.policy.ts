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

/**
 * Whether somebody, of the firm or of the client, may see what a shortlist is made from. Every level and place in it rests on all
 * interviews of the search, so whoever still owes a single scorecard would read others' ratings before giving their own.
 *
 * @param owed candidacies the person still owes a scorecard for
 */
export function maySeeLevels(owed: ReadonlySet<string>): boolean {
  return owed.size === 0;
}
