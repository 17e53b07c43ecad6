import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInstrumentWordings1795500093000 implements MigrationInterface {
  name = 'CreateInstrumentWordings1795500093000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE instrument_wording (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        name text NOT NULL,
        default_since timestamptz,
        retired_at timestamptz,
        made_by_name text NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT instrument_wording_pk PRIMARY KEY (id),
        CONSTRAINT instrument_wording_firm_id_uq UNIQUE (firm_id, id),
        CONSTRAINT instrument_wording_name_ck CHECK (name <> ''),
        CONSTRAINT instrument_wording_default_ck CHECK (default_since IS NULL OR retired_at IS NULL),
        CONSTRAINT instrument_wording_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id)
      )`);
    await queryRunner.query(`
      CREATE TABLE instrument_wording_draft (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        wording_id uuid NOT NULL,
        item_id text NOT NULL,
        words jsonb NOT NULL,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT instrument_wording_draft_pk PRIMARY KEY (id),
        CONSTRAINT instrument_wording_draft_item_uq UNIQUE (firm_id, wording_id, item_id),
        CONSTRAINT instrument_wording_draft_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT instrument_wording_draft_wording_fk FOREIGN KEY (firm_id, wording_id) REFERENCES instrument_wording (firm_id, id)
      )`);
    await queryRunner.query(`
      CREATE TABLE instrument_wording_version (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        wording_id uuid NOT NULL,
        number int NOT NULL,
        words jsonb NOT NULL,
        instrument_version text NOT NULL,
        published_by_name text NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT instrument_wording_version_pk PRIMARY KEY (id),
        CONSTRAINT instrument_wording_version_firm_id_uq UNIQUE (firm_id, id),
        CONSTRAINT instrument_wording_version_number_uq UNIQUE (firm_id, wording_id, number),
        CONSTRAINT instrument_wording_version_number_ck CHECK (number >= 1),
        CONSTRAINT instrument_wording_version_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT instrument_wording_version_wording_fk FOREIGN KEY (firm_id, wording_id) REFERENCES instrument_wording (firm_id, id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE instrument_wording_version');
    await queryRunner.query('DROP TABLE instrument_wording_draft');
    await queryRunner.query('DROP TABLE instrument_wording');
  }
}
