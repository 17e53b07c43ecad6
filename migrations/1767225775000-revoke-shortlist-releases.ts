import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A release is a row of its own, so the shortlist no longer carries a second, single date of release and has nothing left that may
 * change. A release can be taken back, and given again as another fact with another time.
 */
export class RevokeShortlistReleases1767225775000 implements MigrationInterface {
  name = 'RevokeShortlistReleases1767225775000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE shortlist
      DROP COLUMN released_at, DROP COLUMN released_by, DROP COLUMN released_by_name, DROP COLUMN version`);
    await queryRunner.query(`
      CREATE OR REPLACE FUNCTION shortlist_stays_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'A frozen shortlist cannot be changed';
      END $$`);
    await queryRunner.query(`ALTER TABLE shortlist_release
      DROP CONSTRAINT shortlist_release_stakeholder_uq,
      ADD COLUMN revoked_at timestamptz,
      ADD COLUMN revoked_by uuid,
      ADD COLUMN revoked_by_name text,
      ADD CONSTRAINT shortlist_release_revoked_ck
        CHECK ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revoked_by_name IS NULL)),
      ADD CONSTRAINT shortlist_release_revoked_by_fk FOREIGN KEY (firm_id, revoked_by) REFERENCES firm_user (firm_id, id)`);
    await queryRunner.query(
      'CREATE UNIQUE INDEX shortlist_release_standing_uq ON shortlist_release (shortlist_id, stakeholder_id) WHERE revoked_at IS NULL',
    );
    await queryRunner.query('CREATE INDEX shortlist_release_revoked_by_ix ON shortlist_release (firm_id, revoked_by)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM shortlist_release WHERE revoked_at IS NOT NULL');
    await queryRunner.query('DROP INDEX shortlist_release_standing_uq');
    await queryRunner.query(`ALTER TABLE shortlist_release
      DROP COLUMN revoked_at, DROP COLUMN revoked_by, DROP COLUMN revoked_by_name,
      ADD CONSTRAINT shortlist_release_stakeholder_uq UNIQUE (shortlist_id, stakeholder_id)`);
    await queryRunner.query(`ALTER TABLE shortlist
      ADD COLUMN released_at timestamptz, ADD COLUMN released_by uuid, ADD COLUMN released_by_name text,
      ADD COLUMN version int NOT NULL DEFAULT 1,
      ADD CONSTRAINT shortlist_released_by_fk FOREIGN KEY (firm_id, released_by) REFERENCES firm_user (firm_id, id),
      ADD CONSTRAINT shortlist_released_ck
        CHECK ((released_at IS NULL) = (released_by IS NULL) AND (released_at IS NULL) = (released_by_name IS NULL))`);
    await queryRunner.query('CREATE INDEX shortlist_released_by_ix ON shortlist (firm_id, released_by)');
    await queryRunner.query(`
      CREATE OR REPLACE FUNCTION shortlist_stays_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.content IS DISTINCT FROM OLD.content OR NEW.frozen_at IS DISTINCT FROM OLD.frozen_at
          OR NEW.brief_version_id IS DISTINCT FROM OLD.brief_version_id OR NEW.comparison_run_id IS DISTINCT FROM OLD.comparison_run_id THEN
          RAISE EXCEPTION 'A frozen shortlist cannot be changed';
        END IF;
        RETURN NEW;
      END $$`);
  }
}
