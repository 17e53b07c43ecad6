import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSearchQuestionnaires1795500093500 implements MigrationInterface {
  name = 'CreateSearchQuestionnaires1795500093500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE client_question (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        client_id uuid NOT NULL,
        code text NOT NULL,
        kind text NOT NULL,
        prompt text NOT NULL,
        help text NOT NULL DEFAULT '',
        choices text[] NOT NULL DEFAULT '{}',
        retired_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT client_question_pk PRIMARY KEY (id),
        CONSTRAINT client_question_code_uq UNIQUE (firm_id, client_id, code),
        CONSTRAINT client_question_code_ck CHECK (code ~ '^Q[0-9]{2,4}$'),
        CONSTRAINT client_question_kind_ck CHECK (kind IN ('line', 'paragraph', 'choice', 'number')),
        CONSTRAINT client_question_prompt_ck CHECK (prompt <> ''),
        CONSTRAINT client_question_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT client_question_client_fk FOREIGN KEY (firm_id, client_id) REFERENCES client (firm_id, id)
      )`);
    await queryRunner.query(`
      CREATE TABLE search_questionnaire (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        search_id uuid NOT NULL,
        choice text NOT NULL DEFAULT 'default',
        wording_id uuid,
        pinned_at timestamptz,
        wording_version_id uuid,
        questions jsonb NOT NULL DEFAULT '[]',
        version int NOT NULL DEFAULT 1,
        CONSTRAINT search_questionnaire_pk PRIMARY KEY (id),
        CONSTRAINT search_questionnaire_search_uq UNIQUE (firm_id, search_id),
        CONSTRAINT search_questionnaire_choice_ck CHECK (choice IN ('default', 'library', 'wording')),
        CONSTRAINT search_questionnaire_wording_ck CHECK ((choice = 'wording') = (wording_id IS NOT NULL)),
        CONSTRAINT search_questionnaire_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT search_questionnaire_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
        CONSTRAINT search_questionnaire_wording_fk FOREIGN KEY (firm_id, wording_id) REFERENCES instrument_wording (firm_id, id),
        CONSTRAINT search_questionnaire_version_fk FOREIGN KEY (firm_id, wording_version_id) REFERENCES instrument_wording_version (firm_id, id)
      )`);
    await queryRunner.query('CREATE INDEX search_questionnaire_wording_ix ON search_questionnaire (firm_id, wording_id)');
    await queryRunner.query('CREATE INDEX search_questionnaire_version_ix ON search_questionnaire (firm_id, wording_version_id)');
    // Intakes that are open already were asked in the library's words, without questions of anybody's own.
    await queryRunner.query(`
      INSERT INTO search_questionnaire (firm_id, search_id, choice, pinned_at)
      SELECT s.firm_id, s.id, 'library', now() FROM search s
      WHERE EXISTS (SELECT 1 FROM intake_response r WHERE r.firm_id = s.firm_id AND r.search_id = s.id)
         OR EXISTS (SELECT 1 FROM personal_link l WHERE l.firm_id = s.firm_id AND l.search_id = s.id AND l.purpose = 'intake')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE search_questionnaire');
    await queryRunner.query('DROP TABLE client_question');
  }
}
