import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BringAnswersAlong1795500094000 implements MigrationInterface {
  name = 'BringAnswersAlong1795500094000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE brought_answers (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      source_assessment_id uuid NOT NULL,
      instrument_version text NOT NULL,
      answered_at timestamptz NOT NULL,
      answer_count int NOT NULL,
      consent_at timestamptz NOT NULL,
      withdrawn_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT brought_answers_pk PRIMARY KEY (id),
      CONSTRAINT brought_answers_other_ck CHECK (source_assessment_id <> assessment_id),
      CONSTRAINT brought_answers_withdrawn_ck CHECK (withdrawn_at >= consent_at),
      CONSTRAINT brought_answers_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT brought_answers_assessment_fk FOREIGN KEY (firm_id, assessment_id) REFERENCES assessment (firm_id, id),
      CONSTRAINT brought_answers_source_fk FOREIGN KEY (firm_id, source_assessment_id) REFERENCES assessment (firm_id, id))`);
    await queryRunner.query('CREATE INDEX brought_answers_assessment_ix ON brought_answers (firm_id, assessment_id)');
    await queryRunner.query('CREATE INDEX brought_answers_source_ix ON brought_answers (firm_id, source_assessment_id)');
    await queryRunner.query(
      'CREATE UNIQUE INDEX brought_answers_standing_uq ON brought_answers (firm_id, assessment_id) WHERE withdrawn_at IS NULL',
    );
    // When an answer was given for another search; null for one that was given here.
    await queryRunner.query('ALTER TABLE assessment_answer ADD COLUMN given_earlier_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE assessment_answer DROP COLUMN given_earlier_at');
    await queryRunner.query('DROP TABLE brought_answers');
  }
}
