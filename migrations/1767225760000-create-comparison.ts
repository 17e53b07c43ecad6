import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateComparison1767225760000 implements MigrationInterface {
  name = 'CreateComparison1767225760000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE comparison_run (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      brief_version_id uuid NOT NULL,
      seed int NOT NULL,
      instrument_version text NOT NULL,
      parameters_version text NOT NULL,
      input_hash text NOT NULL,
      input jsonb NOT NULL,
      result jsonb NOT NULL,
      computed_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT comparison_run_pk PRIMARY KEY (id),
      CONSTRAINT comparison_run_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT comparison_run_input_uq UNIQUE (search_id, input_hash),
      CONSTRAINT comparison_run_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT comparison_run_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT comparison_run_brief_version_fk FOREIGN KEY (firm_id, brief_version_id) REFERENCES brief_version (firm_id, id))`);
    await queryRunner.query('CREATE INDEX comparison_run_search_ix ON comparison_run (firm_id, search_id, computed_at)');
    await queryRunner.query('CREATE INDEX comparison_run_brief_version_ix ON comparison_run (firm_id, brief_version_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE comparison_run');
  }
}
