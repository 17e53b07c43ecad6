import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import { clientQuestionRepository } from './client-question.repository';
import type { OwnQuestion } from './domain/own-question';
import { ownQuestionsFrom } from './domain/own-question';
import type { Words } from './domain/words';
import { isWords } from './domain/words';
import { SearchQuestionnaireEntity } from './search-questionnaire.entity';

export type WordingChoice = 'default' | 'library' | 'wording';

/** What one search asks beside ids and points: the words, and the client's own questions. */
export interface AskedInSearch {
  /** When the intake opened; null while words and questions may still change. */
  readonly pinnedAt: Date | null;
  readonly choice: WordingChoice;
  readonly chosenId: string | null;
  /** Of the row that holds the choice; 0 before there is one. */
  readonly version: number;
  /** Null for the library's own words. */
  readonly wording: { readonly id: string; readonly versionId: string; readonly name: string; readonly number: number } | null;
  readonly words: Words;
  readonly questions: readonly OwnQuestion[];
}

interface Row {
  client_id: string;
  choice: WordingChoice | null;
  wording_id: string | null;
  pinned_at: Date | null;
  questions: unknown;
  version: number | null;
  version_id: string | null;
  owner_id: string | null;
  name: string | null;
  number: number | null;
  words: unknown;
}

type Worded = Pick<Row, 'version_id' | 'owner_id' | 'name' | 'number' | 'words'>;

/** As it was pinned, or as it would be pinned now. Throws NotFoundError when the firm has no such search. */
export async function askedInSearch(scope: Scope, firmId: string, searchId: string): Promise<AskedInSearch> {
  const [row]: Row[] = await managerOf(scope).query(
    `SELECT s.client_id, q.choice, q.wording_id, q.pinned_at, q.questions, q.version, v.id AS version_id, w.id AS owner_id, w.name, v.number, v.words
     FROM search s
     LEFT JOIN search_questionnaire q ON q.firm_id = s.firm_id AND q.search_id = s.id
     LEFT JOIN instrument_wording_version v ON v.firm_id = q.firm_id AND v.id = q.wording_version_id
     LEFT JOIN instrument_wording w ON w.firm_id = v.firm_id AND w.id = v.wording_id
     WHERE s.firm_id = $1 AND s.id = $2`,
    [firmId, searchId],
  );
  if (!row) throw new NotFoundError('No such search');
  const kept = { pinnedAt: row.pinned_at, choice: row.choice ?? 'default', chosenId: row.wording_id, version: row.version ?? 0 };
  if (row.pinned_at !== null) return { ...kept, ...wordingFrom(row), questions: ownQuestionsFrom(row.questions) };
  const questions = await clientQuestionRepository(scope).listForClient(firmId, row.client_id);
  return { ...kept, ...(await wordingNow(scope, firmId, kept)), questions: questions.filter(({ retiredAt }) => retiredAt === null) };
}

// The newest version of the wording that was chosen; of the firm's default when none was, or when it was retired since.
async function wordingNow(scope: Scope, firmId: string, { choice, chosenId }: Pick<AskedInSearch, 'choice' | 'chosenId'>) {
  if (choice === 'library') return { wording: null, words: {} };
  const [row]: Worded[] = await managerOf(scope).query(
    `SELECT v.id AS version_id, w.id AS owner_id, w.name, v.number, v.words FROM instrument_wording w
     JOIN instrument_wording_version v ON v.firm_id = w.firm_id AND v.wording_id = w.id
     WHERE w.firm_id = $1 AND w.retired_at IS NULL AND (w.id = $2 OR w.default_since IS NOT NULL)
     ORDER BY (w.id = $2) DESC NULLS LAST, w.default_since DESC, v.number DESC LIMIT 1`,
    [firmId, chosenId],
  );
  return row ? wordingFrom(row) : { wording: null, words: {} };
}

function wordingFrom({ version_id, owner_id, name, number, words }: Worded) {
  if (version_id === null || owner_id === null || name === null || number === null) return { wording: null, words: {} };
  return { wording: { id: owner_id, versionId: version_id, name, number }, words: isWords(words) ? words : {} };
}

/** The words of the firm that a search was pinned with; none before its intake opened, and where it asks in the library's. */
export async function pinnedWords(scope: Scope, firmId: string, searchId: string): Promise<Words> {
  const [row]: { words: unknown }[] = await managerOf(scope).query(
    `SELECT v.words FROM search_questionnaire q
     JOIN instrument_wording_version v ON v.firm_id = q.firm_id AND v.id = q.wording_version_id
     WHERE q.firm_id = $1 AND q.search_id = $2 AND q.pinned_at IS NOT NULL`,
    [firmId, searchId],
  );
  return row && isWords(row.words) ? row.words : {};
}

/** Writes what one search asks, inside the transaction of one command. */
export function searchQuestionnaireWriter(tx: Transaction, { firmId, searchId }: { firmId: string; searchId: string }) {
  const manager = managerOf(tx);
  return {
    async isPinned(): Promise<boolean> {
      const row = await manager.findOneBy(SearchQuestionnaireEntity, { firmId, searchId });
      return row !== null && row.pinnedAt !== null;
    },
    /** Makes the row unless there is one, keeps it to this transaction, and reads what is asked. */
    async lock(): Promise<AskedInSearch> {
      await manager.query(
        `INSERT INTO search_questionnaire (firm_id, search_id, version) VALUES ($1, $2, 0) ON CONFLICT (firm_id, search_id) DO NOTHING`,
        [firmId, searchId],
      );
      await manager.query('SELECT id FROM search_questionnaire WHERE firm_id = $1 AND search_id = $2 FOR UPDATE', [firmId, searchId]);
      return askedInSearch(tx, firmId, searchId);
    },
    async choose(asked: AskedInSearch, choice: WordingChoice, wordingId: string | null): Promise<void> {
      await manager.update(SearchQuestionnaireEntity, { firmId, searchId }, { choice, wordingId, version: asked.version + 1 });
    },
    async pin({ wording, questions, version }: AskedInSearch, pinnedAt: Date): Promise<void> {
      const kept = questions.map(({ code, kind, prompt, help, choices }) => ({ code, kind, prompt, help, choices }));
      await manager.query(
        `UPDATE search_questionnaire SET pinned_at = $3, wording_version_id = $4, questions = $5::jsonb, version = $6
         WHERE firm_id = $1 AND search_id = $2`,
        [firmId, searchId, pinnedAt, wording?.versionId ?? null, JSON.stringify(kept), version + 1],
      );
    },
    /** What another search was asked becomes what this one was: its answers come along. */
    async copyFrom(otherSearchId: string): Promise<void> {
      await manager.query(
        `INSERT INTO search_questionnaire (firm_id, search_id, choice, wording_id, pinned_at, wording_version_id, questions)
         SELECT firm_id, $2, choice, wording_id, pinned_at, wording_version_id, questions FROM search_questionnaire
         WHERE firm_id = $1 AND search_id = $3 AND pinned_at IS NOT NULL
         ON CONFLICT (firm_id, search_id) DO NOTHING`,
        [firmId, searchId, otherSearchId],
      );
    },
  };
}
