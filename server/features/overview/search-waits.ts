import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { clockOf } from '../assessments';
import { bySince, type Wait, type WaitKind } from './domain/wait';
import { openWaits, type OpenWait } from './open-waits.read-model';

/** What is left out is what waits least. */
const LIMIT = 5000;

/** Who waits for whom, as far as this colleague may know, the longest first: in one search, or in all that go on. One query. */
export async function searchWaits(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  user: FirmUser,
  searchId: string | null,
): Promise<Wait[]> {
  const now = clock.now();
  const open = await openWaits(database.reader, user, { searchId, now, limit: LIMIT });
  return open.map((one) => wait(one, now)).sort(bySince);
}

function wait(open: OpenWait, now: Date): Wait {
  const { searchId, of, subjectId, since } = open;
  return { searchId, kind: kindOf(open), of, about: aboutWords(open), subjectId, since, due: dueOf(open, now) };
}

/** Somebody owes it as long as their link works; then the firm owes a new link. */
function kindOf({ kind, linkWorks }: OpenWait): WaitKind {
  switch (kind) {
    case 'intake':
    case 'charter':
    case 'assessment':
    case 'scorecard':
    case 'reference':
    case 'check_in':
      return linkWorks ? kind : `${kind}_link`;
    default:
      return kind;
  }
}

/** "Ada Lund", "30 days of Ada Lund". */
function aboutWords({ about, day }: OpenWait): string | null {
  return day === null ? about : `${day} days of ${about ?? ''}`;
}

/** Requests of candidates have a clock. */
function dueOf({ kind, since }: OpenWait, now: Date): Wait['due'] {
  if (kind !== 'correction' && kind !== 'review') return null;
  const clock = clockOf({ kind, askedAt: since, answer: null }, now);
  return clock && { at: clock.dueAt, isOver: clock.state === 'overdue' };
}
