import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlacements1795500071000 implements MigrationInterface {
  name = 'CreatePlacements1795500071000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE personal_link DROP CONSTRAINT personal_link_purpose_ck');
    await queryRunner.query(`ALTER TABLE personal_link ADD CONSTRAINT personal_link_purpose_ck
      CHECK (purpose IN ('intake', 'brief', 'assessment', 'scorecard', 'shortlist', 'reference', 'check_in'))`);
    await queryRunner.query(`CREATE TABLE placement (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      candidacy_id uuid NOT NULL,
      brief_version_id uuid NOT NULL,
      stakeholder_id uuid NOT NULL,
      start_date date NOT NULL,
      outcomes jsonb NOT NULL,
      charter jsonb NOT NULL,
      predicted jsonb,
      recorded_by uuid NOT NULL,
      recorded_by_name text NOT NULL,
      recorded_at timestamptz NOT NULL,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT placement_pk PRIMARY KEY (id),
      CONSTRAINT placement_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT placement_candidacy_uq UNIQUE (firm_id, candidacy_id),
      CONSTRAINT placement_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT placement_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT placement_candidacy_fk FOREIGN KEY (firm_id, candidacy_id) REFERENCES candidacy (firm_id, id),
      CONSTRAINT placement_brief_version_fk FOREIGN KEY (firm_id, brief_version_id) REFERENCES brief_version (firm_id, id),
      CONSTRAINT placement_stakeholder_fk FOREIGN KEY (firm_id, stakeholder_id) REFERENCES stakeholder (firm_id, id),
      CONSTRAINT placement_recorded_by_fk FOREIGN KEY (firm_id, recorded_by) REFERENCES firm_user (firm_id, id))`);
    for (const [name, column] of [
      ['search', 'search_id'],
      ['brief_version', 'brief_version_id'],
      ['stakeholder', 'stakeholder_id'],
      ['recorded_by', 'recorded_by'],
    ]) {
      await queryRunner.query(`CREATE INDEX placement_${name}_ix ON placement (firm_id, ${column})`);
    }
    await queryRunner.query(`CREATE TABLE check_in (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      placement_id uuid NOT NULL,
      day int NOT NULL,
      sent_at timestamptz NOT NULL,
      sent_to text NOT NULL,
      submitted_at timestamptz,
      submitted_by text,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT check_in_pk PRIMARY KEY (id),
      CONSTRAINT check_in_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT check_in_day_uq UNIQUE (firm_id, placement_id, day),
      CONSTRAINT check_in_day_ck CHECK (day IN (30, 90, 180, 365)),
      CONSTRAINT check_in_submitted_ck CHECK (num_nonnulls(submitted_at, submitted_by) IN (0, 2)),
      CONSTRAINT check_in_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT check_in_placement_fk FOREIGN KEY (firm_id, placement_id) REFERENCES placement (firm_id, id))`);
    await queryRunner.query(`CREATE TABLE check_in_answer (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      check_in_id uuid NOT NULL,
      about text NOT NULL,
      number int NOT NULL,
      rating text NOT NULL,
      words text NOT NULL,
      cause text,
      cause_reason text,
      caused_by uuid,
      caused_by_name text,
      caused_at timestamptz,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT check_in_answer_pk PRIMARY KEY (id),
      CONSTRAINT check_in_answer_about_uq UNIQUE (firm_id, check_in_id, about, number),
      CONSTRAINT check_in_answer_rating_ck CHECK ((about = 'outcome' AND rating IN ('met', 'on_the_way', 'missed', 'too_early'))
        OR (about = 'charter' AND rating IN ('kept', 'partly', 'not_kept', 'not_tested'))),
      CONSTRAINT check_in_answer_cause_ck CHECK (cause IN ('role_design', 'selection', 'onboarding', 'market')),
      CONSTRAINT check_in_answer_classed_ck CHECK (num_nonnulls(cause, cause_reason, caused_by, caused_by_name, caused_at) IN (0, 5)
        AND (cause IS NULL OR rating = 'missed')),
      CONSTRAINT check_in_answer_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT check_in_answer_check_in_fk FOREIGN KEY (firm_id, check_in_id) REFERENCES check_in (firm_id, id),
      CONSTRAINT check_in_answer_caused_by_fk FOREIGN KEY (firm_id, caused_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX check_in_answer_caused_by_ix ON check_in_answer (firm_id, caused_by)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE check_in_answer');
    await queryRunner.query('DROP TABLE check_in');
    await queryRunner.query('DROP TABLE placement');
    await queryRunner.query(`DELETE FROM personal_link WHERE purpose = 'check_in'`);
    await queryRunner.query('ALTER TABLE personal_link DROP CONSTRAINT personal_link_purpose_ck');
    await queryRunner.query(`ALTER TABLE personal_link ADD CONSTRAINT personal_link_purpose_ck
      CHECK (purpose IN ('intake', 'brief', 'assessment', 'scorecard', 'shortlist', 'reference'))`);
  }
}
