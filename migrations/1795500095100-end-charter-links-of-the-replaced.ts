import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now a replacement in the intake left the charter link of the person standing, though it opened nothing any more. */
export class EndCharterLinksOfTheReplaced1795500095100 implements MigrationInterface {
  name = 'EndCharterLinksOfTheReplaced1795500095100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE personal_link SET revoked_at = now()
      FROM charter_signer g JOIN intake_replacement r ON r.firm_id = g.firm_id AND r.replaced_id = g.stakeholder_id
      WHERE personal_link.firm_id = g.firm_id AND personal_link.purpose = 'charter' AND personal_link.subject_id = g.id
        AND personal_link.revoked_at IS NULL`);
  }

  /** An ended link stays ended. */
  async down(): Promise<void> {}
}
