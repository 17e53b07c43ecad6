import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import type { AgreedClause, AgreedOutcome, Placement, Prediction } from './domain/placement';
import { PlacementEntity } from './placement.entity';

export interface NewPlacement {
  readonly firmId: string;
  readonly searchId: string;
  readonly candidacyId: string;
  readonly briefVersionId: string;
  readonly stakeholderId: string;
  readonly startDate: string;
  readonly outcomes: AgreedOutcome[];
  readonly charter: AgreedClause[];
  readonly predicted: Prediction | null;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
}

/** Placements of one firm; one of another firm is not found. */
export function placementRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async findForCandidacy(firmId: string, candidacyId: string): Promise<Placement | null> {
      const row = await manager.findOneBy(PlacementEntity, { firmId, candidacyId });
      return row && toPlacement(row);
    },
    async getForFirm(firmId: string, id: string): Promise<Placement> {
      const row = await manager.findOneBy(PlacementEntity, { firmId, id });
      if (!row) throw new NotFoundError('No such placement');
      return toPlacement(row);
    },
  };
}

export function placementStore(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    /** Null when somebody else recorded it first. */
    async add(placement: NewPlacement): Promise<string | null> {
      const { raw } = (await manager
        .createQueryBuilder()
        .insert()
        .into(PlacementEntity)
        .values({ ...placement })
        .orIgnore()
        .returning('id')
        .execute()) as { raw: { id: string }[] };
      return raw[0]?.id ?? null;
    },
    /** Throws ConflictError when it was changed since it was loaded. */
    async change(guard: Pick<Placement, 'id' | 'firmId' | 'version'>, set: Pick<Placement, 'startDate' | 'stakeholderId'>): Promise<void> {
      await guardedUpdate(manager, PlacementEntity, { guard, set });
    },
  };
}

function toPlacement(row: PlacementEntity): Placement {
  const { id, firmId, searchId, candidacyId, stakeholderId, startDate, outcomes, charter, recordedByName, recordedAt, version } = row;
  return { id, firmId, searchId, candidacyId, stakeholderId, startDate, outcomes, charter, recordedByName, recordedAt, version };
}
