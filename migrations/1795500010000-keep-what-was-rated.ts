import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['scorecard_version', 'debrief_opening', 'rating_change'] as const;

export class KeepWhatWasRated1795500010000 implements MigrationInterface {
  name = 'KeepWhatWasRated1795500010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE scorecard_version (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        scorecard_id uuid NOT NULL,
        number int NOT NULL,
        answers jsonb NOT NULL,
        submitted_at timestamptz NOT NULL,
        reason text NOT NULL,
        reopened_by uuid NOT NULL,
        reopened_by_name text NOT NULL,
        reopened_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT scorecard_version_pk PRIMARY KEY (id),
        CONSTRAINT scorecard_version_number_uq UNIQUE (firm_id, scorecard_id, number),
        CONSTRAINT scorecard_version_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT scorecard_version_scorecard_fk FOREIGN KEY (firm_id, scorecard_id) REFERENCES scorecard (firm_id, id),
        CONSTRAINT scorecard_version_reopened_by_fk FOREIGN KEY (firm_id, reopened_by) REFERENCES firm_user (firm_id, id)
      )`);
    await queryRunner.query('CREATE INDEX scorecard_version_reopened_by_ix ON scorecard_version (firm_id, reopened_by)');
    await queryRunner.query(`
      CREATE TABLE debrief_opening (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        candidacy_id uuid NOT NULL,
        reason text NOT NULL,
        opened_by uuid NOT NULL,
        opened_by_name text NOT NULL,
        opened_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT debrief_opening_pk PRIMARY KEY (id),
        CONSTRAINT debrief_opening_candidacy_uq UNIQUE (firm_id, candidacy_id),
        CONSTRAINT debrief_opening_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT debrief_opening_candidacy_fk FOREIGN KEY (firm_id, candidacy_id) REFERENCES candidacy (firm_id, id),
        CONSTRAINT debrief_opening_opened_by_fk FOREIGN KEY (firm_id, opened_by) REFERENCES firm_user (firm_id, id)
      )`);
    await queryRunner.query('CREATE INDEX debrief_opening_opened_by_ix ON debrief_opening (firm_id, opened_by)');
    await queryRunner.query(`
      CREATE TABLE rating_change (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        scorecard_id uuid NOT NULL,
        competency_id text NOT NULL,
        from_value text NOT NULL,
        to_value text NOT NULL,
        reason text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_by_name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT rating_change_pk PRIMARY KEY (id),
        CONSTRAINT rating_change_values_ck CHECK (from_value IN ('1', '2', '3', '4', '5', 'not_observed') AND to_value IN ('1', '2', '3', '4', '5', 'not_observed')),
        CONSTRAINT rating_change_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT rating_change_scorecard_fk FOREIGN KEY (firm_id, scorecard_id) REFERENCES scorecard (firm_id, id),
        CONSTRAINT rating_change_recorded_by_fk FOREIGN KEY (firm_id, recorded_by) REFERENCES firm_user (firm_id, id)
      )`);
    await queryRunner.query('CREATE INDEX rating_change_scorecard_ix ON rating_change (firm_id, scorecard_id, recorded_at)');
    await queryRunner.query('CREATE INDEX rating_change_recorded_by_ix ON rating_change (firm_id, recorded_by)');
    // Nothing here is ever rewritten. Deleting stays possible: a person may ask for what is kept about them to go.
    await queryRunner.query(`CREATE FUNCTION what_was_rated_stays() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`);
    for (const table of TABLES) {
      await queryRunner.query(`CREATE TRIGGER ${table}_stays BEFORE UPDATE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION what_was_rated_stays()`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query('DROP FUNCTION what_was_rated_stays');
  }
}
