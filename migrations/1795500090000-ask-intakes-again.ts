import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskIntakesAgain1795500090000 implements MigrationInterface {
  name = 'AskIntakesAgain1795500090000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // A round is a window with a number; the first has no beginning of its own.
    await queryRunner.query(`ALTER TABLE intake_window
      ADD COLUMN round int NOT NULL DEFAULT 1,
      ADD COLUMN begun_at timestamptz,
      ADD COLUMN begun_by uuid,
      ADD COLUMN begun_by_name text,
      ADD COLUMN contested text[] NOT NULL DEFAULT '{}',
      DROP CONSTRAINT intake_window_search_uq,
      ADD CONSTRAINT intake_window_round_uq UNIQUE (firm_id, search_id, round),
      ADD CONSTRAINT intake_window_begun_ck CHECK (round >= 1 AND (round > 1) = (begun_at IS NOT NULL)
        AND (begun_at IS NULL) = (begun_by IS NULL) AND (begun_at IS NULL) = (begun_by_name IS NULL)),
      ADD CONSTRAINT intake_window_begun_by_fk FOREIGN KEY (firm_id, begun_by) REFERENCES firm_user (firm_id, id)`);
    await queryRunner.query('CREATE INDEX intake_window_begun_by_ix ON intake_window (firm_id, begun_by)');
    await queryRunner.query(`ALTER TABLE intake_response
      ADD COLUMN round int NOT NULL DEFAULT 1,
      DROP CONSTRAINT intake_response_stakeholder_uq,
      ADD CONSTRAINT intake_response_round_uq UNIQUE (firm_id, stakeholder_id, round),
      ADD CONSTRAINT intake_response_round_ck CHECK (round >= 1)`);
    // True for an answer that came from the round before and was not touched in this one.
    await queryRunner.query('ALTER TABLE intake_answer ADD COLUMN carried boolean NOT NULL DEFAULT false');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE intake_answer DROP COLUMN carried');
    await queryRunner.query(`DELETE FROM intake_answer a USING intake_response r
      WHERE r.firm_id = a.firm_id AND r.id = a.response_id AND r.round > 1`);
    await queryRunner.query('DELETE FROM intake_response WHERE round > 1');
    await queryRunner.query(`ALTER TABLE intake_response
      DROP CONSTRAINT intake_response_round_uq,
      ADD CONSTRAINT intake_response_stakeholder_uq UNIQUE (firm_id, stakeholder_id),
      DROP COLUMN round`);
    await queryRunner.query('DELETE FROM intake_window WHERE round > 1');
    await queryRunner.query('DROP INDEX intake_window_begun_by_ix');
    await queryRunner.query(`ALTER TABLE intake_window
      DROP CONSTRAINT intake_window_begun_by_fk,
      DROP CONSTRAINT intake_window_begun_ck,
      DROP CONSTRAINT intake_window_round_uq,
      ADD CONSTRAINT intake_window_search_uq UNIQUE (firm_id, search_id),
      DROP COLUMN contested, DROP COLUMN begun_by_name, DROP COLUMN begun_by, DROP COLUMN begun_at, DROP COLUMN round`);
  }
}
