import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAlignmentSessions1795500050000 implements MigrationInterface {
  name = 'CreateAlignmentSessions1795500050000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE alignment_session (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      diagnosis_id uuid NOT NULL,
      closing_diagnosis_id uuid,
      covers jsonb NOT NULL,
      present jsonb NOT NULL,
      opened_at timestamptz NOT NULL,
      opened_by uuid NOT NULL,
      opened_by_name text NOT NULL,
      closed_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT alignment_session_pk PRIMARY KEY (id),
      CONSTRAINT alignment_session_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT alignment_session_closed_ck CHECK ((closed_at IS NULL) = (closing_diagnosis_id IS NULL)),
      CONSTRAINT alignment_session_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT alignment_session_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT alignment_session_diagnosis_fk FOREIGN KEY (firm_id, diagnosis_id) REFERENCES diagnosis (firm_id, id),
      CONSTRAINT alignment_session_closing_fk FOREIGN KEY (firm_id, closing_diagnosis_id) REFERENCES diagnosis (firm_id, id),
      CONSTRAINT alignment_session_opened_by_fk FOREIGN KEY (firm_id, opened_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX alignment_session_search_ix ON alignment_session (firm_id, search_id, opened_at)');
    await queryRunner.query('CREATE INDEX alignment_session_diagnosis_ix ON alignment_session (firm_id, diagnosis_id)');
    await queryRunner.query('CREATE INDEX alignment_session_closing_ix ON alignment_session (firm_id, closing_diagnosis_id)');
    await queryRunner.query('CREATE INDEX alignment_session_opened_by_ix ON alignment_session (firm_id, opened_by)');
    await queryRunner.query('CREATE UNIQUE INDEX alignment_session_one_open_uq ON alignment_session (search_id) WHERE closed_at IS NULL');
    await queryRunner.query(`CREATE TABLE agenda_item (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      session_id uuid NOT NULL,
      item_id text NOT NULL,
      kind text NOT NULL,
      place int NOT NULL,
      difference double precision NOT NULL,
      answers jsonb NOT NULL,
      state text NOT NULL DEFAULT 'open',
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT agenda_item_pk PRIMARY KEY (id),
      CONSTRAINT agenda_item_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT agenda_item_session_uq UNIQUE (firm_id, session_id, item_id),
      CONSTRAINT agenda_item_kind_ck CHECK (kind IN ('contested', 'decisive')),
      CONSTRAINT agenda_item_state_ck CHECK (state IN ('open', 'decided', 'dissent')),
      CONSTRAINT agenda_item_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT agenda_item_session_fk FOREIGN KEY (firm_id, session_id) REFERENCES alignment_session (firm_id, id))`);
    await queryRunner.query(`CREATE TABLE agenda_entry (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      agenda_item_id uuid NOT NULL,
      kind text NOT NULL,
      words text NOT NULL,
      agreed jsonb,
      decided_by uuid NOT NULL,
      decided_by_name text NOT NULL,
      recorded_by uuid NOT NULL,
      recorded_by_name text NOT NULL,
      recorded_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT agenda_entry_pk PRIMARY KEY (id),
      CONSTRAINT agenda_entry_kind_ck CHECK (kind = 'decision' OR (kind = 'dissent' AND agreed IS NULL)),
      CONSTRAINT agenda_entry_words_ck CHECK (words <> ''),
      CONSTRAINT agenda_entry_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT agenda_entry_item_fk FOREIGN KEY (firm_id, agenda_item_id) REFERENCES agenda_item (firm_id, id),
      CONSTRAINT agenda_entry_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES stakeholder (firm_id, id),
      CONSTRAINT agenda_entry_recorded_by_fk FOREIGN KEY (firm_id, recorded_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX agenda_entry_item_ix ON agenda_entry (firm_id, agenda_item_id, recorded_at)');
    await queryRunner.query('CREATE INDEX agenda_entry_decided_by_ix ON agenda_entry (firm_id, decided_by)');
    await queryRunner.query('CREATE INDEX agenda_entry_recorded_by_ix ON agenda_entry (firm_id, recorded_by)');
    // What was decided stays as it was written down; who changes their mind adds to it.
    await queryRunner.query(`CREATE FUNCTION agenda_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'agenda_entry is append-only'; END $$`);
    await queryRunner.query(`CREATE TRIGGER agenda_entry_append_only BEFORE UPDATE OR DELETE ON agenda_entry
      FOR EACH ROW EXECUTE FUNCTION agenda_entry_is_append_only()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE agenda_entry');
    await queryRunner.query('DROP FUNCTION agenda_entry_is_append_only');
    await queryRunner.query('DROP TABLE agenda_item');
    await queryRunner.query('DROP TABLE alignment_session');
  }
}
