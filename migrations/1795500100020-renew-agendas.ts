import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that come in or change while a session is open are taken over onto its agenda, and the minutes tell of it. */
export class RenewAgendas1795500100020 implements MigrationInterface {
  name = 'RenewAgendas1795500100020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE agenda_renewal (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      firm_id uuid NOT NULL,
      session_id uuid NOT NULL,
      diagnosis_id uuid NOT NULL,
      covers jsonb NOT NULL,
      people jsonb NOT NULL,
      items jsonb NOT NULL,
      renewed_at timestamptz NOT NULL,
      renewed_by uuid NOT NULL,
      renewed_by_name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT agenda_renewal_pk PRIMARY KEY (id),
      CONSTRAINT agenda_renewal_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
      CONSTRAINT agenda_renewal_session_fk FOREIGN KEY (firm_id, session_id) REFERENCES alignment_session (firm_id, id),
      CONSTRAINT agenda_renewal_diagnosis_fk FOREIGN KEY (firm_id, diagnosis_id) REFERENCES diagnosis (firm_id, id),
      CONSTRAINT agenda_renewal_renewed_by_fk FOREIGN KEY (firm_id, renewed_by) REFERENCES firm_user (firm_id, id))`);
    await queryRunner.query('CREATE INDEX agenda_renewal_session_ix ON agenda_renewal (firm_id, session_id, created_at)');
    await queryRunner.query('CREATE INDEX agenda_renewal_diagnosis_ix ON agenda_renewal (firm_id, diagnosis_id)');
    await queryRunner.query('CREATE INDEX agenda_renewal_renewed_by_ix ON agenda_renewal (firm_id, renewed_by)');
    await queryRunner.query(`CREATE TRIGGER agenda_renewal_stays BEFORE UPDATE ON agenda_renewal
      FOR EACH ROW EXECUTE FUNCTION what_was_rated_stays()`);
    await queryRunner.query('ALTER TABLE agenda_item DROP CONSTRAINT agenda_item_state_ck');
    await queryRunner.query(
      `ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_state_ck CHECK (state IN ('open', 'decided', 'dissent', 'off'))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE agenda_item SET state = 'open' WHERE state = 'off'`);
    await queryRunner.query('ALTER TABLE agenda_item DROP CONSTRAINT agenda_item_state_ck');
    await queryRunner.query(`ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_state_ck CHECK (state IN ('open', 'decided', 'dissent'))`);
    await queryRunner.query('DROP TABLE agenda_renewal');
  }
}
