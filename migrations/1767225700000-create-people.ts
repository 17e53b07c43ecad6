import type { MigrationInterface, QueryRunner } from 'typeorm';

const STAGES = `('identified', 'approached', 'interested', 'assessment', 'interviews', 'shortlisted', 'offer', 'placed')`;
const EXITS = `('not_interested', 'withdrew', 'offer_declined', 'not_a_fit', 'not_reachable', 'declined_by_client', 'timing', 'location', 'pay')`;
const DECISIONS = `('candidate', 'firm', 'client', 'circumstances')`;

export class CreatePeople1767225700000 implements MigrationInterface {
  name = 'CreatePeople1767225700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE import_batch (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      file_name text NOT NULL,
      layout_name text NOT NULL,
      encoding text NOT NULL,
      source_text text,
      choices jsonb NOT NULL DEFAULT '{}'::jsonb,
      state text NOT NULL DEFAULT 'preview',
      counts jsonb,
      left_out jsonb,
      created_by uuid NOT NULL,
      imported_at timestamptz,
      undone_at timestamptz,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT import_batch_pk PRIMARY KEY (id),
      CONSTRAINT import_batch_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT import_batch_state_ck CHECK (state IN ('preview', 'imported', 'undone')),
      CONSTRAINT import_batch_source_ck CHECK ((state = 'preview') = (source_text IS NOT NULL)),
      CONSTRAINT import_batch_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT import_batch_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT import_batch_created_by_fk FOREIGN KEY (firm_id, created_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX import_batch_search_ix ON import_batch (firm_id, search_id, created_at)');
    await queryRunner.query('CREATE INDEX import_batch_created_by_ix ON import_batch (firm_id, created_by)');
    await queryRunner.query(`CREATE TABLE person (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      name text NOT NULL,
      email citext,
      phone text,
      linkedin_url text,
      company text,
      position text,
      location text,
      notes text,
      source text,
      sort_name text NOT NULL,
      identity_key text NOT NULL,
      search_text text NOT NULL,
      import_batch_id uuid,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT person_pk PRIMARY KEY (id),
      CONSTRAINT person_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT person_email_uq UNIQUE (firm_id, email),
      CONSTRAINT person_linkedin_url_uq UNIQUE (firm_id, linkedin_url),
      CONSTRAINT person_name_ck CHECK (name <> ''),
      CONSTRAINT person_linkedin_url_ck CHECK (linkedin_url ~ '^https?://'),
      CONSTRAINT person_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT person_import_batch_fk FOREIGN KEY (firm_id, import_batch_id) REFERENCES import_batch (firm_id, id))`);
    await queryRunner.query('CREATE INDEX person_sort_name_ix ON person (firm_id, sort_name, id)');
    await queryRunner.query('CREATE INDEX person_identity_key_ix ON person (firm_id, identity_key)');
    await queryRunner.query('CREATE INDEX person_import_batch_ix ON person (firm_id, import_batch_id)');
    await queryRunner.query('CREATE INDEX person_search_text_ix ON person USING gin (search_text gin_trgm_ops)');
    await queryRunner.query(`CREATE TABLE candidacy (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      person_id uuid NOT NULL,
      stage text NOT NULL DEFAULT 'identified',
      stage_since timestamptz NOT NULL,
      exit_kind text,
      exit_decision text,
      exit_decided_by text,
      exit_reason text,
      exit_at timestamptz,
      import_batch_id uuid,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT candidacy_pk PRIMARY KEY (id),
      CONSTRAINT candidacy_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT candidacy_person_uq UNIQUE (search_id, person_id),
      CONSTRAINT candidacy_stage_ck CHECK (stage IN ${STAGES}),
      CONSTRAINT candidacy_exit_kind_ck CHECK (exit_kind IN ${EXITS}),
      CONSTRAINT candidacy_exit_decision_ck CHECK (exit_decision IN ${DECISIONS}),
      CONSTRAINT candidacy_exit_ck CHECK (num_nonnulls(exit_kind, exit_decision, exit_decided_by, exit_reason, exit_at) IN (0, 5)),
      CONSTRAINT candidacy_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT candidacy_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT candidacy_person_fk FOREIGN KEY (firm_id, person_id) REFERENCES person (firm_id, id),
      CONSTRAINT candidacy_import_batch_fk FOREIGN KEY (firm_id, import_batch_id) REFERENCES import_batch (firm_id, id))`);
    await queryRunner.query('CREATE INDEX candidacy_search_ix ON candidacy (firm_id, search_id, stage, stage_since)');
    await queryRunner.query('CREATE INDEX candidacy_person_ix ON candidacy (firm_id, person_id)');
    await queryRunner.query('CREATE INDEX candidacy_import_batch_ix ON candidacy (firm_id, import_batch_id)');
    await queryRunner.query(`CREATE TABLE candidacy_event (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      candidacy_id uuid NOT NULL,
      number int NOT NULL,
      kind text NOT NULL,
      from_stage text,
      to_stage text,
      exit_kind text,
      exit_decision text,
      decided_by text,
      reason text,
      by_id uuid,
      by_name text NOT NULL,
      at timestamptz NOT NULL,
      CONSTRAINT candidacy_event_pk PRIMARY KEY (id),
      CONSTRAINT candidacy_event_number_uq UNIQUE (firm_id, candidacy_id, number),
      CONSTRAINT candidacy_event_kind_ck CHECK (kind IN ('added', 'moved', 'left', 'reopened')),
      CONSTRAINT candidacy_event_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT candidacy_event_candidacy_fk FOREIGN KEY (firm_id, candidacy_id) REFERENCES candidacy (firm_id, id) ON DELETE CASCADE)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE candidacy_event');
    await queryRunner.query('DROP TABLE candidacy');
    await queryRunner.query('DROP TABLE person');
    await queryRunner.query('DROP TABLE import_batch');
  }
}
