import { In, IsNull } from 'typeorm';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { AgendaEntryEntity } from './agenda-entry.entity';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaRenewalEntity } from './agenda-renewal.entity';
import { AlignmentSessionEntity } from './alignment-session.entity';
import type { AgendaEntry, AgendaItem, AgendaState, DatedDecision, Topic } from './domain/agenda';

/** A meeting of the stakeholders over what they contest, with its agenda. */
export interface AlignmentSession {
  readonly id: string;
  readonly diagnosisId: string;
  readonly closingDiagnosisId: string | null;
  readonly present: readonly string[];
  readonly openedAt: Date;
  readonly openedByName: string;
  readonly closedAt: Date | null;
  /** In the order in which they are talked about. */
  readonly items: readonly AgendaItem[];
  /** Answers taken over onto the agenda since, the newest last. */
  readonly renewals: readonly StoredRenewal[];
}

export type StoredRenewal = Pick<AgendaRenewalEntity, 'diagnosisId' | 'people' | 'items' | 'renewedAt' | 'renewedByName'>;

/** The diagnosis with the answers that the agenda shows. */
export const shownDiagnosis = ({ diagnosisId, renewals }: AlignmentSession): string => renewals.at(-1)?.diagnosisId ?? diagnosisId;

export interface NewEntry extends Pick<AgendaEntry, 'kind' | 'words' | 'agreed' | 'decidedByName' | 'recordedByName' | 'recordedAt'> {
  readonly firmId: string;
  readonly agendaItemId: string;
  readonly decidedBy: string;
  readonly recordedBy: string;
}

export function sessionRepository(scope: Scope) {
  const manager = managerOf(scope);
  const withItems = async (row: AlignmentSessionEntity): Promise<AlignmentSession> => {
    const { firmId, id } = row;
    const items = await manager.find(AgendaItemEntity, { where: { firmId, sessionId: id }, order: { place: 'ASC' } });
    const entries = await manager.find(AgendaEntryEntity, {
      where: { firmId, agendaItemId: In(items.map((item) => item.id)) },
      order: { recordedAt: 'ASC', createdAt: 'ASC' },
    });
    const of = (item: AgendaItemEntity) => entries.filter(({ agendaItemId }) => agendaItemId === item.id);
    const renewals = await manager.find(AgendaRenewalEntity, { where: { firmId, sessionId: id }, order: { createdAt: 'ASC' } });
    return { ...row, items: items.map((item) => ({ ...item, entries: of(item) })), renewals };
  };
  return {
    async findOpen(firmId: string, searchId: string): Promise<AlignmentSession | null> {
      const row = await manager.findOneBy(AlignmentSessionEntity, { firmId, searchId, closedAt: IsNull() });
      return row && withItems(row);
    },
    async findForSearch(firmId: string, searchId: string, id: string): Promise<AlignmentSession | null> {
      const row = await manager.findOneBy(AlignmentSessionEntity, { firmId, searchId, id });
      return row && withItems(row);
    },
    /** Those that are over, the latest first. */
    async listClosed(firmId: string, searchId: string): Promise<{ id: string; openedAt: Date }[]> {
      return manager.query(
        `SELECT id, opened_at AS "openedAt" FROM alignment_session
         WHERE firm_id = $1 AND search_id = $2 AND closed_at IS NOT NULL ORDER BY opened_at DESC, id`,
        [firmId, searchId],
      );
    },
    /** Of each item that sessions decided, the last decision. It was about the answers that the agenda showed when it was typed. */
    async listDecided(firmId: string, searchId: string): Promise<DatedDecision[]> {
      return manager.query(
        `SELECT DISTINCT ON (i.item_id) i.item_id AS "itemId", e.agreed AS answer, e.recorded_at AS "decidedAt",
           coalesce((SELECT r.covers FROM agenda_renewal r WHERE r.firm_id = s.firm_id AND r.session_id = s.id AND r.created_at <= e.created_at
             ORDER BY r.created_at DESC LIMIT 1), s.covers) AS covers
         FROM alignment_session s
         JOIN agenda_item i ON i.firm_id = s.firm_id AND i.session_id = s.id
         JOIN agenda_entry e ON e.firm_id = i.firm_id AND e.agenda_item_id = i.id
         WHERE s.firm_id = $1 AND s.search_id = $2 AND e.kind = 'decision'
         ORDER BY i.item_id, e.recorded_at DESC, e.created_at DESC`,
        [firmId, searchId],
      );
    },
  };
}

/** Writes, inside the transaction of one command. */
export function sessionWriter(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    async open(
      session: Pick<AlignmentSessionEntity, 'firmId' | 'searchId' | 'diagnosisId' | 'openedAt' | 'openedBy' | 'openedByName'> & {
        covers: readonly string[];
        present: readonly string[];
      },
      topics: readonly Topic[],
    ): Promise<string> {
      const { firmId, covers, present } = session;
      const row = { ...session, covers: [...covers], present: [...present] };
      const sessionId = String((await manager.insert(AlignmentSessionEntity, row)).identifiers[0]?.['id']);
      const items = topics.map(({ answers, ...topic }, place) => ({ ...topic, answers: [...answers], firmId, sessionId, place }));
      await manager.insert(AgendaItemEntity, items);
      return sessionId;
    },
    /** Changes the state of an item when it is still as the form saw it; false when somebody was first. */
    async mark(item: { firmId: string; id: string; version: number }, state: AgendaState): Promise<boolean> {
      const { affected } = await manager.update(AgendaItemEntity, item, { state, version: item.version + 1 });
      return affected === 1;
    },
    async addEntry({ agreed, ...entry }: NewEntry): Promise<void> {
      await manager.insert(AgendaEntryEntity, { ...entry, ...(agreed === null ? {} : { agreed }) });
    },
    async close(session: { firmId: string; id: string }, closed: { closingDiagnosisId: string; closedAt: Date }): Promise<void> {
      await manager.update(AlignmentSessionEntity, { ...session, closedAt: IsNull() }, closed);
    },
  };
}
