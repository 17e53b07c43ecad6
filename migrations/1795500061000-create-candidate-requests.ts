import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCandidateRequests1795500061000 implements MigrationInterface {
  name = 'CreateCandidateRequests1795500061000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE candidate_request (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      candidacy_id uuid NOT NULL,
      kind text NOT NULL,
      words text NOT NULL,
      asked_at timestamptz NOT NULL,
      answer text,
      answered_by uuid,
      answered_by_name text,
      answered_at timestamptz,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT candidate_request_pk PRIMARY KEY (id),
      CONSTRAINT candidate_request_kind_ck CHECK (kind IN ('comment', 'correction', 'review')),
      CONSTRAINT candidate_request_answered_ck CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)
        AND (answer IS NULL) = (answered_by_name IS NULL) AND answer <> ''),
      CONSTRAINT candidate_request_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT candidate_request_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT candidate_request_candidacy_fk FOREIGN KEY (firm_id, candidacy_id) REFERENCES candidacy (firm_id, id),
      CONSTRAINT candidate_request_answered_by_fk FOREIGN KEY (firm_id, answered_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX candidate_request_search_ix ON candidate_request (firm_id, search_id)');
    await queryRunner.query('CREATE INDEX candidate_request_candidacy_ix ON candidate_request (firm_id, candidacy_id)');
    await queryRunner.query('CREATE INDEX candidate_request_answered_by_ix ON candidate_request (firm_id, answered_by)');
    await queryRunner.query('CREATE INDEX candidate_request_open_ix ON candidate_request (firm_id, asked_at) WHERE answered_at IS NULL');
    // Corrections used to stand in the assessment itself, where nobody could answer them. Its columns stay until nothing reads them.
    await queryRunner.query(`INSERT INTO candidate_request (firm_id, search_id, candidacy_id, kind, words, asked_at)
      SELECT firm_id, search_id, candidacy_id, 'correction', correction_text, correction_requested_at
      FROM assessment WHERE correction_requested_at IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE candidate_request');
  }
}
