import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { clockOf } from '../assessments';
import { owedSignatures, type OwedSignature } from '../briefs';
import { openDisagreements } from '../diagnosis';
import { owedIntakes } from '../intake';
import { owedScorecards, type OwedScorecard } from '../interviews';
import { bySince, type Wait, type WaitKind } from './domain/wait';
import { owedAroundPeople, type OwedAroundPeople } from './waits-around-people.read-model';

/** Of each kind the longest waiting; what is left out is what waits least. */
const LIMIT = 1000;

/**
 * Who waits for whom, as far as this colleague may know, the longest first: in one search, or in all that go on. Five queries,
 * however many searches.
 */
export async function searchWaits(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  user: FirmUser,
  searchId: string | null,
): Promise<Wait[]> {
  const now = clock.now();
  const asked = { firmId: user.firmId, searchId, now, limit: LIMIT };
  const { reader } = database;
  const waits = await Promise.all([
    owedIntakes(reader, asked).then((owed) =>
      owed.map(({ linkWorks, ...one }) =>
        wait(linkWorks ? 'intake' : 'intake_link', { ...one, of: [one.name], subjectId: one.stakeholderId }),
      ),
    ),
    openDisagreements(reader, asked).then((open) => open.map((one) => wait('decision', { ...one, of: one.sponsors }))),
    owedSignatures(reader, asked).then((owed) => owed.map(signatureWait)),
    owedAroundPeople(reader, user, asked).then((owed) => owed.map((one) => waitAroundPeople(one, now))),
    owedScorecards(reader, user, asked).then((owed) => owed.map(scorecardWait)),
  ]);
  return waits.flat().sort(bySince);
}

interface About {
  readonly searchId: string;
  readonly of: readonly string[];
  readonly about?: string;
  readonly subjectId?: string | null;
  readonly since: Date;
}

function wait(kind: WaitKind, { searchId, of, about, subjectId, since }: About): Wait {
  return { searchId, kind, of, about: about ?? null, subjectId: subjectId ?? null, since, due: null };
}

function signatureWait({ number, sponsors, refused, ...owed }: OwedSignature): Wait {
  return wait(refused ? 'refusal' : 'signature', { ...owed, of: sponsors, about: String(number) });
}

/** A person, a referee or a hiring manager owes it as long as the link works; then the firm owes a new link. */
function waitAroundPeople({ kind, name, about, day, candidacyId, linkWorks, searchId, since }: OwedAroundPeople, now: Date): Wait {
  const facts = { searchId, of: [name], subjectId: candidacyId, since };
  if (kind === 'correction' || kind === 'review') {
    const clock = clockOf({ kind, askedAt: since, answer: null }, now);
    return { ...wait(kind, facts), due: clock && { at: clock.dueAt, isOver: clock.state === 'overdue' } };
  }
  const whole = { ...facts, about: aboutWords(about, day) };
  if (kind === 'adjustment' || kind === 'due_check_in') return wait(kind, whole);
  return wait(linkWorks ? kind : `${kind}_link`, whole);
}

/** "Ada Lund", "30 days of Ada Lund". */
function aboutWords(about: string | null, day: number | null): string {
  return day === null ? (about ?? '') : `${day} days of ${about ?? ''}`;
}

function scorecardWait({ scorecardId, interviewer, candidate, own, linkWorks, searchId, since }: OwedScorecard): Wait {
  const kind = own ? 'own_scorecard' : linkWorks ? 'scorecard' : 'scorecard_link';
  return wait(kind, { searchId, of: [interviewer], about: candidate, subjectId: scorecardId, since });
}
