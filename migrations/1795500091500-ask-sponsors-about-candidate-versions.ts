import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskSponsorsAboutCandidateVersions1795500091500 implements MigrationInterface {
  name = 'AskSponsorsAboutCandidateVersions1795500091500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE candidate_brief_reply (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      brief_version_id uuid NOT NULL,
      kind text NOT NULL,
      words text NOT NULL,
      replied_by uuid NOT NULL,
      replier_name text NOT NULL,
      replied_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT candidate_brief_reply_pk PRIMARY KEY (id),
      CONSTRAINT candidate_brief_reply_kind_ck CHECK ((kind = 'approved' AND words = '') OR (kind = 'comment' AND words <> '')),
      CONSTRAINT candidate_brief_reply_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT candidate_brief_reply_version_fk FOREIGN KEY (firm_id, brief_version_id) REFERENCES brief_version (firm_id, id),
      CONSTRAINT candidate_brief_reply_replied_by_fk FOREIGN KEY (firm_id, replied_by) REFERENCES stakeholder (firm_id, id))`);
    await queryRunner.query('CREATE INDEX candidate_brief_reply_version_ix ON candidate_brief_reply (firm_id, brief_version_id)');
    await queryRunner.query('CREATE INDEX candidate_brief_reply_replied_by_ix ON candidate_brief_reply (firm_id, replied_by)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE candidate_brief_reply');
  }
}
