import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { owedAssessments, type OwedAssessment } from '../assessments';
import { owedSignatures, type OwedSignature } from '../briefs';
import { openDisagreements } from '../diagnosis';
import { owedIntakes } from '../intake';
import { owedScorecards, type OwedScorecard } from '../interviews';
import { bySince, type Wait, type WaitKind } from './domain/wait';

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
  const asked = { firmId: user.firmId, searchId, now: clock.now(), limit: LIMIT };
  const { reader } = database;
  const waits = await Promise.all([
    owedIntakes(reader, asked).then((owed) =>
      owed.map(({ linkWorks, ...one }) =>
        wait(linkWorks ? 'intake' : 'intake_link', { ...one, of: [one.name], subjectId: one.stakeholderId }),
      ),
    ),
    openDisagreements(reader, asked).then((open) => open.map((one) => wait('decision', { ...one, of: one.sponsors }))),
    owedSignatures(reader, asked).then((owed) => owed.map(signatureWait)),
    owedAssessments(reader, asked).then((owed) => owed.map(assessmentWait)),
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
  return { searchId, kind, of, about: about ?? null, subjectId: subjectId ?? null, since };
}

function signatureWait({ number, sponsors, refused, ...owed }: OwedSignature): Wait {
  return wait(refused ? 'refusal' : 'signature', { ...owed, of: sponsors, about: String(number) });
}

function assessmentWait({ candidacyId, name, adjustmentAskedAt, linkWorks, searchId, since }: OwedAssessment): Wait {
  const about = { searchId, of: [name], subjectId: candidacyId };
  if (adjustmentAskedAt) return wait('adjustment', { ...about, since: adjustmentAskedAt });
  return wait(linkWorks ? 'assessment' : 'assessment_link', { ...about, since });
}

function scorecardWait({ scorecardId, interviewer, candidate, own, linkWorks, searchId, since }: OwedScorecard): Wait {
  const kind = own ? 'own_scorecard' : linkWorks ? 'scorecard' : 'scorecard_link';
  return wait(kind, { searchId, of: [interviewer], about: candidate, subjectId: scorecardId, since });
}
