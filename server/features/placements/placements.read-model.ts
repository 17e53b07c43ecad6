import { managerOf, type Scope } from '../../platform/db/scope';
import type { MissCause, OutcomeRating } from './domain/check-in';
import type { CheckInDay, Prediction } from './domain/placement';

/** One placement in the list of a firm, with its last check-in that was sent in. */
export interface PlacementLine {
  readonly searchId: string;
  readonly candidacyId: string;
  readonly name: string;
  readonly search: string;
  readonly client: string;
  /** YYYY-MM-DD. */
  readonly startDate: string;
  readonly days: readonly { readonly day: CheckInDay; readonly sentAt: Date; readonly submittedAt: Date | null }[];
  readonly ratings: readonly OutcomeRating[];
  readonly causes: readonly (MissCause | null)[];
  readonly predicted: Prediction | null;
}

interface Row extends Omit<PlacementLine, 'days'> {
  readonly days: readonly { day: CheckInDay; sentAt: string; submittedAt: string | null }[] | null;
}

/** Every placement of a firm, the newest start first. One query. */
export async function listPlacements(scope: Scope, firmId: string): Promise<PlacementLine[]> {
  const rows: Row[] = await managerOf(scope).query(
    `SELECT p.search_id AS "searchId", p.candidacy_id AS "candidacyId", person.name, s.title AS search, client.name AS client,
       p.start_date::text AS "startDate", p.predicted, days.list AS days,
       coalesce(last.ratings, '{}') AS ratings, coalesce(missed.causes, '{}') AS causes
     FROM placement p
       JOIN candidacy c ON c.firm_id = p.firm_id AND c.id = p.candidacy_id
       JOIN person ON person.firm_id = c.firm_id AND person.id = c.person_id
       JOIN search s ON s.firm_id = p.firm_id AND s.id = p.search_id
       JOIN client ON client.firm_id = s.firm_id AND client.id = s.client_id
       LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('day', day, 'sentAt', sent_at, 'submittedAt', submitted_at) ORDER BY day) AS list
         FROM check_in WHERE firm_id = p.firm_id AND placement_id = p.id) days ON true
       LEFT JOIN LATERAL (SELECT array_agg(answer.rating ORDER BY answer.number) AS ratings FROM check_in_answer answer
         WHERE answer.firm_id = p.firm_id AND answer.about = 'outcome' AND answer.check_in_id = (
           SELECT id FROM check_in WHERE firm_id = p.firm_id AND placement_id = p.id AND submitted_at IS NOT NULL
           ORDER BY day DESC LIMIT 1)) last ON true
       LEFT JOIN LATERAL (SELECT array_agg(answer.cause) AS causes FROM check_in_answer answer
         JOIN check_in ON check_in.firm_id = answer.firm_id AND check_in.id = answer.check_in_id
         WHERE check_in.firm_id = p.firm_id AND check_in.placement_id = p.id AND answer.rating = 'missed') missed ON true
     WHERE p.firm_id = $1 ORDER BY p.start_date DESC, p.id`,
    [firmId],
  );
  return rows.map(({ days, ...row }) => ({
    ...row,
    days: (days ?? []).map(({ day, sentAt, submittedAt }) => ({
      day,
      sentAt: new Date(sentAt),
      submittedAt: submittedAt === null ? null : new Date(submittedAt),
    })),
  }));
}
