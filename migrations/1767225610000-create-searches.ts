import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSearches1767225610000 implements MigrationInterface {
  name = 'CreateSearches1767225610000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE client (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      name text NOT NULL,
      website text,
      notes text NOT NULL DEFAULT '',
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT client_pk PRIMARY KEY (id),
      CONSTRAINT client_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT client_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id))`);
    await queryRunner.query(`CREATE TABLE search (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      client_id uuid NOT NULL,
      owner_id uuid NOT NULL,
      title text NOT NULL,
      requested_title text NOT NULL,
      state text NOT NULL DEFAULT 'draft',
      state_before_hold text,
      state_since timestamptz NOT NULL DEFAULT now(),
      close_reason text,
      job_description text NOT NULL DEFAULT '',
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT search_pk PRIMARY KEY (id),
      CONSTRAINT search_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT search_state_ck CHECK (state IN
        ('draft', 'intake', 'brief_approved', 'open', 'shortlist', 'offer', 'placed', 'closed', 'on_hold')),
      CONSTRAINT search_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT search_client_fk FOREIGN KEY (firm_id, client_id) REFERENCES client (firm_id, id),
      CONSTRAINT search_owner_fk FOREIGN KEY (firm_id, owner_id) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX search_client_ix ON search (firm_id, client_id)');
    await queryRunner.query('CREATE INDEX search_owner_ix ON search (firm_id, owner_id)');
    await queryRunner.query('CREATE INDEX search_recent_ix ON search (firm_id, created_at, id)');
    await queryRunner.query(`CREATE TABLE stakeholder (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      name text NOT NULL,
      email citext NOT NULL,
      job_title text NOT NULL,
      part text NOT NULL,
      leads_function text,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT stakeholder_pk PRIMARY KEY (id),
      CONSTRAINT stakeholder_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT stakeholder_email_uq UNIQUE (search_id, email),
      CONSTRAINT stakeholder_part_ck CHECK (part IN ('sponsor', 'decision_maker', 'functional_head', 'panel', 'observer')),
      CONSTRAINT stakeholder_leads_function_ck CHECK (leads_function IN ('sales', 'marketing')),
      CONSTRAINT stakeholder_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT stakeholder_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id))`);
    await queryRunner.query('CREATE INDEX stakeholder_search_ix ON stakeholder (firm_id, search_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE stakeholder');
    await queryRunner.query('DROP TABLE search');
    await queryRunner.query('DROP TABLE client');
  }
}
