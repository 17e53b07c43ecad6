import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions on a candidacy (advance, hold, decline) are events of it, so that its history has one order and cannot fork. */
export class RecordDecisions1795500030000 implements MigrationInterface {
  name = 'RecordDecisions1795500030000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE candidacy_event
      DROP CONSTRAINT candidacy_event_kind_ck,
      ADD COLUMN decision text,
      ADD COLUMN decision_side text,
      ADD CONSTRAINT candidacy_event_kind_ck CHECK (kind IN ('added', 'moved', 'left', 'reopened', 'decided')),
      ADD CONSTRAINT candidacy_event_decision_ck CHECK (decision IN ('advance', 'hold', 'decline', 'taken_back')),
      ADD CONSTRAINT candidacy_event_side_ck CHECK (decision_side IN ('client', 'firm', 'candidate')),
      ADD CONSTRAINT candidacy_event_decided_ck CHECK (kind <> 'decided'
        OR (decision IS NOT NULL AND decision_side IS NOT NULL AND decided_by IS NOT NULL AND reason IS NOT NULL))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM candidacy_event WHERE kind = 'decided'`);
    await queryRunner.query(`ALTER TABLE candidacy_event
      DROP CONSTRAINT candidacy_event_decided_ck,
      DROP CONSTRAINT candidacy_event_side_ck,
      DROP CONSTRAINT candidacy_event_decision_ck,
      DROP CONSTRAINT candidacy_event_kind_ck,
      DROP COLUMN decision_side,
      DROP COLUMN decision,
      ADD CONSTRAINT candidacy_event_kind_ck CHECK (kind IN ('added', 'moved', 'left', 'reopened'))`);
  }
}
