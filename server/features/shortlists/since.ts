import { briefRepository } from '../briefs';
import { comparisonSnapshot } from '../comparison';
import { candidacyRepository } from '../people';
import type { Since } from './firm-shortlist.view-model';
import type { ShortlistDependencies } from './freezing.service';
import type { Shortlist } from './shortlist.repository';

/** What happened in the search since a shortlist was frozen. */
export async function sinceFrozen(deps: ShortlistDependencies, { firmId, searchId, content }: Shortlist): Promise<Since> {
  const { reader } = deps.database;
  const { brief, runId } = content.run;
  const signed = await briefRepository(reader).findSigned(firmId, searchId);
  const now = await comparisonSnapshot(deps, firmId, searchId);
  const gone = (await candidacyRepository(reader).listForSearch(firmId, searchId)).filter(({ exit }) => exit !== null);
  return {
    newerBrief: signed && signed.number > brief.number ? signed.number : null,
    hasNewEvidence: now?.run.runId !== runId,
    left: content.candidates.filter((one) => gone.some(({ id }) => id === one.candidacyId)).map(({ name }) => name),
  };
}
