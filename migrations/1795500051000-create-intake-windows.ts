import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIntakeWindows1795500051000 implements MigrationInterface {
  name = 'CreateIntakeWindows1795500051000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE intake_window (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      closes_on date,
      opened_at timestamptz,
      opened_by uuid,
      opened_by_name text,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT intake_window_pk PRIMARY KEY (id),
      CONSTRAINT intake_window_search_uq UNIQUE (firm_id, search_id),
      CONSTRAINT intake_window_opened_ck CHECK ((opened_at IS NULL) = (opened_by IS NULL) AND (opened_at IS NULL) = (opened_by_name IS NULL)),
      CONSTRAINT intake_window_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT intake_window_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT intake_window_opened_by_fk FOREIGN KEY (firm_id, opened_by) REFERENCES stakeholder (firm_id, id))`);
    await queryRunner.query('CREATE INDEX intake_window_opened_by_ix ON intake_window (firm_id, opened_by)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE intake_window');
  }
}
