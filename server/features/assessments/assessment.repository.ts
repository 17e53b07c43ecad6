import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import { AssessmentEntity } from './assessment.entity';
import type { Adjustment, AdjustmentKind } from './domain/adjustment';
import type { Assessment } from './domain/assessment';
import type { Bringing } from './domain/bringing';

interface Row {
  id: string;
  firm_id: string;
  search_id: string;
  candidacy_id: string;
  instrument_version: string;
  consent_at: Date | null;
  started_at: Date | null;
  submitted_at: Date | null;
  adjustment_state: 'none' | 'requested' | 'granted';
  adjustment_text: string;
  adjustment_requested_at: Date | null;
  adjustment_kind: AdjustmentKind | null;
  adjustment_until: string | null;
  adjustment_reply: string;
  adjustment_granted_at: Date | null;
  granted_by_name: string | null;
  brought_answered_at: Date | null;
  brought_consent_at: Date | null;
  brought_count: number | null;
  version: number;
}

type Happening = 'consentAt' | 'startedAt' | 'submittedAt';

const SELECT = `SELECT a.id, a.firm_id, a.search_id, a.candidacy_id, a.instrument_version, a.consent_at, a.started_at, a.submitted_at,
    a.adjustment_state, a.adjustment_text, a.adjustment_requested_at, a.adjustment_kind, a.adjustment_until::text AS adjustment_until,
    a.adjustment_reply, a.adjustment_granted_at, u.name AS granted_by_name, a.version,
    b.answered_at AS brought_answered_at, b.consent_at AS brought_consent_at, b.answer_count AS brought_count
  FROM assessment a LEFT JOIN firm_user u ON u.firm_id = a.firm_id AND u.id = a.adjustment_granted_by
    LEFT JOIN brought_answers b ON b.firm_id = a.firm_id AND b.assessment_id = a.id AND b.withdrawn_at IS NULL`;

/** Assessments of one firm. Loads return null or throw NotFoundError for a candidacy of another firm: both look the same. */
export function assessmentRepository(scope: Scope) {
  const manager = managerOf(scope);
  const find = async (where: string, values: readonly string[]): Promise<Assessment[]> => {
    const rows: Row[] = await manager.query(`${SELECT} WHERE ${where}`, [...values]);
    return rows.map(toDomain);
  };
  const findForCandidacy = async (firmId: string, candidacyId: string): Promise<Assessment | null> =>
    (await find('a.firm_id = $1 AND a.candidacy_id = $2', [firmId, candidacyId]))[0] ?? null;

  return {
    findForCandidacy,

    async getForCandidacy(firmId: string, candidacyId: string): Promise<Assessment> {
      return found(await findForCandidacy(firmId, candidacyId));
    },

    listForSearch: (firmId: string, searchId: string): Promise<Assessment[]> =>
      find('a.firm_id = $1 AND a.search_id = $2 ORDER BY a.created_at, a.id', [firmId, searchId]),
  };
}

/** Writing side: everything here runs inside the transaction of one command. */
export function assessmentStore(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    /** Loads and keeps the row to itself until the transaction ends, so that answers and the submission cannot cross. */
    async lockForCandidacy(firmId: string, candidacyId: string): Promise<Assessment> {
      const rows: Row[] = await manager.query(`${SELECT} WHERE a.firm_id = $1 AND a.candidacy_id = $2 FOR UPDATE OF a`, [
        firmId,
        candidacyId,
      ]);
      return found(rows.map(toDomain)[0] ?? null);
    },

    /** Makes the assessment of a candidacy unless there is one; returns its id either way. */
    async ensure(values: { firmId: string; searchId: string; candidacyId: string; instrumentVersion: string }): Promise<string> {
      const rows: { id: string }[] = await manager.query(
        `INSERT INTO assessment (firm_id, search_id, candidacy_id, instrument_version) VALUES ($1, $2, $3, $4)
         ON CONFLICT (firm_id, candidacy_id) DO UPDATE SET candidacy_id = excluded.candidacy_id RETURNING id`,
        [values.firmId, values.searchId, values.candidacyId, values.instrumentVersion],
      );
      return found(rows[0] ?? null).id;
    },

    /**
     * Writes down that something happened. It does not count the version up: the version guards the adjustment, on which candidate
     * and recruiter both write, and a candidate who goes on answering must not make a recruiter's open page stale.
     */
    async mark({ id, firmId }: Assessment, happened: Partial<Pick<AssessmentEntity, Happening>>): Promise<void> {
      await manager.createQueryBuilder().update(AssessmentEntity).set(happened).where({ id, firmId }).execute();
    },

    /** Changes the adjustment; throws ConflictError when it is no longer the version that was loaded. */
    async changeAdjustment(assessment: Assessment, set: Partial<AssessmentEntity>): Promise<void> {
      const { id, firmId, version } = assessment;
      await guardedUpdate(manager, AssessmentEntity, { guard: { id, firmId, version }, set });
    },
  };
}

function found<T>(value: T | null): T {
  if (value === null) throw new NotFoundError('No assessment for this candidacy');
  return value;
}

function toDomain(row: Row): Assessment {
  return {
    id: row.id,
    firmId: row.firm_id,
    searchId: row.search_id,
    candidacyId: row.candidacy_id,
    instrumentVersion: row.instrument_version,
    consentAt: row.consent_at,
    startedAt: row.started_at,
    submittedAt: row.submitted_at,
    adjustment: adjustmentOf(row),
    bringing: bringingOf(row),
    version: row.version,
  };
}

function adjustmentOf(row: Row): Adjustment {
  const { adjustment_requested_at: requestedAt, adjustment_granted_at: grantedAt, adjustment_kind: kind } = row;
  if (!requestedAt) return { state: 'none' };
  const request = { text: row.adjustment_text, requestedAt };
  if (row.adjustment_state !== 'granted' || !grantedAt || !kind) return { state: 'requested', ...request };
  return {
    state: 'granted',
    ...request,
    kind,
    until: row.adjustment_until,
    reply: row.adjustment_reply,
    grantedBy: row.granted_by_name ?? '',
    grantedAt,
  };
}

function bringingOf({ brought_answered_at: answeredAt, brought_consent_at: consentAt, brought_count: answerCount }: Row): Bringing | null {
  return answeredAt && consentAt && answerCount !== null ? { answeredAt, consentAt, answerCount } : null;
}
