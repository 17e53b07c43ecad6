import type { CompetencyId } from '../competencies';
import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import { valueFrom, levelOf, type Reference, type ReferenceAnswers } from './domain/reference';
import type { Led, RefereeFacts, Relationship } from './domain/referee';
import { RefereeEntity } from './referee.entity';

interface Row {
  id: string;
  firm_id: string;
  search_id: string;
  candidacy_id: string;
  candidate_name: string;
  name: string;
  email: string;
  relationship: Relationship;
  period: string;
  saw: Led[];
  created_at: Date;
  consent_at: Date | null;
  withdrawn_at: Date | null;
  asked_at: Date | null;
  competency_ids: CompetencyId[];
  witnessed: Led[];
  summary: string;
  saved_at: Date | null;
  submitted_at: Date | null;
  declined_at: Date | null;
  version: number;
}

interface RatingRow {
  referee_id: string;
  competency_id: CompetencyId;
  level: number | null;
  not_seen: boolean;
  note: string;
}

const SELECT = `SELECT r.*, p.name AS candidate_name FROM referee r
  JOIN candidacy c ON c.firm_id = r.firm_id AND c.id = r.candidacy_id
  JOIN person p ON p.firm_id = c.firm_id AND p.id = c.person_id`;

/** Referees of a firm's candidacies with what they said. Whom a candidate has withdrawn is in no list and cannot be loaded. */
export function refereeRepository(scope: Scope) {
  const manager = managerOf(scope);
  const list = async (where: string, values: readonly unknown[]): Promise<Reference[]> => {
    const rows: Row[] = await manager.query(`${SELECT} WHERE ${where} AND r.withdrawn_at IS NULL ORDER BY r.created_at, r.id`, [...values]);
    if (rows.length === 0) return [];
    const ratings: RatingRow[] = await manager.query(
      'SELECT referee_id, competency_id, level, not_seen, note FROM reference_rating WHERE firm_id = $1 AND referee_id = ANY($2)',
      [rows[0]?.firm_id, rows.map(({ id }) => id)],
    );
    return rows.map((row) => toReference(row, ratings));
  };
  return {
    listForSearch: (firmId: string, searchId: string) => list('r.firm_id = $1 AND r.search_id = $2', [firmId, searchId]),
    listForCandidacy: (firmId: string, candidacyId: string) => list('r.firm_id = $1 AND r.candidacy_id = $2', [firmId, candidacyId]),
    /** Throws NotFoundError when the firm has no such referee, or the candidate has withdrawn the name. */
    async get(firmId: string, id: string): Promise<Reference> {
      const [referee] = await list('r.firm_id = $1 AND r.id = $2', [firmId, id]);
      if (!referee) throw new NotFoundError('No such referee');
      return referee;
    },
  };
}

type Happening = 'consentAt' | 'withdrawnAt' | 'askedAt' | 'competencyIds' | 'libraryVersion' | 'submittedAt' | 'declinedAt';

/** Writing side: everything here runs inside the transaction of one command. */
export function refereeStore(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    async add(
      of: { firmId: string; searchId: string; candidacyId: string },
      facts: RefereeFacts & { consentAt: Date | null },
    ): Promise<string> {
      const { saw, ...rest } = facts;
      const { identifiers } = await manager.insert(RefereeEntity, { ...of, ...rest, saw: [...saw] });
      return String(identifiers[0]?.['id']);
    },

    /** Keeps the candidacy to this transaction, so that nobody is named twice at once. */
    async lockCandidacy(firmId: string, candidacyId: string): Promise<void> {
      await manager.query('SELECT 1 FROM candidacy WHERE firm_id = $1 AND id = $2 FOR UPDATE', [firmId, candidacyId]);
    },

    /** Loads the referee and keeps the row to this transaction, so that answers, sending and withdrawing cannot cross. */
    async lock(firmId: string, id: string): Promise<Reference> {
      await manager.query('SELECT 1 FROM referee WHERE firm_id = $1 AND id = $2 FOR UPDATE', [firmId, id]);
      return refereeRepository(tx).get(firmId, id);
    },

    async mark({ id, firmId }: Reference, happened: Partial<Pick<RefereeEntity, Happening>>): Promise<void> {
      await manager.update(RefereeEntity, { id, firmId }, happened);
    },

    /** Stores what a referee put down; throws ConflictError when something else was stored since `version`. */
    async putAnswers(
      { id, firmId }: Reference,
      { answers, version, at }: { answers: ReferenceAnswers; version: number; at: Date },
    ): Promise<void> {
      const set = { witnessed: [...answers.witnessed], summary: answers.summary, savedAt: at };
      await guardedUpdate(manager, RefereeEntity, { guard: { id, firmId, version }, set });
      for (const { competencyId, value, note } of answers.ratings) {
        await manager.query(
          `INSERT INTO reference_rating (firm_id, referee_id, competency_id, level, not_seen, note) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT ON CONSTRAINT reference_rating_competency_uq DO UPDATE
           SET level = excluded.level, not_seen = excluded.not_seen, note = excluded.note`,
          [firmId, id, competencyId, levelOf(value), value === 'not_seen', note],
        );
      }
    },
  };
}

function toReference(row: Row, ratings: readonly RatingRow[]): Reference {
  const own = ratings.filter((rating) => rating.referee_id === row.id);
  return {
    id: row.id,
    firmId: row.firm_id,
    searchId: row.search_id,
    candidacyId: row.candidacy_id,
    candidateName: row.candidate_name,
    name: row.name,
    email: row.email,
    relationship: row.relationship,
    period: row.period,
    saw: row.saw,
    namedAt: row.created_at,
    consentAt: row.consent_at,
    withdrawnAt: row.withdrawn_at,
    askedAt: row.asked_at,
    competencyIds: row.competency_ids,
    submittedAt: row.submitted_at,
    declinedAt: row.declined_at,
    answers: {
      ratings: own.map(({ competency_id: competencyId, level, not_seen: notSeen, note }) => ({
        competencyId,
        value: notSeen ? 'not_seen' : valueFrom(level),
        note,
      })),
      witnessed: row.witnessed,
      summary: row.summary,
    },
    savedAt: row.saved_at,
    version: row.version,
  };
}
