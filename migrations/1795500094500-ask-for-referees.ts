import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskForReferees1795500094500 implements MigrationInterface {
  name = 'AskForReferees1795500094500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE personal_link DROP CONSTRAINT personal_link_purpose_ck');
    await queryRunner.query(`ALTER TABLE personal_link ADD CONSTRAINT personal_link_purpose_ck
      CHECK (purpose IN ('intake', 'brief', 'charter', 'assessment', 'scorecard', 'shortlist', 'referees', 'reference', 'check_in'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM personal_link WHERE purpose = 'referees'`);
    await queryRunner.query('ALTER TABLE personal_link DROP CONSTRAINT personal_link_purpose_ck');
    await queryRunner.query(`ALTER TABLE personal_link ADD CONSTRAINT personal_link_purpose_ck
      CHECK (purpose IN ('intake', 'brief', 'charter', 'assessment', 'scorecard', 'shortlist', 'reference', 'check_in'))`);
  }
}
