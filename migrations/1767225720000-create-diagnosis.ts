import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDiagnosis1767225720000 implements MigrationInterface {
  name = 'CreateDiagnosis1767225720000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE diagnosis (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      seed int NOT NULL,
      instrument_version text NOT NULL,
      parameters_version text NOT NULL,
      input_hash text NOT NULL,
      input jsonb NOT NULL,
      result jsonb NOT NULL,
      computed_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT diagnosis_pk PRIMARY KEY (id),
      CONSTRAINT diagnosis_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT diagnosis_input_uq UNIQUE (firm_id, search_id, input_hash),
      CONSTRAINT diagnosis_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT diagnosis_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id))`);
    await queryRunner.query('CREATE INDEX diagnosis_search_ix ON diagnosis (firm_id, search_id, computed_at)');
    await queryRunner.query(`CREATE TABLE alignment_decision (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      diagnosis_id uuid NOT NULL,
      flag_id text NOT NULL,
      kind text NOT NULL,
      scope text,
      reason text NOT NULL,
      parties jsonb NOT NULL,
      decided_by uuid NOT NULL,
      decided_by_name text NOT NULL,
      recorded_by uuid NOT NULL,
      recorded_by_name text NOT NULL,
      recorded_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT alignment_decision_pk PRIMARY KEY (id),
      CONSTRAINT alignment_decision_kind_ck CHECK (kind IN ('decision', 'dissent')),
      CONSTRAINT alignment_decision_scope_ck CHECK (
        (kind = 'decision' AND scope IN ('sales_led', 'marketing_led', 'two_searches')) OR (kind = 'dissent' AND scope IS NULL)),
      CONSTRAINT alignment_decision_reason_ck CHECK (reason <> ''),
      CONSTRAINT alignment_decision_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT alignment_decision_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT alignment_decision_diagnosis_fk FOREIGN KEY (firm_id, diagnosis_id) REFERENCES diagnosis (firm_id, id),
      CONSTRAINT alignment_decision_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES stakeholder (firm_id, id),
      CONSTRAINT alignment_decision_recorded_by_fk FOREIGN KEY (firm_id, recorded_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX alignment_decision_search_ix ON alignment_decision (firm_id, search_id, recorded_at)');
    await queryRunner.query('CREATE INDEX alignment_decision_diagnosis_ix ON alignment_decision (firm_id, diagnosis_id)');
    await queryRunner.query('CREATE INDEX alignment_decision_decided_by_ix ON alignment_decision (firm_id, decided_by)');
    await queryRunner.query('CREATE INDEX alignment_decision_recorded_by_ix ON alignment_decision (firm_id, recorded_by)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE alignment_decision');
    await queryRunner.query('DROP TABLE diagnosis');
  }
}
