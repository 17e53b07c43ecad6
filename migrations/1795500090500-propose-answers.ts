import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProposeAnswers1795500090500 implements MigrationInterface {
  name = 'ProposeAnswers1795500090500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE intake_proposal (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      item_id text NOT NULL,
      option_id text NOT NULL,
      source text NOT NULL,
      because text NOT NULL,
      state text NOT NULL DEFAULT 'open',
      proposed_at timestamptz NOT NULL,
      proposed_by uuid NOT NULL,
      proposed_by_name text NOT NULL,
      decided_at timestamptz,
      decided_by uuid,
      decided_by_name text,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT intake_proposal_pk PRIMARY KEY (id),
      CONSTRAINT intake_proposal_state_ck CHECK (state IN ('open', 'confirmed', 'rejected', 'replaced')),
      CONSTRAINT intake_proposal_decided_ck CHECK ((state = 'open') = (decided_at IS NULL)
        AND (decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (decided_by_name IS NULL)),
      CONSTRAINT intake_proposal_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT intake_proposal_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT intake_proposal_proposed_by_fk FOREIGN KEY (firm_id, proposed_by) REFERENCES firm_user (firm_id, id),
      CONSTRAINT intake_proposal_decided_by_fk FOREIGN KEY (firm_id, decided_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX intake_proposal_search_ix ON intake_proposal (firm_id, search_id)');
    await queryRunner.query('CREATE INDEX intake_proposal_proposed_by_ix ON intake_proposal (firm_id, proposed_by)');
    await queryRunner.query('CREATE INDEX intake_proposal_decided_by_ix ON intake_proposal (firm_id, decided_by)');
    await queryRunner.query(
      `CREATE UNIQUE INDEX intake_proposal_standing_uq ON intake_proposal (firm_id, search_id, item_id) WHERE state IN ('open', 'confirmed')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE intake_proposal');
  }
}
