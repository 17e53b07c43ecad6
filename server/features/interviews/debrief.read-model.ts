import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { candidacyRepository, type Candidacy } from '../people';
import { searchRepository, type Search } from '../searches';
import { debriefRepository } from './debrief.repository';
import type { FilledScorecard } from './domain/assigned-scorecard';
import type { RatingChange } from './domain/debrief';
import { debriefStanding, type DebriefStanding } from './domain/debrief-standing';
import { candidaciesHiddenFrom, firmViewer } from './rating-evidence.read-model';
import { scorecardRepository } from './scorecard.repository';
import { isSeverityBarred } from './severity.read-model';

/** Nothing but the name: who still owes a scorecard learns neither ratings nor how many there are. */
export interface WithheldDebrief {
  readonly kind: 'withheld';
  readonly search: Search;
  readonly candidacy: Candidacy;
}

export interface VisibleDebrief {
  readonly kind: 'visible';
  readonly search: Search;
  readonly candidacy: Candidacy;
  readonly standing: DebriefStanding;
  /** The sent scorecards of this candidate; none before the debrief is open. */
  readonly cards: readonly FilledScorecard[];
  readonly changes: readonly RatingChange[];
  /** The sent scorecards of everybody in the search whom the viewer may see. */
  readonly panel: readonly FilledScorecard[];
  /** How strict interviewers are may not be worked out in this search. */
  readonly isSeverityBarred: boolean;
}

/** The debrief of one candidate as this firm user may see it. Throws NotFoundError when there is no such candidacy in the search. */
export async function debriefFor(
  { database: { reader } }: Pick<Dependencies, 'database'>,
  user: FirmUser,
  at: { searchId: string; candidacyId: string },
): Promise<WithheldDebrief | VisibleDebrief> {
  const { firmId } = user;
  const search = await searchRepository(reader).getForFirm(firmId, at.searchId);
  const candidacy = await candidacyRepository(reader).getInSearch(firmId, search.id, at.candidacyId);
  const viewer = await firmViewer(reader, user, search.id);
  if (viewer.ownFor(candidacy.id) === 'open') return { kind: 'withheld', search, candidacy };
  const assigned = (await scorecardRepository(reader).listForSearch(firmId, search.id)).filter((card) => card.candidacyId === candidacy.id);
  const standing = debriefStanding(assigned, await debriefRepository(reader).findOpening(firmId, candidacy.id));
  if (standing.kind !== 'open')
    return { kind: 'visible', search, candidacy, standing, cards: [], changes: [], panel: [], isSeverityBarred: false };
  const hidden = await candidaciesHiddenFrom(reader, user, search.id);
  const panel = (await scorecardRepository(reader).listSubmittedForSearch(firmId, search.id)).filter(
    (card) => !hidden.has(card.candidacyId),
  );
  return {
    kind: 'visible',
    search,
    candidacy,
    standing,
    cards: panel.filter((card) => card.candidacyId === candidacy.id),
    changes: await debriefRepository(reader).listChanges(firmId, candidacy.id),
    panel,
    isSeverityBarred: await isSeverityBarred(reader, firmId, search.id),
  };
}
