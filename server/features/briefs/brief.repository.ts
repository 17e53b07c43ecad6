import { In, IsNull, LessThan, Not, type EntityManager } from 'typeorm';
import { guardedUpdate, type Guard } from '../../platform/db/guarded-update';
import { managerOf, type Scope } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import { BriefVersionEntity } from './brief-version.entity';
import type { Brief } from './domain/brief';
import type { BriefState, BriefVersion } from './domain/brief-version';

export interface NewBriefVersion {
  readonly firmId: string;
  readonly searchId: string;
  readonly diagnosisId: string;
  readonly templateVersionId: string | null;
  readonly createdByName: string;
  readonly brief: Brief;
}

export type BriefChange = Partial<
  Pick<
    BriefVersionEntity,
    'state' | 'publishedAt' | 'publishedByName' | 'signedAt' | 'signedBy' | 'signedName' | 'refusedAt' | 'refusedBy' | 'refusal'
  >
> &
  Partial<Brief>;

/** The versions of the briefs of a firm. Every load names the firm: another firm's id finds nothing. */
export function briefRepository(scope: Scope) {
  const manager = managerOf(scope);
  const first = async (where: object): Promise<BriefVersion | null> => {
    const row = await manager.findOne(BriefVersionEntity, { where, order: { number: 'DESC' } });
    return row && toBriefVersion(row);
  };
  return {
    /** The version the sponsor signed and that is in force, or null. */
    findSigned: (firmId: string, searchId: string) => first({ firmId, searchId, state: 'signed' }),
    /** The version with the highest number, whatever its state, or null. */
    findLatest: (firmId: string, searchId: string) => first({ firmId, searchId }),
    findDraft: (firmId: string, searchId: string) => first({ firmId, searchId, state: 'draft' }),
    /** What was published last and not replaced: waiting for the sponsor, or signed. */
    findPublished: (firmId: string, searchId: string) => first({ firmId, searchId, state: In(['awaiting_signature', 'signed']) }),
    /** What was published last before this version, or null. */
    findPublishedBefore: ({ firmId, searchId, number }: Pick<BriefVersion, 'firmId' | 'searchId' | 'number'>) =>
      first({ firmId, searchId, number: LessThan(number), publishedAt: Not(IsNull()) }),
    findByNumber: (firmId: string, searchId: string, number: number) => first({ firmId, searchId, number }),
    async getForFirm(firmId: string, id: string): Promise<BriefVersion> {
      const found = await first({ firmId, id });
      if (!found) throw new NotFoundError('No such version of a brief');
      return found;
    },
    /** All versions of a search, the newest first. */
    async listForSearch(firmId: string, searchId: string): Promise<BriefVersion[]> {
      const rows = await manager.find(BriefVersionEntity, { where: { firmId, searchId }, order: { number: 'DESC' }, take: 100 });
      return rows.map(toBriefVersion);
    },
    async addVersion({ brief, ...version }: NewBriefVersion): Promise<string> {
      const latest = await first({ firmId: version.firmId, searchId: version.searchId });
      const row = { ...version, ...partsOf(brief), number: (latest?.number ?? 0) + 1 };
      const { identifiers } = await manager.insert(BriefVersionEntity, row);
      return String(identifiers[0]?.['id']);
    },
    /** Throws ConflictError when somebody else changed the version since it was loaded. */
    async change(guard: Guard, set: BriefChange): Promise<void> {
      await guardedUpdate(manager, BriefVersionEntity, { guard, set });
    },
    /** Everything of the search in one of `states`, except one version, gives way to that one. */
    supersede: (of: Superseded) => supersede(manager, of),
  };
}

export interface Superseded {
  readonly firmId: string;
  readonly searchId: string;
  readonly states: readonly BriefState[];
  /** The version that takes over, or null when it is yet to be added. */
  readonly except: string | null;
}

async function supersede(manager: EntityManager, { except, ...of }: Superseded): Promise<void> {
  const update = manager
    .createQueryBuilder()
    .update(BriefVersionEntity)
    .set({ state: 'superseded', version: () => 'version + 1' })
    .where('firm_id = :firmId AND search_id = :searchId AND state IN (:...states)', of);
  if (except !== null) update.andWhere('id <> :except', { except });
  await update.execute();
}

function partsOf({ scope, primarySide, content, weights, mustHaves, concentration }: Brief): Brief {
  return { scope, primarySide, content, weights, mustHaves, concentration };
}

function toBriefVersion(row: BriefVersionEntity): BriefVersion {
  return {
    id: row.id,
    firmId: row.firmId,
    searchId: row.searchId,
    diagnosisId: row.diagnosisId,
    templateVersionId: row.templateVersionId,
    number: row.number,
    state: row.state,
    createdAt: row.createdAt,
    createdByName: row.createdByName,
    ...partsOf(row),
    published: row.publishedAt && { at: row.publishedAt, byName: row.publishedByName ?? '' },
    signature: signatureOf(row),
    refusal: refusalOf(row),
    version: row.version,
  };
}

function signatureOf({ signedAt, signedBy, signedName }: BriefVersionEntity): BriefVersion['signature'] {
  return signedAt && signedBy ? { at: signedAt, stakeholderId: signedBy, name: signedName ?? '' } : null;
}

function refusalOf({ refusedAt, refusedBy, refusal }: BriefVersionEntity): BriefVersion['refusal'] {
  return refusedAt && refusedBy ? { at: refusedAt, stakeholderId: refusedBy, comments: refusal ?? [] } : null;
}
