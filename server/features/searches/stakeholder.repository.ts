import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import type { Stakeholder } from './domain/stakeholder';
import { StakeholderEntity } from './stakeholder.entity';

export type StakeholderFacts = Pick<Stakeholder, 'name' | 'email' | 'jobTitle' | 'part' | 'leadsFunction'>;

export function stakeholderRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async listForSearch(firmId: string, searchId: string): Promise<Stakeholder[]> {
      const rows = await manager.find(StakeholderEntity, { where: { firmId, searchId }, order: { createdAt: 'ASC' }, take: 100 });
      return rows.map(toStakeholder);
    },
    /** Throws NotFoundError when this search of the firm has no such stakeholder. */
    async getForSearch(firmId: string, searchId: string, id: string): Promise<Stakeholder> {
      const row = await manager.findOneBy(StakeholderEntity, { firmId, searchId, id });
      if (!row) throw new NotFoundError('No such stakeholder');
      return toStakeholder(row);
    },
    async findByEmail(searchId: string, email: string): Promise<Stakeholder | null> {
      const row = await manager.findOneBy(StakeholderEntity, { searchId, email });
      return row && toStakeholder(row);
    },
    async add(firmId: string, searchId: string, facts: StakeholderFacts): Promise<string> {
      const { identifiers } = await manager.insert(StakeholderEntity, { firmId, searchId, ...facts });
      return String(identifiers[0]?.['id']);
    },
    /** Throws ConflictError when it was changed since it was loaded. */
    async change(stakeholder: Pick<Stakeholder, 'id' | 'firmId' | 'version'>, facts: StakeholderFacts): Promise<void> {
      await guardedUpdate(manager, StakeholderEntity, { guard: stakeholder, set: { ...facts } });
    },
  };
}

function toStakeholder(row: StakeholderEntity): Stakeholder {
  const { id, firmId, searchId, name, email, jobTitle, part, leadsFunction, version } = row;
  return { id, firmId, searchId, name, email, jobTitle, part, leadsFunction, version };
}
