import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1767225600000 implements MigrationInterface {
  name = 'CreateAccounts1767225600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE EXTENSION IF NOT EXISTS citext');
    await queryRunner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await queryRunner.query(`CREATE TABLE firm (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      demo boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT firm_pk PRIMARY KEY (id))`);
    await queryRunner.query(`CREATE TABLE firm_user (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      email citext NOT NULL,
      name text NOT NULL,
      role text NOT NULL,
      password_hash text NOT NULL,
      disabled_at timestamptz,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT firm_user_pk PRIMARY KEY (id),
      CONSTRAINT firm_user_firm_id_uq UNIQUE (firm_id, id),
      CONSTRAINT firm_user_email_uq UNIQUE (email),
      CONSTRAINT firm_user_role_ck CHECK (role IN ('admin', 'recruiter')),
      CONSTRAINT firm_user_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id))`);
    await queryRunner.query(`CREATE TABLE session (
      sid text NOT NULL,
      sess json NOT NULL,
      expire timestamptz NOT NULL,
      CONSTRAINT session_pk PRIMARY KEY (sid))`);
    await queryRunner.query('CREATE INDEX session_expire_ix ON session (expire)');
    await queryRunner.query(`CREATE TABLE rate_limit (
      key text NOT NULL,
      points int NOT NULL DEFAULT 0,
      expire bigint,
      CONSTRAINT rate_limit_pk PRIMARY KEY (key))`);
    await queryRunner.query(`CREATE TABLE form_submission (
      key text NOT NULL,
      path text NOT NULL,
      sender text NOT NULL,
      location text,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT form_submission_pk PRIMARY KEY (key, path, sender))`);
    await queryRunner.query('CREATE INDEX form_submission_created_at_ix ON form_submission (created_at)');
    await queryRunner.query(`CREATE TABLE audit_event (
      id bigint GENERATED ALWAYS AS IDENTITY,
      firm_id uuid NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      actor_kind text NOT NULL,
      actor_id uuid,
      actor_name text NOT NULL,
      action text NOT NULL,
      subject_type text NOT NULL,
      subject_id text NOT NULL,
      before jsonb,
      after jsonb,
      request_id text,
      CONSTRAINT audit_event_pk PRIMARY KEY (id),
      CONSTRAINT audit_event_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id))`);
    await queryRunner.query('CREATE INDEX audit_event_firm_ix ON audit_event (firm_id, id)');
    await queryRunner.query('CREATE INDEX audit_event_subject_ix ON audit_event (firm_id, subject_type, subject_id)');
    // What happened stays as it was written: no account of the application changes or removes it.
    await queryRunner.query(`CREATE FUNCTION audit_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'audit_event is append-only'; END $$`);
    await queryRunner.query(`CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
      FOR EACH ROW EXECUTE FUNCTION audit_event_is_append_only()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE audit_event');
    await queryRunner.query('DROP FUNCTION audit_event_is_append_only');
    await queryRunner.query('DROP TABLE form_submission');
    await queryRunner.query('DROP TABLE rate_limit');
    await queryRunner.query('DROP TABLE session');
    await queryRunner.query('DROP TABLE firm_user');
    await queryRunner.query('DROP TABLE firm');
  }
}
