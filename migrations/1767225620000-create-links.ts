import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLinks1767225620000 implements MigrationInterface {
  name = 'CreateLinks1767225620000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE personal_link (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      purpose text NOT NULL,
      subject_id uuid NOT NULL,
      recipient_name text NOT NULL,
      recipient_email citext NOT NULL,
      token_hash text NOT NULL,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      opened_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT personal_link_pk PRIMARY KEY (id),
      CONSTRAINT personal_link_token_hash_uq UNIQUE (token_hash),
      CONSTRAINT personal_link_purpose_ck CHECK (purpose IN ('intake', 'brief', 'assessment', 'scorecard', 'shortlist')),
      CONSTRAINT personal_link_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT personal_link_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id))`);
    await queryRunner.query('CREATE INDEX personal_link_search_ix ON personal_link (firm_id, search_id, purpose)');
    await queryRunner.query(`CREATE TABLE mail (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      recipient text NOT NULL,
      subject text NOT NULL,
      sealed_body text,
      state text NOT NULL DEFAULT 'queued',
      attempts int NOT NULL DEFAULT 0,
      next_attempt_at timestamptz NOT NULL DEFAULT now(),
      last_error text,
      sent_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT mail_pk PRIMARY KEY (id),
      CONSTRAINT mail_state_ck CHECK (state IN ('queued', 'sent', 'failed')),
      CONSTRAINT mail_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id))`);
    await queryRunner.query(`CREATE INDEX mail_due_ix ON mail (next_attempt_at) WHERE state = 'queued'`);
    await queryRunner.query('CREATE INDEX mail_firm_ix ON mail (firm_id, created_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE mail');
    await queryRunner.query('DROP TABLE personal_link');
  }
}
