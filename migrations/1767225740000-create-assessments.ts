import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAssessments1767225740000 implements MigrationInterface {
  name = 'CreateAssessments1767225740000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE assessment (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      candidacy_id uuid NOT NULL,
      instrument_version text NOT NULL,
      consent_at timestamptz,
      started_at timestamptz,
      submitted_at timestamptz,
      adjustment_state text NOT NULL DEFAULT 'none',
      adjustment_text text NOT NULL DEFAULT '',
      adjustment_requested_at timestamptz,
      adjustment_kind text,
      adjustment_until date,
      adjustment_reply text NOT NULL DEFAULT '',
      adjustment_granted_by uuid,
      adjustment_granted_at timestamptz,
      correction_text text NOT NULL DEFAULT '',
      correction_requested_at timestamptz,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT assessment_pk PRIMARY KEY (id),
      CONSTRAINT assessment_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT assessment_candidacy_uq UNIQUE (firm_id, candidacy_id),
      CONSTRAINT assessment_submitted_ck CHECK (submitted_at IS NULL OR consent_at IS NOT NULL),
      CONSTRAINT assessment_adjustment_state_ck CHECK (adjustment_state IN ('none', 'requested', 'granted')),
      CONSTRAINT assessment_adjustment_kind_ck CHECK (adjustment_kind IN ('more_time', 'pause', 'other_format', 'other')),
      CONSTRAINT assessment_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT assessment_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT assessment_candidacy_fk FOREIGN KEY (firm_id, candidacy_id) REFERENCES candidacy (firm_id, id),
      CONSTRAINT assessment_adjustment_granted_by_fk FOREIGN KEY (firm_id, adjustment_granted_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX assessment_search_ix ON assessment (firm_id, search_id)');
    await queryRunner.query('CREATE INDEX assessment_adjustment_granted_by_ix ON assessment (firm_id, adjustment_granted_by)');
    await queryRunner.query(`CREATE TABLE assessment_answer (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      item_id text NOT NULL,
      value text,
      declined boolean NOT NULL DEFAULT false,
      evidence text NOT NULL DEFAULT '',
      confirmer text NOT NULL DEFAULT '',
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      changed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT assessment_answer_pk PRIMARY KEY (id),
      CONSTRAINT assessment_answer_item_uq UNIQUE (firm_id, assessment_id, item_id),
      CONSTRAINT assessment_answer_value_ck CHECK (value IN ('1', '2', '3', '4', '5', 'a', 'b', 'c', 'd')),
      CONSTRAINT assessment_answer_declined_ck CHECK (NOT declined OR value IS NULL),
      CONSTRAINT assessment_answer_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT assessment_answer_assessment_fk FOREIGN KEY (firm_id, assessment_id) REFERENCES assessment (firm_id, id))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE assessment_answer');
    await queryRunner.query('DROP TABLE assessment');
  }
}
