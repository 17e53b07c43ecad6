import { INSTRUMENT_VERSION, type AnswerSheet } from '../../../server/features/intake';
import type { SignedUp, TestApp } from '../app';

export interface NewResponse {
  readonly searchId: string;
  /** Whose response it is. */
  readonly email: string;
  readonly answers: AnswerSheet;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly notes?: Readonly<Record<string, string>>;
}

/** A response as the intake stores one that was sent, without walking through its thirty pages. */
export async function addSubmittedResponse(app: TestApp, recruiter: SignedUp, response: NewResponse): Promise<void> {
  const { firmId } = recruiter.user;
  const { searchId, email, answers, context = {}, notes = {} } = response;
  const [row]: { id: string }[] = await app.dataSource.query(
    `INSERT INTO intake_response (firm_id, search_id, stakeholder_id, instrument_version, direct_locked_at, submitted_at)
     SELECT $1, $2, id, $4, $5, $5 FROM stakeholder WHERE firm_id = $1 AND search_id = $2 AND email = $3 RETURNING id`,
    [firmId, searchId, email, INSTRUMENT_VERSION, app.clock.now()],
  );
  if (!row) throw new Error(`${email} is not a stakeholder of this search`);
  for (const [itemId, value] of Object.entries({ ...answers, ...context })) {
    await app.dataSource.query(
      `INSERT INTO intake_answer (firm_id, response_id, item_id, value, note) VALUES ($1, $2, $3, $4::jsonb, $5)`,
      [firmId, row.id, itemId, JSON.stringify(value), notes[itemId] ?? ''],
    );
  }
}
