import { COMPETENCY_LIBRARY_VERSION } from '../competencies';
import type { Scope } from '../../platform/db/scope';
import { broughtAnswersRepository } from './brought-answers.repository';
import { offerOf, type Offer } from './domain/bringing';
import type { Portal } from './portal';

/** What candidates can bring along now, by candidacy id; somebody who never answered for another search is missing. One query. */
export async function bringingOffers(
  scope: Scope,
  { firmId, candidacyIds, now }: { firmId: string; candidacyIds: readonly string[]; now: Date },
): Promise<Map<string, Offer>> {
  const former = await broughtAnswersRepository(scope).formerAnswers(firmId, candidacyIds);
  return new Map(
    [...former].flatMap(([candidacyId, all]) => {
      const offer = offerOf(all, { version: COMPETENCY_LIBRARY_VERSION, now });
      return offer ? [[candidacyId, offer] as const] : [];
    }),
  );
}

/** What the candidate can be told on the own pages: nothing once something is answered or submitted here. */
export async function loadOffer(scope: Scope, { assessment, sheet }: Portal, now: Date): Promise<Offer | null> {
  if (assessment.submittedAt || sheet.size > 0) return null;
  const { firmId, candidacyId } = assessment;
  return (await bringingOffers(scope, { firmId, candidacyIds: [candidacyId], now })).get(candidacyId) ?? null;
}
