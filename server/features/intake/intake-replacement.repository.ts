import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { IntakeReplacementEntity } from './intake-replacement.entity';

/** Who answers now in the place of whom: ids of successors by the id of the person replaced. */
export async function replacementsIn(scope: Scope, firmId: string, searchId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await managerOf(scope).findBy(IntakeReplacementEntity, { firmId, searchId });
  return new Map(rows.map(({ replacedId, successorId }) => [replacedId, successorId]));
}

export async function addReplacement(tx: Transaction, replacement: Omit<IntakeReplacementEntity, 'id' | 'createdAt'>): Promise<void> {
  await managerOf(tx).insert(IntakeReplacementEntity, replacement);
}
