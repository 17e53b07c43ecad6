import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMeasureWaivers1795500040000 implements MigrationInterface {
  name = 'CreateMeasureWaivers1795500040000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE measure_waiver (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        search_id uuid NOT NULL,
        finding_key text NOT NULL,
        by_name text NOT NULL,
        name_key text NOT NULL,
        reason text NOT NULL,
        recorded_by_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT measure_waiver_pk PRIMARY KEY (id),
        CONSTRAINT measure_waiver_name_uq UNIQUE (search_id, finding_key, name_key),
        CONSTRAINT measure_waiver_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT measure_waiver_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id)
      )`);
    await queryRunner.query('CREATE INDEX measure_waiver_search_ix ON measure_waiver (firm_id, search_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE measure_waiver');
  }
}
