import { guardedUpdate, type Guard } from '../../platform/db/guarded-update';
import { managerOf, type Scope } from '../../platform/db/scope';
import type { Side } from '../../shared/side';
import { CrossOfferEntity } from './cross-offer.entity';
import { SearchPairEntity } from './search-pair.entity';

export interface SearchPair {
  readonly id: string;
  readonly firmId: string;
  readonly salesSearchId: string;
  readonly marketingSearchId: string;
  readonly firstSide: Side;
  readonly orderReason: string;
  readonly offLimits: string;
  readonly calendarNote: string;
  readonly madeByName: string;
  readonly version: number;
}

export type PairNotes = Pick<SearchPair, 'offLimits' | 'calendarNote'>;
export type NewPair = Omit<SearchPair, 'id' | 'version'>;

export interface CrossOffer {
  readonly pairId: string;
  readonly fromCandidacyId: string;
  readonly toCandidacyId: string;
  /** Calendar date, YYYY-MM-DD. */
  readonly consentedOn: string;
  readonly consentNote: string;
  readonly recordedByName: string;
}

/** The pairs of searches of a firm. Another firm's search finds nothing. */
export function searchPairRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async findForSearch(firmId: string, searchId: string): Promise<SearchPair | null> {
      const where = [
        { firmId, salesSearchId: searchId },
        { firmId, marketingSearchId: searchId },
      ];
      return manager.findOne(SearchPairEntity, { where });
    },
    async add(pair: NewPair): Promise<string> {
      const { identifiers } = await manager.insert(SearchPairEntity, pair);
      return String(identifiers[0]?.['id']);
    },
    /** Throws ConflictError when somebody else changed the notes since they were loaded. */
    async changeNotes(guard: Guard, notes: PairNotes): Promise<void> {
      await guardedUpdate(manager, SearchPairEntity, { guard, set: notes });
    },
    /** The newest last. */
    async listOffers(firmId: string, pairId: string): Promise<CrossOffer[]> {
      return manager.find(CrossOfferEntity, { where: { firmId, pairId }, order: { createdAt: 'ASC', id: 'ASC' }, take: 500 });
    },
    async addOffer(firmId: string, offer: CrossOffer): Promise<string> {
      const { identifiers } = await manager.insert(CrossOfferEntity, { firmId, ...offer });
      return String(identifiers[0]?.['id']);
    },
  };
}

/** The craft of one search of a pair. */
export function sideOf(pair: SearchPair, searchId: string): Side {
  return pair.salesSearchId === searchId ? 'sales' : 'marketing';
}

/** The search of a pair that is for a craft. */
export function searchOn(pair: SearchPair, side: Side): string {
  return side === 'sales' ? pair.salesSearchId : pair.marketingSearchId;
}
