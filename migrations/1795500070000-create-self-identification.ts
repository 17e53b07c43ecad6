import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In a schema of its own and without a foreign key to anybody: nothing but the audit can tell whose row it is. No times either. */
export class CreateSelfIdentification1795500070000 implements MigrationInterface {
  name = 'CreateSelfIdentification1795500070000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE SCHEMA self_id');
    await queryRunner.query(`CREATE TABLE self_id.self_identification (
      firm_id uuid NOT NULL,
      pseudonym text NOT NULL,
      sex text NOT NULL,
      ethnicity text NOT NULL,
      CONSTRAINT self_identification_pk PRIMARY KEY (firm_id, pseudonym),
      CONSTRAINT self_identification_sex_ck CHECK (sex IN ('female', 'male', 'another', 'undisclosed')),
      CONSTRAINT self_identification_ethnicity_ck CHECK (ethnicity IN
        ('hispanic', 'white', 'black', 'pacific', 'asian', 'native', 'two_or_more', 'undisclosed')))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE self_id.self_identification');
    await queryRunner.query('DROP SCHEMA self_id');
  }
}
