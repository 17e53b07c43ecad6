import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import type { FrozenShortlist } from './domain/frozen-shortlist';
import { ShortlistEntity } from './shortlist.entity';

/** A frozen list with when and by whom. */
export interface Shortlist {
  readonly id: string;
  readonly firmId: string;
  readonly searchId: string;
  /** 1, 2, 3 … within the search. */
  readonly number: number;
  readonly content: FrozenShortlist;
  readonly frozenAt: Date;
  readonly frozenByName: string;
}

export interface NewShortlist {
  readonly firmId: string;
  readonly searchId: string;
  readonly number: number;
  readonly content: FrozenShortlist;
  readonly frozenAt: Date;
  readonly frozenBy: string;
  readonly frozenByName: string;
}

/** The shortlists of a firm. Every load names the firm: another firm's search has none. */
export function shortlistRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    /** The newest first. */
    async listForSearch(firmId: string, searchId: string): Promise<Shortlist[]> {
      const rows = await manager.find(ShortlistEntity, { where: { firmId, searchId }, order: { number: 'DESC' }, take: 100 });
      return rows.map(toShortlist);
    },
    /** Throws NotFoundError when the search of this firm has no such shortlist. */
    async getByNumber(firmId: string, searchId: string, number: number): Promise<Shortlist> {
      const row = await manager.findOneBy(ShortlistEntity, { firmId, searchId, number });
      if (!row) throw new NotFoundError('No such shortlist');
      return toShortlist(row);
    },
    async countForSearch(firmId: string, searchId: string): Promise<number> {
      return manager.countBy(ShortlistEntity, { firmId, searchId });
    },
  };
}

export function shortlistStore(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    async add(shortlist: NewShortlist): Promise<string> {
      const { brief, runId } = shortlist.content.run;
      const row = { ...shortlist, briefVersionId: brief.versionId, comparisonRunId: runId };
      const { identifiers } = await manager.getRepository(ShortlistEntity).insert(row);
      return String(identifiers[0]?.['id']);
    },
  };
}

function toShortlist({ id, firmId, searchId, number, content, frozenAt, frozenByName }: ShortlistEntity): Shortlist {
  return { id, firmId, searchId, number, content, frozenAt, frozenByName };
}
