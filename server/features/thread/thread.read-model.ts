import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { assessmentEvidence, type AssessmentEvidence } from '../assessments';
import { briefRepository, type BriefVersion } from '../briefs';
import { competencyIds, type CompetencyId } from '../competencies';
import { candidaciesHiddenFrom, ratingEvidence, scorecardRepository, type CandidacyRatings } from '../interviews';
import { referenceEvidence, referencesAsked, type CandidacyReferences } from '../references';
import { searchRepository, type Search } from '../searches';
import { threadOf, type Assessors, type Received, type Thread } from './domain/thread';

export type ThreadView =
  | { readonly kind: 'no_brief'; readonly search: Search }
  | {
      readonly kind: 'thread';
      readonly search: Search;
      /** The signed version, or the newest while none is signed. */
      readonly brief: BriefVersion;
      readonly thread: Thread;
      /** Whether interviews of somebody are left out because the viewer still owes a scorecard. */
      readonly hasHidden: boolean;
    };

/** The thread of a search as this firm user may see it. Throws NotFoundError when the firm has no such search. */
export async function threadView(
  { database: { reader } }: Pick<Dependencies, 'database'>,
  user: FirmUser,
  searchId: string,
): Promise<ThreadView> {
  const { firmId } = user;
  const search = await searchRepository(reader).getForFirm(firmId, searchId);
  const briefs = briefRepository(reader);
  const brief = (await briefs.findSigned(firmId, searchId)) ?? (await briefs.findLatest(firmId, searchId));
  if (!brief) return { kind: 'no_brief', search };
  const assessments = await assessmentEvidence(reader, firmId, searchId);
  const hidden = await candidaciesHiddenFrom(reader, user, searchId);
  const rated = await ratingEvidence(reader, firmId, searchId);
  const remembered = await referenceEvidence(reader, firmId, searchId);
  const asked = await referencesAsked(reader, firmId, searchId);
  const sources = { rated: shown(rated, hidden), remembered: shown(remembered, hidden), assessed: [...assessments.values()] };
  const cards = await scorecardRepository(reader).listForSearch(firmId, searchId);
  const assessors = new Map(
    competencyIds.map((id) => [id, { ...assessorsOf(id, cards, assessments.size), references: asked.get(id) ?? 0 }]),
  );
  const received = new Map(competencyIds.map((id) => [id, receivedOn(id, sources)]));
  return { kind: 'thread', search, brief, thread: threadOf({ brief, assessors, received }), hasHidden: hidden.size > 0 };
}

type Card = { readonly interviewerName: string; readonly competencyIds: readonly CompetencyId[] };

/** That a card was given out may be known to everybody of the firm; how far it is may not. */
function assessorsOf(id: CompetencyId, cards: readonly Card[], assessments: number): Omit<Assessors, 'references'> {
  const names = cards.filter((card) => card.competencyIds.includes(id)).map(({ interviewerName }) => interviewerName);
  return { interviewers: [...new Set(names)].sort((a, b) => a.localeCompare(b)), assessments };
}

/** Without the people of whom the viewer may not know yet what interviewers and referees say. */
function shown<T>(all: ReadonlyMap<string, T>, hidden: ReadonlySet<string>): readonly T[] {
  return [...all].filter(([candidacyId]) => !hidden.has(candidacyId)).map(([, one]) => one);
}

interface Sources {
  readonly rated: readonly CandidacyRatings[];
  readonly remembered: readonly CandidacyReferences[];
  readonly assessed: readonly AssessmentEvidence[];
}

function receivedOn(id: CompetencyId, { rated, remembered, assessed }: Sources): Received {
  const own = rated.flatMap((ratings) => ratings[id] ?? []);
  const sent = assessed.filter(({ submittedAt }) => submittedAt !== null);
  return {
    ratings: sumOf(own, ({ ratings }) => ratings.length),
    notObserved: sumOf(own, ({ notObserved }) => notObserved),
    answers: sumOf(sent, ({ competencies }) => competencies[id].self.length + competencies[id].sjt.length),
    answersBrought: sumOf(sent, ({ givenEarlier }) => givenEarlier[id]),
    references: sumOf(remembered, ({ levels }) => levels[id]?.length ?? 0),
  };
}

function sumOf<T>(all: readonly T[], count: (one: T) => number): number {
  return all.reduce((sum, one) => sum + count(one), 0);
}
