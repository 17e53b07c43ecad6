import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateShortlistReplies1767225776000 implements MigrationInterface {
  name = 'CreateShortlistReplies1767225776000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE shortlist_reply (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        shortlist_id uuid NOT NULL,
        stakeholder_id uuid NOT NULL,
        candidacy_id uuid NOT NULL,
        kind text NOT NULL,
        words text NOT NULL,
        by_name text NOT NULL,
        replied_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT shortlist_reply_pk PRIMARY KEY (id),
        CONSTRAINT shortlist_reply_kind_ck CHECK (kind IN ('meet', 'not_now', 'question')),
        CONSTRAINT shortlist_reply_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT shortlist_reply_shortlist_fk FOREIGN KEY (firm_id, shortlist_id) REFERENCES shortlist (firm_id, id),
        CONSTRAINT shortlist_reply_stakeholder_fk FOREIGN KEY (firm_id, stakeholder_id) REFERENCES stakeholder (firm_id, id),
        CONSTRAINT shortlist_reply_candidacy_fk FOREIGN KEY (firm_id, candidacy_id) REFERENCES candidacy (firm_id, id)
      )`);
    await queryRunner.query('CREATE INDEX shortlist_reply_shortlist_ix ON shortlist_reply (firm_id, shortlist_id, replied_at)');
    await queryRunner.query('CREATE INDEX shortlist_reply_stakeholder_ix ON shortlist_reply (firm_id, stakeholder_id)');
    await queryRunner.query('CREATE INDEX shortlist_reply_candidacy_ix ON shortlist_reply (firm_id, candidacy_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE shortlist_reply');
  }
}
