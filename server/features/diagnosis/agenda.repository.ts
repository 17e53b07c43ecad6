import { managerOf, type Transaction } from '../../platform/db/scope';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaRenewalEntity, type RenewedItems } from './agenda-renewal.entity';
import type { AgendaRenewal } from './domain/agenda-renewal';
import type { AgendaItem, AgendaState, Topic } from './domain/agenda';

export interface NewRenewal extends Pick<
  AgendaRenewalEntity,
  'firmId' | 'sessionId' | 'diagnosisId' | 'people' | 'renewedAt' | 'renewedBy' | 'renewedByName'
> {
  readonly covers: readonly string[];
  /** The agenda as it is. */
  readonly agenda: readonly AgendaItem[];
  readonly renewal: AgendaRenewal;
}

/**
 * Takes answers over onto the agenda of an open session. Every item whose answers change gets a new version, so that a form which
 * showed the earlier ones records nothing against the later. Returns the ids of the items by what became of them.
 */
export async function renewAgendaIn(tx: Transaction, { agenda, renewal, covers, ...row }: NewRenewal): Promise<RenewedItems> {
  const manager = managerOf(tx);
  const { firmId, sessionId } = row;
  const { added, reopened, changed, off } = renewal;
  const idsOf = (topics: readonly Topic[]) => topics.map(({ itemId }) => itemId);
  const items = { added: idsOf(added), reopened: idsOf(reopened), changed: idsOf(changed), off: idsOf(off) };
  await manager.insert(AgendaRenewalEntity, { ...row, covers: [...covers], items });
  const rewrite = async ({ itemId, answers, ...topic }: Topic, state: AgendaState) => {
    const version = () => 'version + 1';
    await manager.update(AgendaItemEntity, { firmId, sessionId, itemId }, { ...topic, answers: [...answers], state, version });
  };
  for (const topic of [...reopened, ...changed]) await rewrite(topic, 'open');
  for (const topic of off) await rewrite(topic, 'off');
  const from = agenda.length;
  const rows = added.map(({ answers, ...topic }, at) => ({ ...topic, answers: [...answers], firmId, sessionId, place: from + at }));
  if (rows.length > 0) await manager.insert(AgendaItemEntity, rows);
  return items;
}
