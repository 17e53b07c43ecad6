import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemindCharterSigners1795500095500 implements MigrationInterface {
  name = 'RemindCharterSigners1795500095500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE charter_signer ADD COLUMN reminded_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE charter_signer DROP COLUMN reminded_at');
  }
}
