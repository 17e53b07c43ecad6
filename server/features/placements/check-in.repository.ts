import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import { CheckInAnswerEntity } from './check-in-answer.entity';
import { CheckInEntity } from './check-in.entity';
import type { CharterAnswer, CharterRating, CheckIn, FilledCheckIn, MissCause, OutcomeAnswer, OutcomeRating } from './domain/check-in';
import type { CheckInDay } from './domain/placement';

export interface SentCheckIn {
  readonly firmId: string;
  readonly placementId: string;
  readonly day: CheckInDay;
  readonly sentAt: Date;
  readonly sentTo: string;
}

/** Check-ins of one firm with what was answered. */
export function checkInRepository(scope: Scope) {
  const manager = managerOf(scope);
  const withAnswers = async (firmId: string, rows: readonly CheckInEntity[]): Promise<CheckIn[]> => {
    const answers = await manager
      .createQueryBuilder(CheckInAnswerEntity, 'answer')
      .where('answer.firm_id = :firmId AND answer.check_in_id = ANY (:ids)', { firmId, ids: rows.map(({ id }) => id) })
      .orderBy('answer.number')
      .getMany();
    return rows.map((row) =>
      toCheckIn(
        row,
        answers.filter(({ checkInId }) => checkInId === row.id),
      ),
    );
  };
  return {
    /** The earliest first. */
    async listForPlacement(firmId: string, placementId: string): Promise<CheckIn[]> {
      return withAnswers(firmId, await manager.find(CheckInEntity, { where: { firmId, placementId }, order: { day: 'ASC' } }));
    },
    async getForFirm(firmId: string, id: string): Promise<CheckIn & { placementId: string }> {
      const row = await manager.findOneBy(CheckInEntity, { firmId, id });
      const [checkIn] = row ? await withAnswers(firmId, [row]) : [];
      if (!row || !checkIn) throw new NotFoundError('No such check-in');
      return { ...checkIn, placementId: row.placementId };
    },
  };
}

export function checkInStore(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    /** Sent again, a check-in keeps its id and gets the new time. Null when it was answered meanwhile. */
    async keepSent({ firmId, placementId, day, sentAt, sentTo }: SentCheckIn): Promise<string | null> {
      const rows: { id: string }[] = await manager.query(
        `INSERT INTO check_in (firm_id, placement_id, day, sent_at, sent_to) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (firm_id, placement_id, day) DO UPDATE SET sent_at = excluded.sent_at, sent_to = excluded.sent_to
           WHERE check_in.submitted_at IS NULL RETURNING id`,
        [firmId, placementId, day, sentAt, sentTo],
      );
      return rows[0]?.id ?? null;
    },
    /** False when it was sent in before: the first answers stay. */
    async submit(checkIn: { firmId: string; id: string }, filled: FilledCheckIn, by: { at: Date; name: string }): Promise<boolean> {
      const { firmId, id } = checkIn;
      const result = await manager
        .createQueryBuilder()
        .update(CheckInEntity)
        .set({ submittedAt: by.at, submittedBy: by.name })
        .where('firm_id = :firmId AND id = :id AND submitted_at IS NULL', { firmId, id })
        .execute();
      if (result.affected !== 1) return false;
      const row = (about: 'outcome' | 'charter') => (answer: FilledCheckIn['outcomes'][number] | CharterAnswer) => ({
        firmId,
        checkInId: id,
        about,
        ...answer,
      });
      await manager.insert(CheckInAnswerEntity, [...filled.outcomes.map(row('outcome')), ...filled.charter.map(row('charter'))]);
      return true;
    },
    /** Throws ConflictError when it was classed since it was loaded. */
    async classMiss(
      guard: { id: string; firmId: string; version: number },
      miss: { cause: MissCause; reason: string; by: string; byName: string; at: Date },
    ): Promise<void> {
      const { cause, reason: causeReason, by: causedBy, byName: causedByName, at: causedAt } = miss;
      await guardedUpdate(manager, CheckInAnswerEntity, { guard, set: { cause, causeReason, causedBy, causedByName, causedAt } });
    },
  };
}

function toCheckIn({ id, day, sentAt, sentTo, submittedAt, submittedBy }: CheckInEntity, answers: readonly CheckInAnswerEntity[]): CheckIn {
  return {
    id,
    day,
    sentAt,
    sentTo,
    submitted: submittedAt && submittedBy !== null ? { at: submittedAt, byName: submittedBy } : null,
    outcomes: answers.filter(({ about }) => about === 'outcome').map(toOutcome),
    charter: answers
      .filter(({ about }) => about === 'charter')
      .map(({ number, rating, words }) => ({ number, rating: rating as CharterRating, words })),
  };
}

function toOutcome({ id, number, rating, words, version, ...miss }: CheckInAnswerEntity): OutcomeAnswer {
  const { cause, causeReason, causedByName, causedAt } = miss;
  const isClassed = cause !== null && causeReason !== null && causedByName !== null && causedAt !== null;
  return {
    id,
    number,
    rating: rating as OutcomeRating,
    words,
    version,
    miss: isClassed ? { cause, reason: causeReason, byName: causedByName, at: causedAt } : null,
  };
}
