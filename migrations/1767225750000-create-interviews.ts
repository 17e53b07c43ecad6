import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInterviews1767225750000 implements MigrationInterface {
  name = 'CreateInterviews1767225750000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE interviewer (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        search_id uuid NOT NULL,
        stakeholder_id uuid,
        name text NOT NULL,
        email citext NOT NULL,
        function text NOT NULL,
        side text NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT interviewer_pk PRIMARY KEY (id),
        CONSTRAINT interviewer_firm_id_uq UNIQUE (firm_id, id),
        CONSTRAINT interviewer_email_uq UNIQUE (search_id, email),
        CONSTRAINT interviewer_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT interviewer_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
        CONSTRAINT interviewer_stakeholder_fk FOREIGN KEY (firm_id, stakeholder_id) REFERENCES stakeholder (firm_id, id),
        CONSTRAINT interviewer_function_ck CHECK (function IN ('sales', 'marketing', 'other')),
        CONSTRAINT interviewer_side_ck CHECK (side IN ('firm', 'client'))
      )`);
    await queryRunner.query('CREATE INDEX interviewer_search_ix ON interviewer (firm_id, search_id)');
    await queryRunner.query('CREATE INDEX interviewer_stakeholder_ix ON interviewer (firm_id, stakeholder_id)');

    await queryRunner.query(`
      CREATE TABLE scorecard (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        search_id uuid NOT NULL,
        candidacy_id uuid NOT NULL,
        interviewer_id uuid NOT NULL,
        competency_ids text[] NOT NULL,
        library_version text NOT NULL,
        interviewed_on date,
        recommendation text,
        confidence text,
        summary text NOT NULL DEFAULT '',
        draft_saved_at timestamptz,
        submitted_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT scorecard_pk PRIMARY KEY (id),
        CONSTRAINT scorecard_firm_id_uq UNIQUE (firm_id, id),
        CONSTRAINT scorecard_interviewer_uq UNIQUE (candidacy_id, interviewer_id),
        CONSTRAINT scorecard_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT scorecard_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
        CONSTRAINT scorecard_candidacy_fk FOREIGN KEY (firm_id, candidacy_id) REFERENCES candidacy (firm_id, id),
        CONSTRAINT scorecard_interviewer_fk FOREIGN KEY (firm_id, interviewer_id) REFERENCES interviewer (firm_id, id),
        CONSTRAINT scorecard_competency_ids_ck CHECK (cardinality(competency_ids) > 0),
        CONSTRAINT scorecard_recommendation_ck CHECK (recommendation IN ('strong_no', 'no', 'yes', 'strong_yes', 'no_decision')),
        CONSTRAINT scorecard_confidence_ck CHECK (confidence IN ('low', 'moderate', 'high')),
        CONSTRAINT scorecard_submitted_ck CHECK (submitted_at IS NULL OR (recommendation IS NOT NULL AND confidence IS NOT NULL))
      )`);
    await queryRunner.query('CREATE INDEX scorecard_search_ix ON scorecard (firm_id, search_id)');
    await queryRunner.query('CREATE INDEX scorecard_candidacy_ix ON scorecard (firm_id, candidacy_id)');
    await queryRunner.query('CREATE INDEX scorecard_interviewer_ix ON scorecard (firm_id, interviewer_id)');

    await queryRunner.query(`
      CREATE TABLE rating (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        firm_id uuid NOT NULL,
        scorecard_id uuid NOT NULL,
        competency_id text NOT NULL,
        level smallint,
        not_observed boolean NOT NULL DEFAULT false,
        note text NOT NULL DEFAULT '',
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT rating_pk PRIMARY KEY (id),
        CONSTRAINT rating_competency_uq UNIQUE (scorecard_id, competency_id),
        CONSTRAINT rating_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
        CONSTRAINT rating_scorecard_fk FOREIGN KEY (firm_id, scorecard_id) REFERENCES scorecard (firm_id, id),
        CONSTRAINT rating_level_ck CHECK (level BETWEEN 1 AND 5),
        CONSTRAINT rating_not_observed_ck CHECK (NOT (not_observed AND level IS NOT NULL))
      )`);
    await queryRunner.query('CREATE INDEX rating_scorecard_ix ON rating (firm_id, scorecard_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE rating');
    await queryRunner.query('DROP TABLE scorecard');
    await queryRunner.query('DROP TABLE interviewer');
  }
}
