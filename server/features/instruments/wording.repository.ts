import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { ConflictError, NotFoundError } from '../../shared/errors';
import type { Words } from './domain/words';
import { isWords } from './domain/words';
import { WordingDraftEntity } from './wording-draft.entity';
import { WordingVersionEntity } from './wording-version.entity';
import { WordingEntity } from './wording.entity';

/** A firm's own words for the instrument, under a name. */
export interface Wording {
  readonly id: string;
  readonly firmId: string;
  readonly name: string;
  readonly defaultSince: Date | null;
  readonly retiredAt: Date | null;
  readonly madeByName: string;
  readonly createdAt: Date;
  /** The number of its newest version; null before there is one. */
  readonly latest: number | null;
  /** How many searches were opened with any of its versions. */
  readonly searches: number;
}

/** A wording as it was frozen. */
export interface WordingVersion {
  readonly id: string;
  readonly number: number;
  readonly words: Words;
  readonly instrumentVersion: string;
  readonly publishedByName: string;
  readonly publishedAt: Date;
}

/** A search that keeps a version of a wording. */
export interface SearchOfVersion {
  readonly id: string;
  readonly title: string;
  readonly clientName: string;
}

/** What an item says at the moment, with the version of that row. */
export interface ItemDraft {
  readonly id: string;
  readonly itemId: string;
  readonly words: Words;
  readonly version: number;
}

const SELECT = `SELECT w.id, w.firm_id AS "firmId", w.name, w.default_since AS "defaultSince", w.retired_at AS "retiredAt",
    w.made_by_name AS "madeByName", w.created_at AS "createdAt",
    (SELECT max(v.number) FROM instrument_wording_version v WHERE v.firm_id = w.firm_id AND v.wording_id = w.id) AS latest,
    (SELECT count(*)::int FROM search_questionnaire q JOIN instrument_wording_version v ON v.firm_id = q.firm_id AND v.id = q.wording_version_id
      WHERE q.firm_id = w.firm_id AND v.wording_id = w.id) AS searches
  FROM instrument_wording w`;

export function wordingRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    /** In use first, by name; then the retired ones. */
    listForFirm: (firmId: string): Promise<Wording[]> =>
      manager.query(`${SELECT} WHERE w.firm_id = $1 ORDER BY (w.retired_at IS NOT NULL), lower(w.name), w.created_at LIMIT 200`, [firmId]),

    /** Throws NotFoundError when the firm has no such wording. */
    async getForFirm(firmId: string, id: string): Promise<Wording> {
      const [row]: Wording[] = await manager.query(`${SELECT} WHERE w.firm_id = $1 AND w.id = $2`, [firmId, id]);
      if (!row) throw new NotFoundError('No such wording');
      return row;
    },

    async listDrafts({ firmId, id: wordingId }: Pick<Wording, 'firmId' | 'id'>): Promise<ItemDraft[]> {
      const rows = await manager.find(WordingDraftEntity, { where: { firmId, wordingId }, order: { itemId: 'ASC' } });
      return rows.map(({ id, itemId, words, version }) => ({ id, itemId, words: isWords(words) ? words : {}, version }));
    },

    /** The searches that ask in a version, the newest first. */
    listSearches: (firmId: string, versionId: string): Promise<SearchOfVersion[]> =>
      manager.query(
        `SELECT s.id, s.title, c.name AS "clientName" FROM search_questionnaire q
         JOIN search s ON s.firm_id = q.firm_id AND s.id = q.search_id
         JOIN client c ON c.firm_id = s.firm_id AND c.id = s.client_id
         WHERE q.firm_id = $1 AND q.wording_version_id = $2 ORDER BY q.pinned_at DESC, s.id LIMIT 200`,
        [firmId, versionId],
      ),

    /** Newest first. */
    async listVersions({ firmId, id: wordingId }: Pick<Wording, 'firmId' | 'id'>): Promise<WordingVersion[]> {
      const rows = await manager.find(WordingVersionEntity, { where: { firmId, wordingId }, order: { number: 'DESC' }, take: 200 });
      return rows.map(toVersion);
    },
  };
}

function toVersion({ id, number, words, instrumentVersion, publishedByName, publishedAt }: WordingVersionEntity): WordingVersion {
  return { id, number, words: isWords(words) ? words : {}, instrumentVersion, publishedByName, publishedAt };
}

/** Writes wordings of one firm, inside the transaction of one command. */
export function wordingWriter(tx: Transaction, firmId: string) {
  const manager = managerOf(tx);
  return {
    async add(facts: { name: string; madeByName: string; createdAt: Date }): Promise<string> {
      const { identifiers } = await manager.insert(WordingEntity, { firmId, ...facts });
      return String(identifiers[0]?.['id']);
    },

    /** Keeps the wording to this transaction until it ends, and reads it. Throws NotFoundError when the firm has none such. */
    async lock(id: string): Promise<Wording> {
      await manager.query('SELECT id FROM instrument_wording WHERE firm_id = $1 AND id = $2 FOR UPDATE', [firmId, id]);
      return wordingRepository(tx).getForFirm(firmId, id);
    },

    async copyDrafts(from: string, to: string): Promise<void> {
      await manager.query(
        `INSERT INTO instrument_wording_draft (firm_id, wording_id, item_id, words)
         SELECT firm_id, $3, item_id, words FROM instrument_wording_draft WHERE firm_id = $1 AND wording_id = $2`,
        [firmId, from, to],
      );
    },

    /** Puts an item in these words if it is still the version that was loaded, 0 for never touched; throws ConflictError otherwise. */
    async putItem(wordingId: string, { itemId, words, version }: Omit<ItemDraft, 'id'>): Promise<void> {
      const stored = await manager.findOneBy(WordingDraftEntity, { firmId, wordingId, itemId });
      if ((stored?.version ?? 0) !== version) throw new ConflictError('The words were changed since they were loaded');
      if (!stored) await manager.insert(WordingDraftEntity, { firmId, wordingId, itemId, words: { ...words } });
      else await guardedUpdate(manager, WordingDraftEntity, { guard: { id: stored.id, firmId, version }, set: { words: { ...words } } });
    },

    async addVersion(wordingId: string, version: Omit<WordingVersion, 'id'>): Promise<void> {
      await manager.insert(WordingVersionEntity, { firmId, wordingId, ...version, words: { ...version.words } });
    },

    /** Two who choose a default at once choose one after the other; the firm's other writing goes on. */
    async lockDefault(): Promise<void> {
      await manager.query('SELECT id FROM firm WHERE id = $1 FOR NO KEY UPDATE', [firmId]);
    },

    /** The id of the wording that new searches start with; null for the library's. */
    async findDefault(): Promise<string | null> {
      const [row]: { id: string }[] = await manager.query(
        'SELECT id FROM instrument_wording WHERE firm_id = $1 AND default_since IS NOT NULL ORDER BY default_since DESC LIMIT 1',
        [firmId],
      );
      return row?.id ?? null;
    },

    /** Makes this wording the one that new searches start with; null gives them the library's. */
    async setDefault(wordingId: string | null, at: Date): Promise<void> {
      await manager.query('UPDATE instrument_wording SET default_since = NULL WHERE firm_id = $1 AND default_since IS NOT NULL', [firmId]);
      if (wordingId !== null) await manager.update(WordingEntity, { firmId, id: wordingId }, { defaultSince: at });
    },

    async retire(wordingId: string, at: Date): Promise<void> {
      await manager.update(WordingEntity, { firmId, id: wordingId }, { retiredAt: at, defaultSince: null });
    },
  };
}
