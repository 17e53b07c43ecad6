import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import type { Letterhead, LogoFacts, LogoPicture } from './domain/letterhead';
import { LetterheadEntity } from './letterhead.entity';
import { LogoEntity } from './logo.entity';

export type LetterheadWords = Pick<Letterhead, 'name' | 'contact' | 'accent'>;

/** The firm whose letterhead is asked for; its name is what documents carry until another is set. */
interface FirmOfLetterhead {
  readonly firmId: string;
  readonly firmName: string;
}

const FACTS = { id: true, kind: true, width: true, height: true } as const;

/** The letterhead of a firm and its logo; a firm without one has its own name at the top and nothing else. */
export function letterheadRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async findForFirm({ firmId, firmName }: FirmOfLetterhead): Promise<Letterhead> {
      const row = await manager.findOneBy(LetterheadEntity, { firmId });
      const logo = await manager.findOne(LogoEntity, { where: { firmId }, select: FACTS });
      const { name = firmName, contact = '', accent = null, version = 1 } = row ?? {};
      return { firmId, name, contact, accent, version, logo: logo && factsOf(logo) };
    },
    /** Throws NotFoundError when the firm has no such logo, or has another one by now. */
    async getLogo(firmId: string, id: string): Promise<LogoPicture> {
      const row = await manager.findOneBy(LogoEntity, { firmId, id });
      if (!row) throw new NotFoundError('No such logo');
      return row;
    },
    /** The logo as it is now, null for none. */
    findPicture: (firmId: string): Promise<LogoPicture | null> => manager.findOneBy(LogoEntity, { firmId }),
    /** Throws ConflictError when it was changed since it was loaded. */
    async changeWords({ firmId, version }: Letterhead, words: LetterheadWords): Promise<void> {
      await manager.query('INSERT INTO firm_letterhead (firm_id, name) VALUES ($1, $2) ON CONFLICT (firm_id) DO NOTHING', [
        firmId,
        words.name,
      ]);
      const { id } = await manager.findOneByOrFail(LetterheadEntity, { firmId });
      await guardedUpdate(manager, LetterheadEntity, { guard: { id, firmId, version }, set: { ...words } });
    },
    /** A firm has one logo: the one before goes. */
    async replaceLogo(firmId: string, logo: LogoPicture & { uploadedByName: string }): Promise<string> {
      await manager.query('SELECT id FROM firm WHERE id = $1 FOR UPDATE', [firmId]);
      await manager.delete(LogoEntity, { firmId });
      const { identifiers } = await manager.insert(LogoEntity, { firmId, ...logo });
      return String(identifiers[0]?.['id']);
    },
    /** Whether there was one to remove. */
    async removeLogo(firmId: string): Promise<boolean> {
      const { affected } = await manager.delete(LogoEntity, { firmId });
      return affected === 1;
    },
  };
}

function factsOf({ id, kind, width, height }: LogoEntity): LogoFacts {
  return { id, kind, width, height };
}
