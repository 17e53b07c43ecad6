import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { ConflictError } from '../../shared/errors';

export interface Guard {
  readonly id: string;
  readonly firmId: string;
  readonly version: number;
}

/**
 * Changes one row if it is still the version that was loaded, and counts the version up.
 * TypeORM's own version column does not refuse a stale save, hence the version in the WHERE.
 * Throws ConflictError when somebody else was first (or the row is gone).
 */
export async function guardedUpdate<Entity extends ObjectLiteral & { version: number }>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  change: { guard: Guard; set: QueryDeepPartialEntity<Entity> },
): Promise<void> {
  const { id, firmId, version } = change.guard;
  const result = await manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...change.set, version: version + 1 })
    .where('id = :id AND firm_id = :firmId AND version = :version', { id, firmId, version })
    .execute();
  if (result.affected !== 1) throw new ConflictError('Changed by somebody else since it was loaded');
}
