import type { CompetencyId } from '../competencies';
import { managerOf, type Scope } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import type { AssignedScorecard, FilledScorecard, StoredRating } from './domain/assigned-scorecard';
import { ratingValueFrom, type Confidence, type Recommendation } from './domain/scorecard';

interface AssignedRow {
  id: string;
  firm_id: string;
  search_id: string;
  candidacy_id: string;
  candidate_name: string;
  interviewer_id: string;
  interviewer_name: string;
  interviewer_email: string;
  competency_ids: CompetencyId[];
  library_version: string;
  interviewed_on: string | null;
  draft_saved_at: Date | null;
  submitted_at: Date | null;
  reopened_at: Date | null;
  reopened_by_name: string;
  reopened_why: string;
}

interface FilledRow extends AssignedRow {
  recommendation: Recommendation | null;
  confidence: Confidence | null;
  summary: string;
  version: number;
}

interface RatingRow {
  scorecard_id: string;
  competency_id: CompetencyId;
  level: number | null;
  not_observed: boolean;
  note: string;
  version: number;
}

const ASSIGNED = `c.id, c.firm_id, c.search_id, c.candidacy_id, p.name AS candidate_name, c.interviewer_id, i.name AS interviewer_name,
  i.email AS interviewer_email, c.competency_ids, c.library_version, c.interviewed_on::text AS interviewed_on, c.draft_saved_at, c.submitted_at,
  v.reopened_at, v.reopened_by_name, v.reason AS reopened_why`;
const FROM = `FROM scorecard c
  JOIN interviewer i ON i.firm_id = c.firm_id AND i.id = c.interviewer_id
  JOIN candidacy y ON y.firm_id = c.firm_id AND y.id = c.candidacy_id
  JOIN person p ON p.firm_id = y.firm_id AND p.id = y.person_id
  LEFT JOIN LATERAL (SELECT reopened_at, reopened_by_name, reason FROM scorecard_version
    WHERE firm_id = c.firm_id AND scorecard_id = c.id ORDER BY number DESC LIMIT 1) v ON true`;
const FILLED = `${ASSIGNED}, c.recommendation, c.confidence, c.summary, c.version`;
const ORDER = 'ORDER BY p.name, c.candidacy_id, i.created_at, c.id';

/** Scorecards of a firm's searches. Lists never touch what was rated; only the loads of filled scorecards do. */
export function scorecardRepository(scope: Scope) {
  const manager = managerOf(scope);
  const listAssigned = async (where: string, values: readonly unknown[]): Promise<AssignedScorecard[]> => {
    const rows: AssignedRow[] = await manager.query(`SELECT ${ASSIGNED} ${FROM} WHERE ${where} ${ORDER}`, [...values]);
    return rows.map(toAssigned);
  };
  const listFilled = async (where: string, values: readonly unknown[]): Promise<FilledScorecard[]> => {
    const rows: FilledRow[] = await manager.query(`SELECT ${FILLED} ${FROM} WHERE ${where} ${ORDER}`, [...values]);
    const ratings: RatingRow[] =
      rows.length === 0
        ? []
        : await manager.query(
            'SELECT r.scorecard_id, r.competency_id, r.level, r.not_observed, r.note, r.version FROM rating r WHERE r.firm_id = $1 AND r.scorecard_id = ANY($2)',
            [rows[0]?.firm_id, rows.map(({ id }) => id)],
          );
    return rows.map((row) => toFilled(row, ratings));
  };
  return {
    listForSearch: (firmId: string, searchId: string) => listAssigned('c.firm_id = $1 AND c.search_id = $2', [firmId, searchId]),
    listChosen: (firmId: string, searchId: string, ids: readonly string[]) =>
      listAssigned('c.firm_id = $1 AND c.search_id = $2 AND c.id = ANY($3)', [firmId, searchId, ids]),
    /** Throws NotFoundError when the firm has no such scorecard. */
    async getFilled(firmId: string, id: string): Promise<FilledScorecard> {
      const [card] = await listFilled('c.firm_id = $1 AND c.id = $2', [firmId, id]);
      if (!card) throw new NotFoundError('No such scorecard');
      return card;
    },
    /** The sent scorecards of one candidacy: for those whom the policy admits. */
    listSubmittedForCandidacy: (firmId: string, candidacyId: string) =>
      listFilled('c.firm_id = $1 AND c.candidacy_id = $2 AND c.submitted_at IS NOT NULL', [firmId, candidacyId]),
    listSubmittedForSearch: (firmId: string, searchId: string) =>
      listFilled('c.firm_id = $1 AND c.search_id = $2 AND c.submitted_at IS NOT NULL', [firmId, searchId]),
  };
}

function toAssigned(row: AssignedRow): AssignedScorecard {
  return {
    id: row.id,
    firmId: row.firm_id,
    searchId: row.search_id,
    candidacyId: row.candidacy_id,
    candidateName: row.candidate_name,
    interviewerId: row.interviewer_id,
    interviewerName: row.interviewer_name,
    interviewerEmail: row.interviewer_email,
    competencyIds: row.competency_ids,
    libraryVersion: row.library_version,
    interviewedOn: row.interviewed_on,
    draftSavedAt: row.draft_saved_at,
    submittedAt: row.submitted_at,
    reopening: row.reopened_at && { at: row.reopened_at, byName: row.reopened_by_name, reason: row.reopened_why },
  };
}

function toFilled(row: FilledRow, ratings: readonly RatingRow[]): FilledScorecard {
  const { recommendation, confidence, summary, version } = row;
  return {
    ...toAssigned(row),
    overall: { recommendation, confidence, summary, version },
    ratings: ratings.filter((rating) => rating.scorecard_id === row.id).map(toRating),
  };
}

function toRating(row: RatingRow): StoredRating {
  const value = row.not_observed ? 'not_observed' : ratingValueFrom(row.level);
  return { competencyId: row.competency_id, value, note: row.note, version: row.version };
}
