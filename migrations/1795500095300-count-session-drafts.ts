import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second window that was opened before the last save must not overwrite it. */
export class CountSessionDrafts1795500095300 implements MigrationInterface {
  name = 'CountSessionDrafts1795500095300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE session_draft ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE session_draft DROP COLUMN version');
  }
}
