import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIntakeReplacements1795500053000 implements MigrationInterface {
  name = 'CreateIntakeReplacements1795500053000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE intake_replacement (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      replaced_id uuid NOT NULL,
      successor_id uuid NOT NULL,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT intake_replacement_pk PRIMARY KEY (id),
      CONSTRAINT intake_replacement_replaced_uq UNIQUE (firm_id, replaced_id),
      CONSTRAINT intake_replacement_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT intake_replacement_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT intake_replacement_replaced_fk FOREIGN KEY (firm_id, replaced_id) REFERENCES stakeholder (firm_id, id),
      CONSTRAINT intake_replacement_successor_fk FOREIGN KEY (firm_id, successor_id) REFERENCES stakeholder (firm_id, id),
      CONSTRAINT intake_replacement_recorded_by_fk FOREIGN KEY (firm_id, recorded_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX intake_replacement_search_ix ON intake_replacement (firm_id, search_id)');
    await queryRunner.query('CREATE INDEX intake_replacement_successor_ix ON intake_replacement (firm_id, successor_id)');
    await queryRunner.query('CREATE INDEX intake_replacement_recorded_by_ix ON intake_replacement (firm_id, recorded_by)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE intake_replacement');
  }
}
