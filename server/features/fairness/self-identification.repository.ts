import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import type { SelfIdentification } from './domain/self-identification';
import { SelfIdentificationEntity } from './self-identification.entity';

/** Imported by the candidate's own page and by the audit, and by nothing else (an import rule says so). */
export function selfIdentificationRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async find(firmId: string, pseudonym: string): Promise<SelfIdentification | null> {
      const row = await manager.findOneBy(SelfIdentificationEntity, { firmId, pseudonym });
      return row && { sex: row.sex, ethnicity: row.ethnicity };
    },
    /** Everything said in a firm, by pseudonym. */
    async mapForFirm(firmId: string): Promise<Map<string, SelfIdentification>> {
      const rows = await manager.findBy(SelfIdentificationEntity, { firmId });
      return new Map(rows.map(({ pseudonym, sex, ethnicity }) => [pseudonym, { sex, ethnicity }]));
    },
  };
}

export function selfIdentificationStore(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    async keep(firmId: string, pseudonym: string, said: SelfIdentification): Promise<void> {
      await manager.upsert(SelfIdentificationEntity, { firmId, pseudonym, ...said }, ['firmId', 'pseudonym']);
    },
    async remove(firmId: string, pseudonym: string): Promise<void> {
      await manager.delete(SelfIdentificationEntity, { firmId, pseudonym });
    },
  };
}
