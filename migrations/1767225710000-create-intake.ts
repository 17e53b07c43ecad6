import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIntake1767225710000 implements MigrationInterface {
  name = 'CreateIntake1767225710000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE intake_response (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      stakeholder_id uuid NOT NULL,
      instrument_version text NOT NULL,
      direct_locked_at timestamptz,
      submitted_at timestamptz,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT intake_response_pk PRIMARY KEY (id),
      CONSTRAINT intake_response_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT intake_response_stakeholder_uq UNIQUE (firm_id, stakeholder_id),
      CONSTRAINT intake_response_submitted_ck CHECK (submitted_at IS NULL OR direct_locked_at IS NOT NULL),
      CONSTRAINT intake_response_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT intake_response_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT intake_response_stakeholder_fk FOREIGN KEY (firm_id, stakeholder_id) REFERENCES stakeholder (firm_id, id))`);
    await queryRunner.query('CREATE INDEX intake_response_search_ix ON intake_response (firm_id, search_id)');
    await queryRunner.query(`CREATE TABLE intake_answer (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      response_id uuid NOT NULL,
      item_id text NOT NULL,
      value jsonb,
      note text NOT NULL DEFAULT '',
      version int NOT NULL DEFAULT 1,
      answered_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT intake_answer_pk PRIMARY KEY (id),
      CONSTRAINT intake_answer_item_uq UNIQUE (firm_id, response_id, item_id),
      CONSTRAINT intake_answer_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT intake_answer_response_fk FOREIGN KEY (firm_id, response_id) REFERENCES intake_response (firm_id, id))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE intake_answer');
    await queryRunner.query('DROP TABLE intake_response');
  }
}
