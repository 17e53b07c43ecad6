import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReferences1795500060000 implements MigrationInterface {
  name = 'CreateReferences1795500060000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE personal_link DROP CONSTRAINT personal_link_purpose_ck');
    await queryRunner.query(`ALTER TABLE personal_link ADD CONSTRAINT personal_link_purpose_ck
      CHECK (purpose IN ('intake', 'brief', 'assessment', 'scorecard', 'shortlist', 'reference'))`);
    await queryRunner.query(`CREATE TABLE referee (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      candidacy_id uuid NOT NULL,
      name text NOT NULL,
      email citext NOT NULL,
      relationship text NOT NULL,
      period text NOT NULL,
      saw text[] NOT NULL DEFAULT '{}',
      consent_at timestamptz,
      withdrawn_at timestamptz,
      asked_at timestamptz,
      competency_ids text[] NOT NULL DEFAULT '{}',
      library_version text,
      witnessed text[] NOT NULL DEFAULT '{}',
      summary text NOT NULL DEFAULT '',
      saved_at timestamptz,
      submitted_at timestamptz,
      declined_at timestamptz,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT referee_pk PRIMARY KEY (id),
      CONSTRAINT referee_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT referee_relationship_ck CHECK (relationship IN ('manager', 'peer', 'report', 'other_function', 'client', 'board')),
      CONSTRAINT referee_saw_ck CHECK (saw <@ ARRAY['sales', 'marketing', 'people']),
      CONSTRAINT referee_witnessed_ck CHECK (witnessed <@ ARRAY['sales', 'marketing', 'people']),
      CONSTRAINT referee_asked_ck CHECK (asked_at IS NULL OR (consent_at IS NOT NULL AND cardinality(competency_ids) > 0)),
      CONSTRAINT referee_answered_ck CHECK ((submitted_at IS NULL AND declined_at IS NULL) OR asked_at IS NOT NULL),
      CONSTRAINT referee_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT referee_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT referee_candidacy_fk FOREIGN KEY (firm_id, candidacy_id) REFERENCES candidacy (firm_id, id))`);
    await queryRunner.query('CREATE INDEX referee_candidacy_ix ON referee (firm_id, candidacy_id)');
    await queryRunner.query('CREATE INDEX referee_search_ix ON referee (firm_id, search_id)');
    await queryRunner.query('CREATE UNIQUE INDEX referee_email_uq ON referee (candidacy_id, email) WHERE withdrawn_at IS NULL');
    await queryRunner.query(`CREATE TABLE reference_rating (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      referee_id uuid NOT NULL,
      competency_id text NOT NULL,
      level smallint,
      not_seen boolean NOT NULL DEFAULT false,
      note text NOT NULL DEFAULT '',
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT reference_rating_pk PRIMARY KEY (id),
      CONSTRAINT reference_rating_competency_uq UNIQUE (referee_id, competency_id),
      CONSTRAINT reference_rating_level_ck CHECK (level BETWEEN 1 AND 5),
      CONSTRAINT reference_rating_not_seen_ck CHECK (NOT (not_seen AND level IS NOT NULL)),
      CONSTRAINT reference_rating_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT reference_rating_referee_fk FOREIGN KEY (firm_id, referee_id) REFERENCES referee (firm_id, id))`);
    await queryRunner.query('CREATE INDEX reference_rating_referee_ix ON reference_rating (firm_id, referee_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE reference_rating');
    await queryRunner.query('DROP TABLE referee');
    await queryRunner.query(`DELETE FROM personal_link WHERE purpose = 'reference'`);
    await queryRunner.query('ALTER TABLE personal_link DROP CONSTRAINT personal_link_purpose_ck');
    await queryRunner.query(`ALTER TABLE personal_link ADD CONSTRAINT personal_link_purpose_ck
      CHECK (purpose IN ('intake', 'brief', 'assessment', 'scorecard', 'shortlist'))`);
  }
}
