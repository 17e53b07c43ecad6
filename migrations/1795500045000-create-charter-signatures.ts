import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCharterSignatures1795500045000 implements MigrationInterface {
  name = 'CreateCharterSignatures1795500045000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE charter_signature (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        search_id uuid NOT NULL,
        part text NOT NULL,
        signer_name text NOT NULL,
        signed_on date NOT NULL,
        wording text NOT NULL,
        recorded_by_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT charter_signature_pk PRIMARY KEY (id),
        CONSTRAINT charter_signature_part_ck CHECK (part IN ('head_of_sales', 'head_of_marketing', 'chief_executive')),
        CONSTRAINT charter_signature_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT charter_signature_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id)
      )`);
    await queryRunner.query('CREATE INDEX charter_signature_search_ix ON charter_signature (firm_id, search_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE charter_signature');
  }
}
