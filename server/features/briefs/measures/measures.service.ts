import type { Dependencies } from '../../../dependencies';
import { recordAudit } from '../../../platform/db/audit';
import type { Transaction } from '../../../platform/db/scope';
import type { FirmUser } from '../../../shared/actor';
import { measureWaiverRepository } from '../../measures';
import type { BriefVersion } from '../domain/brief-version';
import { measuresAfter } from '../domain/edit-measures';
import { changeContent, handOf } from '../drafts.service';
import type { MeasureRow, WaiverValues } from './measures.form';

/** Saves the measures of the draft that was loaded as `draft.version`. Throws ConflictError when somebody else was first. */
export function changeMeasures(
  deps: Dependencies,
  actor: FirmUser,
  { draft, rows }: { draft: BriefVersion; rows: readonly MeasureRow[] },
): Promise<void> {
  const { content, primarySide } = draft;
  const measures = measuresAfter(content.measures, rows, { primarySide, hand: handOf(deps, actor) });
  return changeContent(deps, actor, { draft, content: { ...content, measures }, what: 'measures' });
}

/** Writes down that a person takes a finding upon themselves. Said twice by the same person, the first time stays. */
export async function waiveFindingIn(
  tx: Transaction,
  deps: Pick<Dependencies, 'clock'>,
  { actor, searchId, finding, byName, reason }: WaiverValues & { readonly actor: FirmUser; readonly searchId: string },
): Promise<void> {
  const given = { findingKey: finding, byName, reason, recordedByName: actor.name, at: deps.clock.now() };
  const id = await measureWaiverRepository(tx).add({ ...given, firmId: actor.firmId, searchId });
  if (id === null) return;
  const after = { finding, byName, reason };
  await recordAudit(tx, { actor, action: 'measures.finding_waived', subject: { type: 'measure_waiver', id }, after });
}
