import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFirmLetterhead1795500092000 implements MigrationInterface {
  name = 'CreateFirmLetterhead1795500092000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE firm_letterhead (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        name text NOT NULL,
        contact text NOT NULL DEFAULT '',
        accent text,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT firm_letterhead_pk PRIMARY KEY (id),
        CONSTRAINT firm_letterhead_firm_uq UNIQUE (firm_id),
        CONSTRAINT firm_letterhead_accent_ck CHECK (accent ~ '^#[0-9a-f]{6}$'),
        CONSTRAINT firm_letterhead_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id)
      )`);
    await queryRunner.query(`
      CREATE TABLE firm_logo (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        kind text NOT NULL,
        width int NOT NULL,
        height int NOT NULL,
        bytes bytea NOT NULL,
        uploaded_by_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT firm_logo_pk PRIMARY KEY (id),
        CONSTRAINT firm_logo_firm_uq UNIQUE (firm_id),
        CONSTRAINT firm_logo_kind_ck CHECK (kind IN ('png', 'jpeg')),
        CONSTRAINT firm_logo_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE firm_logo');
    await queryRunner.query('DROP TABLE firm_letterhead');
  }
}
