import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WriteTemplatesForEveryRole1795500096000 implements MigrationInterface {
  name = 'WriteTemplatesForEveryRole1795500096000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE brief_template ADD COLUMN scope text');
    // Until now there were templates of one role alone.
    await queryRunner.query(`UPDATE brief_template SET scope = side || '_led'`);
    await queryRunner.query('ALTER TABLE brief_template ALTER COLUMN scope SET NOT NULL');
    await queryRunner.query(`ALTER TABLE brief_template ADD CONSTRAINT brief_template_scope_ck
      CHECK (scope IN ('two_searches', 'combined_flagged') OR scope = side || '_led')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE brief_template DROP COLUMN scope');
  }
}
