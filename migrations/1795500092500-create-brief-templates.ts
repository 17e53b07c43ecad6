import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBriefTemplates1795500092500 implements MigrationInterface {
  name = 'CreateBriefTemplates1795500092500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE brief_template (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        side text NOT NULL,
        name text NOT NULL,
        created_by_name text NOT NULL,
        retired_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT brief_template_pk PRIMARY KEY (id),
        CONSTRAINT brief_template_firm_id_uq UNIQUE (firm_id, id),
        CONSTRAINT brief_template_side_ck CHECK (side IN ('sales', 'marketing')),
        CONSTRAINT brief_template_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id)
      )`);
    await queryRunner.query(`
      CREATE TABLE brief_template_version (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        template_id uuid NOT NULL,
        number int NOT NULL,
        words jsonb NOT NULL,
        made_by_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT brief_template_version_pk PRIMARY KEY (id),
        CONSTRAINT brief_template_version_firm_id_uq UNIQUE (firm_id, id),
        CONSTRAINT brief_template_version_number_uq UNIQUE (template_id, number),
        CONSTRAINT brief_template_version_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT brief_template_version_template_fk FOREIGN KEY (firm_id, template_id) REFERENCES brief_template (firm_id, id)
      )`);
    await queryRunner.query('CREATE INDEX brief_template_version_template_ix ON brief_template_version (firm_id, template_id)');
    await queryRunner.query('ALTER TABLE brief_version ADD COLUMN template_version_id uuid');
    await queryRunner.query(`ALTER TABLE brief_version ADD CONSTRAINT brief_version_template_fk
      FOREIGN KEY (firm_id, template_version_id) REFERENCES brief_template_version (firm_id, id)`);
    await queryRunner.query('CREATE INDEX brief_version_template_ix ON brief_version (firm_id, template_version_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE brief_version DROP COLUMN template_version_id');
    await queryRunner.query('DROP TABLE brief_template_version');
    await queryRunner.query('DROP TABLE brief_template');
  }
}
