import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBriefs1767225730000 implements MigrationInterface {
  name = 'CreateBriefs1767225730000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE brief_version (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      diagnosis_id uuid NOT NULL,
      number int NOT NULL,
      state text NOT NULL DEFAULT 'draft',
      scope text NOT NULL,
      primary_side text NOT NULL,
      content jsonb NOT NULL,
      weights jsonb NOT NULL,
      must_haves jsonb NOT NULL,
      concentration int NOT NULL,
      created_by_name text NOT NULL,
      published_at timestamptz,
      published_by_name text,
      signed_at timestamptz,
      signed_by uuid,
      signed_name text,
      refused_at timestamptz,
      refused_by uuid,
      refusal jsonb,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT brief_version_pk PRIMARY KEY (id),
      CONSTRAINT brief_version_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT brief_version_number_uq UNIQUE (search_id, number),
      CONSTRAINT brief_version_state_ck CHECK (state IN ('draft', 'awaiting_signature', 'signed', 'superseded')),
      CONSTRAINT brief_version_scope_ck CHECK (scope IN ('sales_led', 'marketing_led', 'two_searches', 'combined_flagged')),
      CONSTRAINT brief_version_primary_side_ck CHECK (primary_side IN ('sales', 'marketing')),
      CONSTRAINT brief_version_concentration_ck CHECK (concentration IN (10, 30, 60)),
      CONSTRAINT brief_version_signed_ck CHECK ((state <> 'signed') OR (signed_at IS NOT NULL AND signed_by IS NOT NULL AND signed_name IS NOT NULL)),
      CONSTRAINT brief_version_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT brief_version_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT brief_version_diagnosis_fk FOREIGN KEY (firm_id, diagnosis_id) REFERENCES diagnosis (firm_id, id),
      CONSTRAINT brief_version_signed_by_fk FOREIGN KEY (firm_id, signed_by) REFERENCES stakeholder (firm_id, id),
      CONSTRAINT brief_version_refused_by_fk FOREIGN KEY (firm_id, refused_by) REFERENCES stakeholder (firm_id, id))`);
    await queryRunner.query('CREATE INDEX brief_version_search_ix ON brief_version (firm_id, search_id)');
    await queryRunner.query('CREATE INDEX brief_version_diagnosis_ix ON brief_version (firm_id, diagnosis_id)');
    await queryRunner.query('CREATE INDEX brief_version_signed_by_ix ON brief_version (firm_id, signed_by)');
    await queryRunner.query('CREATE INDEX brief_version_refused_by_ix ON brief_version (firm_id, refused_by)');
    // One draft and one signed version a search: two people who press the same button at once cannot make two.
    await queryRunner.query(`CREATE UNIQUE INDEX brief_version_one_draft_uq ON brief_version (search_id) WHERE state = 'draft'`);
    await queryRunner.query(`CREATE UNIQUE INDEX brief_version_one_signed_uq ON brief_version (search_id) WHERE state = 'signed'`);
    await queryRunner.query(`CREATE TABLE flag_override (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      flag_id text NOT NULL,
      by_name text NOT NULL,
      reason text NOT NULL,
      recorded_by_name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT flag_override_pk PRIMARY KEY (id),
      CONSTRAINT flag_override_flag_uq UNIQUE (search_id, flag_id),
      CONSTRAINT flag_override_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT flag_override_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id))`);
    await queryRunner.query('CREATE INDEX flag_override_search_ix ON flag_override (firm_id, search_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE flag_override');
    await queryRunner.query('DROP TABLE brief_version');
  }
}
