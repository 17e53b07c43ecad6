/**
 * The rule of `maySeeRatings` as a condition of SQL, for counts over many searches: who owes a scorecard for a candidacy is told
 * nothing of the others' cards for it, neither that one came in nor that one is missing. `card` is the alias of the scorecard,
 * `email` the parameter with the address of the firm user who looks.
 */
export function cardInView(card: string, email: string): string {
  return `NOT EXISTS (SELECT 1 FROM scorecard owed
    JOIN interviewer viewer ON viewer.id = owed.interviewer_id AND viewer.email = ${email}
    WHERE owed.firm_id = ${card}.firm_id AND owed.candidacy_id = ${card}.candidacy_id AND owed.submitted_at IS NULL AND owed.id <> ${card}.id)`;
}

/** The same for what was decided about a candidacy: true where the viewer owes no scorecard for it. `candidacyId` is an expression of SQL. */
export function decisionInView({ firmId, candidacyId, email }: { firmId: string; candidacyId: string; email: string }): string {
  return `NOT EXISTS (SELECT 1 FROM scorecard owed
    JOIN interviewer viewer ON viewer.id = owed.interviewer_id AND viewer.email = ${email}
    WHERE owed.firm_id = ${firmId} AND owed.candidacy_id::text = ${candidacyId} AND owed.submitted_at IS NULL)`;
}
