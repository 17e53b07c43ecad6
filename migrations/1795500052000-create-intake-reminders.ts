import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIntakeReminders1795500052000 implements MigrationInterface {
  name = 'CreateIntakeReminders1795500052000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE intake_reminder (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      search_id uuid NOT NULL,
      stakeholder_id uuid NOT NULL,
      sent_by uuid NOT NULL,
      sent_by_name text NOT NULL,
      sent_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT intake_reminder_pk PRIMARY KEY (id),
      CONSTRAINT intake_reminder_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT intake_reminder_search_fk FOREIGN KEY (firm_id, search_id) REFERENCES search (firm_id, id),
      CONSTRAINT intake_reminder_stakeholder_fk FOREIGN KEY (firm_id, stakeholder_id) REFERENCES stakeholder (firm_id, id),
      CONSTRAINT intake_reminder_sent_by_fk FOREIGN KEY (firm_id, sent_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX intake_reminder_search_ix ON intake_reminder (firm_id, search_id, sent_at)');
    await queryRunner.query('CREATE INDEX intake_reminder_stakeholder_ix ON intake_reminder (firm_id, stakeholder_id)');
    await queryRunner.query('CREATE INDEX intake_reminder_sent_by_ix ON intake_reminder (firm_id, sent_by)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE intake_reminder');
  }
}
