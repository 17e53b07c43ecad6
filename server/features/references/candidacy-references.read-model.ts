import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { briefRepository, type BriefVersion } from '../briefs';
import { competencyIds } from '../competencies';
import { candidaciesHiddenFrom, ratingEvidence } from '../interviews';
import { linkStates, type LinkStatus } from '../links';
import { candidacyRepository, type Candidacy } from '../people';
import { searchRepository, type Search } from '../searches';
import { referencesFrom } from './domain/reference-evidence';
import { referenceGaps, type LevelsByCompetency, type ReferenceGap } from './domain/reference-gap';
import type { Reference } from './domain/reference';
import { refereeState, type RefereeState } from './domain/referee';
import { refereeRepository } from './referee.repository';
import { asSeenBy } from './references.policy';

export interface CandidacyReferences {
  readonly search: Search;
  readonly candidacy: Candidacy;
  /** The brief in force, which says what referees are asked about. */
  readonly brief: BriefVersion | null;
  readonly references: readonly (Reference & { readonly state: RefereeState })[];
  /** Whether the viewer owes a scorecard for this candidacy: nothing that anybody answered is in here then. */
  readonly isHidden: boolean;
  readonly gaps: readonly ReferenceGap[];
  /** The link that the candidate was sent to name referees; null where none was. */
  readonly namingLink: LinkStatus | null;
}

/** All that the pages about one candidacy's references are made from, as far as this viewer may know it. */
export async function candidacyReferences(
  deps: Pick<Dependencies, 'database' | 'clock'>,
  user: FirmUser,
  ids: { searchId: string; candidacyId: string },
): Promise<CandidacyReferences> {
  const { reader } = deps.database;
  const { firmId } = user;
  const search = await searchRepository(reader).getForFirm(firmId, ids.searchId);
  const candidacy = await candidacyRepository(reader).getInSearch(firmId, search.id, ids.candidacyId);
  const isHidden = (await candidaciesHiddenFrom(reader, user, search.id)).has(candidacy.id);
  const stored = await refereeRepository(reader).listForCandidacy(firmId, candidacy.id);
  const links = await linkStates(reader, deps, { firmId, searchId: search.id, purpose: 'reference' });
  const references = stored.map((one) => {
    const seen = asSeenBy(one, { owesScorecard: isHidden });
    return { ...seen, state: refereeState(seen, linkOf(links.get(one.id), isHidden)) };
  });
  const naming = await linkStates(reader, deps, { firmId, searchId: search.id, purpose: 'referees' });
  const panel = isHidden ? {} : await panelLevels(deps, { firmId, searchId: search.id, candidacyId: candidacy.id });
  return {
    search,
    candidacy,
    brief: await briefRepository(reader).findSigned(firmId, search.id),
    references,
    isHidden,
    namingLink: naming.get(candidacy.id) ?? null,
    gaps: referenceGaps(referencesFrom(references).levels, panel),
  };
}

function linkOf(link: LinkStatus | undefined, isHidden: boolean) {
  const state = link?.state ?? 'none';
  return isHidden && state === 'opened' ? 'sent' : state;
}

async function panelLevels(
  { database }: Pick<Dependencies, 'database'>,
  { firmId, searchId, candidacyId }: { firmId: string; searchId: string; candidacyId: string },
): Promise<LevelsByCompetency> {
  const rated = (await ratingEvidence(database.reader, firmId, searchId)).get(candidacyId) ?? {};
  return Object.fromEntries(competencyIds.map((id) => [id, (rated[id]?.ratings ?? []).map(({ level }) => level)]));
}
