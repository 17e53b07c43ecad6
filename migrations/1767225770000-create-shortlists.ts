import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateShortlists1767225770000 implements MigrationInterface {
  name = 'CreateShortlists1767225770000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE shortlist (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        search_id uuid NOT NULL,
        brief_version_id uuid NOT NULL,
        comparison_run_id uuid NOT NULL,
        number int NOT NULL,
        content jsonb NOT NULL,
        frozen_at timestamptz NOT NULL,
        frozen_by uuid NOT NULL,
        frozen_by_name text NOT NULL,
        released_at timestamptz,
        released_by uuid,
        released_by_name text,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT shortlist_pk PRIMARY KEY (id),
        CONSTRAINT shortlist_firm_id_uq UNIQUE (firm_id, id),
        CONSTRAINT shortlist_number_uq UNIQUE (search_id, number),
        CONSTRAINT shortlist_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT shortlist_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
        CONSTRAINT shortlist_brief_version_fk FOREIGN KEY (firm_id, brief_version_id) REFERENCES brief_version (firm_id, id),
        CONSTRAINT shortlist_comparison_run_fk FOREIGN KEY (firm_id, comparison_run_id) REFERENCES comparison_run (firm_id, id),
        CONSTRAINT shortlist_frozen_by_fk FOREIGN KEY (firm_id, frozen_by) REFERENCES firm_user (firm_id, id),
        CONSTRAINT shortlist_released_by_fk FOREIGN KEY (firm_id, released_by) REFERENCES firm_user (firm_id, id),
        CONSTRAINT shortlist_released_ck CHECK ((released_at IS NULL) = (released_by IS NULL) AND (released_at IS NULL) = (released_by_name IS NULL))
      )`);
    await queryRunner.query('CREATE INDEX shortlist_search_ix ON shortlist (firm_id, search_id)');
    await queryRunner.query('CREATE INDEX shortlist_brief_version_ix ON shortlist (firm_id, brief_version_id)');
    await queryRunner.query('CREATE INDEX shortlist_comparison_run_ix ON shortlist (firm_id, comparison_run_id)');
    await queryRunner.query('CREATE INDEX shortlist_frozen_by_ix ON shortlist (firm_id, frozen_by)');
    await queryRunner.query('CREATE INDEX shortlist_released_by_ix ON shortlist (firm_id, released_by)');

    await queryRunner.query(`
      CREATE TABLE shortlist_release (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        shortlist_id uuid NOT NULL,
        stakeholder_id uuid NOT NULL,
        released_at timestamptz NOT NULL,
        released_by uuid NOT NULL,
        released_by_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT shortlist_release_pk PRIMARY KEY (id),
        CONSTRAINT shortlist_release_stakeholder_uq UNIQUE (shortlist_id, stakeholder_id),
        CONSTRAINT shortlist_release_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT shortlist_release_shortlist_fk FOREIGN KEY (firm_id, shortlist_id) REFERENCES shortlist (firm_id, id),
        CONSTRAINT shortlist_release_released_by_fk FOREIGN KEY (firm_id, released_by) REFERENCES firm_user (firm_id, id),
        CONSTRAINT shortlist_release_stakeholder_fk FOREIGN KEY (firm_id, stakeholder_id) REFERENCES stakeholder (firm_id, id)
      )`);
    await queryRunner.query('CREATE INDEX shortlist_release_shortlist_ix ON shortlist_release (firm_id, shortlist_id)');
    await queryRunner.query('CREATE INDEX shortlist_release_released_by_ix ON shortlist_release (firm_id, released_by)');
    await queryRunner.query('CREATE INDEX shortlist_release_stakeholder_ix ON shortlist_release (firm_id, stakeholder_id)');

    // A frozen shortlist is what a client was told. Not even our own code may rewrite it.
    await queryRunner.query(`
      CREATE FUNCTION shortlist_stays_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.content IS DISTINCT FROM OLD.content OR NEW.frozen_at IS DISTINCT FROM OLD.frozen_at
          OR NEW.brief_version_id IS DISTINCT FROM OLD.brief_version_id OR NEW.comparison_run_id IS DISTINCT FROM OLD.comparison_run_id THEN
          RAISE EXCEPTION 'A frozen shortlist cannot be changed';
        END IF;
        RETURN NEW;
      END $$`);
    await queryRunner.query(
      'CREATE TRIGGER shortlist_frozen_tg BEFORE UPDATE ON shortlist FOR EACH ROW EXECUTE FUNCTION shortlist_stays_frozen()',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE shortlist_release');
    await queryRunner.query('DROP TABLE shortlist');
    await queryRunner.query('DROP FUNCTION shortlist_stays_frozen()');
  }
}
