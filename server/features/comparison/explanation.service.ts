import type { FirmUser } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { submittedAnswers } from '../assessments';
import { scorecardRepository, severityFor, type SeveritySection } from '../interviews';
import { peopleOf, type ShownPerson } from './comparison-people';
import { currentComparison, type ComparisonDependencies, type ReadyComparison } from './comparison.service';
import type { CandidateFile } from './domain/comparison-input';

type SentScorecard = Awaited<ReturnType<ReturnType<typeof scorecardRepository>['listSubmittedForSearch']>>[number];

/** One compared person with every piece of evidence that the numbers were made from. */
export interface Explanation {
  readonly comparison: ReadyComparison;
  readonly person: ShownPerson;
  readonly file: CandidateFile;
  /** The viewer still owes a scorecard for this person: nobody's interview is in here. */
  readonly isHidden: boolean;
  /** Sent scorecards for this person; none where `isHidden`. */
  readonly cards: readonly SentScorecard[];
  /** How strict the interviewers are, as far as it may be said; null where `isHidden`, or without interviews. */
  readonly severity: SeveritySection | null;
  /** What the person answered; null before it is sent in. */
  readonly answers: Awaited<ReturnType<typeof submittedAnswers>>;
}

/**
 * Why the comparison says of one person what it says, for a firm user.
 *
 * @throws NotFoundError when the firm has no such search, or the person is not compared in it
 */
export async function explain(
  deps: ComparisonDependencies,
  user: FirmUser,
  { searchId, candidacyId }: { searchId: string; candidacyId: string },
): Promise<Explanation> {
  const { reader } = deps.database;
  const comparison = await currentComparison(deps, { firmId: user.firmId, user }, searchId);
  if (comparison.kind !== 'ready') throw new NotFoundError('Nobody is compared in this search');
  const person = peopleOf(comparison).find((one) => one.candidacyId === candidacyId);
  const file = comparison.input.candidates.find((one) => one.candidacyId === candidacyId);
  if (!person || !file) throw new NotFoundError('This person is not compared in this search');
  const isHidden = comparison.hidden.has(candidacyId);
  const cards = isHidden ? [] : await scorecardRepository(reader).listSubmittedForSearch(user.firmId, searchId);
  return {
    comparison,
    person,
    file,
    isHidden,
    cards: cards.filter((card) => card.candidacyId === candidacyId),
    severity: await severityFor(reader, user, { searchId, candidacyId }),
    answers: await submittedAnswers(reader, user.firmId, candidacyId),
  };
}
