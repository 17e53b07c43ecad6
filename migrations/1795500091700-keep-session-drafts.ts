import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepSessionDrafts1795500091700 implements MigrationInterface {
  name = 'KeepSessionDrafts1795500091700';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE session_draft (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      session_id uuid NOT NULL,
      place text NOT NULL,
      kept_by uuid NOT NULL,
      typed jsonb NOT NULL,
      saved_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT session_draft_pk PRIMARY KEY (id),
      CONSTRAINT session_draft_place_uq UNIQUE (firm_id, session_id, place, kept_by),
      CONSTRAINT session_draft_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT session_draft_session_fk FOREIGN KEY (firm_id, session_id) REFERENCES alignment_session (firm_id, id),
      CONSTRAINT session_draft_kept_by_fk FOREIGN KEY (firm_id, kept_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX session_draft_kept_by_ix ON session_draft (firm_id, kept_by)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE session_draft');
  }
}
