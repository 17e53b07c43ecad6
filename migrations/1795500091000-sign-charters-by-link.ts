import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTS = `'head_of_sales', 'head_of_marketing', 'chief_executive'`;

export class SignChartersByLink1795500091000 implements MigrationInterface {
  name = 'SignChartersByLink1795500091000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE personal_link DROP CONSTRAINT personal_link_purpose_ck');
    await queryRunner.query(`ALTER TABLE personal_link ADD CONSTRAINT personal_link_purpose_ck
      CHECK (purpose IN ('intake', 'brief', 'charter', 'assessment', 'scorecard', 'shortlist', 'reference', 'check_in'))`);
    await createVersions(queryRunner);
    await createSigners(queryRunner);
    await createRefusals(queryRunner);
    await tieSignaturesToVersions(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM charter_signature WHERE way = 'link'`);
    await queryRunner.query('ALTER TABLE charter_signature ALTER COLUMN recorded_by_name SET NOT NULL');
    await queryRunner.query('ALTER TABLE charter_signature DROP COLUMN charter_version_id, DROP COLUMN way, DROP COLUMN signed_by');
    await queryRunner.query('DROP TABLE charter_refusal');
    await queryRunner.query('DROP TABLE charter_signer');
    await queryRunner.query('DROP TABLE charter_version');
    await queryRunner.query(`DELETE FROM personal_link WHERE purpose = 'charter'`);
    await queryRunner.query('ALTER TABLE personal_link DROP CONSTRAINT personal_link_purpose_ck');
    await queryRunner.query(`ALTER TABLE personal_link ADD CONSTRAINT personal_link_purpose_ck
      CHECK (purpose IN ('intake', 'brief', 'assessment', 'scorecard', 'shortlist', 'reference', 'check_in'))`);
  }
}

async function createVersions(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`CREATE TABLE charter_version (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    firm_id uuid NOT NULL,
    search_id uuid NOT NULL,
    number int NOT NULL,
    clauses jsonb NOT NULL,
    wording text NOT NULL,
    put_up_by_name text NOT NULL,
    put_up_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT charter_version_pk PRIMARY KEY (id),
    CONSTRAINT charter_version_firm_id_uq UNIQUE (firm_id, id),
    CONSTRAINT charter_version_number_uq UNIQUE (search_id, number),
    CONSTRAINT charter_version_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT charter_version_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id))`);
  await queryRunner.query('CREATE INDEX charter_version_search_ix ON charter_version (firm_id, search_id)');
}

async function createSigners(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`CREATE TABLE charter_signer (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    firm_id uuid NOT NULL,
    search_id uuid NOT NULL,
    part text NOT NULL,
    stakeholder_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT charter_signer_pk PRIMARY KEY (id),
    CONSTRAINT charter_signer_part_uq UNIQUE (search_id, part),
    CONSTRAINT charter_signer_part_ck CHECK (part IN (${PARTS})),
    CONSTRAINT charter_signer_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT charter_signer_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
    CONSTRAINT charter_signer_stakeholder_fk FOREIGN KEY (firm_id, stakeholder_id) REFERENCES stakeholder (firm_id, id))`);
  await queryRunner.query('CREATE INDEX charter_signer_search_ix ON charter_signer (firm_id, search_id)');
  await queryRunner.query('CREATE INDEX charter_signer_stakeholder_ix ON charter_signer (firm_id, stakeholder_id)');
}

async function createRefusals(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`CREATE TABLE charter_refusal (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    firm_id uuid NOT NULL,
    charter_version_id uuid NOT NULL,
    part text NOT NULL,
    refused_by uuid NOT NULL,
    refuser_name text NOT NULL,
    comments jsonb NOT NULL,
    refused_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT charter_refusal_pk PRIMARY KEY (id),
    CONSTRAINT charter_refusal_part_ck CHECK (part IN (${PARTS})),
    CONSTRAINT charter_refusal_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT charter_refusal_version_fk FOREIGN KEY (firm_id, charter_version_id) REFERENCES charter_version (firm_id, id),
    CONSTRAINT charter_refusal_refused_by_fk FOREIGN KEY (firm_id, refused_by) REFERENCES stakeholder (firm_id, id))`);
  await queryRunner.query('CREATE INDEX charter_refusal_version_ix ON charter_refusal (firm_id, charter_version_id)');
  await queryRunner.query('CREATE INDEX charter_refusal_refused_by_ix ON charter_refusal (firm_id, refused_by)');
}

/** Every signature so far stands on paper; the wordings signed become versions, in the order in which they were first signed. */
async function tieSignaturesToVersions(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    INSERT INTO charter_version (firm_id, search_id, number, wording, put_up_by_name, put_up_at, clauses)
    SELECT signed.firm_id, signed.search_id,
      row_number() OVER (PARTITION BY signed.search_id ORDER BY signed.put_up_at), signed.wording, signed.put_up_by_name, signed.put_up_at,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', clause->0, 'text', clause->1, 'owner', clause->2, 'title', coalesce(
          (SELECT named->>'title' FROM brief_version b, jsonb_array_elements(b.content->'charter') named
           WHERE b.firm_id = signed.firm_id AND b.search_id = signed.search_id AND named->'id' = clause->0 ORDER BY b.number DESC LIMIT 1),
          'Clause ' || (clause->>0))) ORDER BY place), '[]')
       FROM jsonb_array_elements(signed.wording::jsonb) WITH ORDINALITY AS clauses (clause, place))
    FROM (SELECT firm_id, search_id, wording, min(recorded_by_name) AS put_up_by_name, min(created_at) AS put_up_at
      FROM charter_signature GROUP BY firm_id, search_id, wording) signed`);
  await queryRunner.query(`ALTER TABLE charter_signature
    ADD COLUMN charter_version_id uuid, ADD COLUMN way text NOT NULL DEFAULT 'paper', ADD COLUMN signed_by uuid`);
  await queryRunner.query(`UPDATE charter_signature SET charter_version_id = v.id FROM charter_version v
    WHERE v.firm_id = charter_signature.firm_id AND v.search_id = charter_signature.search_id AND v.wording = charter_signature.wording`);
  await queryRunner.query(`ALTER TABLE charter_signature
    ALTER COLUMN charter_version_id SET NOT NULL,
    ALTER COLUMN recorded_by_name DROP NOT NULL,
    ADD CONSTRAINT charter_signature_way_ck
      CHECK ((way = 'paper' AND recorded_by_name IS NOT NULL) OR (way = 'link' AND signed_by IS NOT NULL AND recorded_by_name IS NULL)),
    ADD CONSTRAINT charter_signature_version_fk FOREIGN KEY (firm_id, charter_version_id) REFERENCES charter_version (firm_id, id),
    ADD CONSTRAINT charter_signature_signed_by_fk FOREIGN KEY (firm_id, signed_by) REFERENCES stakeholder (firm_id, id)`);
  await queryRunner.query('CREATE INDEX charter_signature_version_ix ON charter_signature (firm_id, charter_version_id)');
  await queryRunner.query('CREATE INDEX charter_signature_signed_by_ix ON charter_signature (firm_id, signed_by)');
  await queryRunner.query(
    `CREATE UNIQUE INDEX charter_signature_by_link_uq ON charter_signature (charter_version_id, part) WHERE way = 'link'`,
  );
}
