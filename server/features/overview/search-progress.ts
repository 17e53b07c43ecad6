import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { assessmentCounts } from '../assessments';
import { briefStandings } from '../briefs';
import { latestDiagnoses, type LatestDiagnosis } from '../diagnosis';
import { intakeCounts } from '../intake';
import { scorecardCounts } from '../interviews';
import { pipelineCounts } from '../people';
import { shortlistStandings } from '../shortlists';
import { NO_ASSESSMENTS, NO_INTAKE, NO_SCORECARDS, type SearchProgress } from './domain/search-progress';

export interface ProgressAsked {
  readonly searchIds: readonly string[];
  /** By search, where they have been read already. */
  readonly diagnoses?: ReadonlyMap<string, LatestDiagnosis>;
}

/** How far these searches have come, as far as this colleague may know. Eight queries at most, however many searches. */
export async function searchProgress(
  { database }: Pick<Dependencies, 'database'>,
  user: FirmUser,
  { searchIds, diagnoses }: ProgressAsked,
): Promise<(searchId: string) => SearchProgress> {
  const { reader } = database;
  const { firmId } = user;
  const [intake, diagnosis, brief, pipeline, assessments, scorecards, shortlist] = await Promise.all([
    intakeCounts(reader, firmId, searchIds),
    diagnoses ?? latestDiagnoses(reader, firmId, searchIds),
    briefStandings(reader, firmId, searchIds),
    pipelineCounts(reader, firmId, searchIds),
    assessmentCounts(reader, firmId, searchIds),
    scorecardCounts(reader, user, searchIds),
    shortlistStandings(reader, firmId, searchIds),
  ]);
  return (id) => ({
    intake: intake.get(id) ?? NO_INTAKE,
    diagnosis: diagnosis.get(id) ?? null,
    brief: brief.get(id) ?? null,
    pipeline: pipeline.get(id) ?? [],
    assessments: assessments.get(id) ?? NO_ASSESSMENTS,
    scorecards: scorecards.get(id) ?? NO_SCORECARDS,
    shortlist: shortlist.get(id) ?? null,
  });
}
