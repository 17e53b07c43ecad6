import type { Scope } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { responseRepository } from '../intake';
import { panelSeverity } from './domain/panel-severity';
import { candidaciesHiddenFrom } from './rating-evidence.read-model';
import { scorecardRepository } from './scorecard.repository';
import { severitySection, type SeveritySection } from './severity.view-model';

/** Where a figure that is learned from data needs a bias audit on file first (New York City Local Law 144); none is kept here. */
const NEEDS_AN_AUDIT = 'new_york_city';

/** Whether somebody at the client answered in the intake that candidates may live in such a place. */
export async function isSeverityBarred(scope: Scope, firmId: string, searchId: string): Promise<boolean> {
  const responses = await responseRepository(scope).listSubmitted(firmId, searchId);
  return responses.some(({ context: { C13: where } }) => {
    if (typeof where !== 'object' || !('places' in where)) return false;
    const { places } = where;
    return Array.isArray(places) && places.includes(NEEDS_AN_AUDIT);
  });
}

/** For the page that explains one person: from the cards that this firm user may see, nothing while the own one is owed. */
export async function severityFor(
  scope: Scope,
  user: FirmUser,
  { searchId, candidacyId }: { searchId: string; candidacyId: string },
): Promise<SeveritySection | null> {
  const hidden = await candidaciesHiddenFrom(scope, user, searchId);
  if (hidden.has(candidacyId)) return null;
  const sent = await scorecardRepository(scope).listSubmittedForSearch(user.firmId, searchId);
  const panel = sent.filter((card) => !hidden.has(card.candidacyId));
  const severity = panelSeverity(panel, { isBarred: await isSeverityBarred(scope, user.firmId, searchId) });
  return severitySection(
    severity,
    panel.filter((card) => card.candidacyId === candidacyId),
  );
}
