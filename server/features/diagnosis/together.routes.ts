import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { pages } from '../../platform/http/pages';
import type { LinkHolder } from '../../shared/actor';
import { asOfRound, intakePath, intakeWindowRepository, ownRounds, questionnaireOf, responseRepository, visibleRound } from '../intake';
import { createLinkAccess } from '../links';
import { searchRepository, stakeholderRepository } from '../searches';
import { diagnose } from './diagnose';
import { diagnosisInput, historiesOf } from './diagnosis-input';
import { agendaOf, BLAME_ITEM, stillCovering, topicOf } from './domain/agenda';
import { movedBetween } from './moved-between';
import { sessionRepository } from './session.repository';
import { togetherPage } from './together.view-model';

/**
 * What one respondent sees of the others: nothing before the own answers are sent and all are open. It is worked out from the
 * rounds that are open alone, so that nothing of a round under way can show in it.
 */
export function mountTogether(router: Router, deps: Dependencies): void {
  pages(router).get('/p/:linkId/intake/together', createLinkAccess(deps)('intake'), async (actor, _req, res) => {
    const facts = await loadTogether(deps, actor);
    if (facts === null) return res.redirect(303, intakePath(actor.linkId));
    res.render('intake/together', { page: togetherPage({ linkId: actor.linkId, ...facts }) });
  });
}

async function loadTogether(deps: Dependencies, { firmId, searchId, subjectId }: LinkHolder) {
  const { reader } = deps.database;
  const rounds = await intakeWindowRepository(reader).roundsOf(firmId, searchId);
  const window = rounds.at(-1);
  if (!window) return null;
  const round = visibleRound({ window, now: deps.clock.now(), own: await ownRounds(reader, firmId, subjectId) });
  if (round === null) return null;
  const search = await searchRepository(reader).getForFirm(firmId, searchId);
  const viewer = await stakeholderRepository(reader).getForSearch(firmId, searchId, subjectId);
  const responses = asOfRound(await responseRepository(reader).listSubmitted(firmId, searchId), round);
  const next = rounds.find((one) => one.round === round + 1)?.begunAt ?? null;
  const all = await sessionRepository(reader).listDecided(firmId, searchId);
  const decided = all.filter(({ decidedAt }) => next === null || decidedAt <= next);
  const input = diagnosisInput(search, responses, stillCovering(decided, historiesOf(responses)));
  const diagnosis = diagnose(input);
  const begunAt = rounds.find((one) => one.round === round)?.begunAt ?? null;
  return {
    asked: await questionnaireOf(reader, firmId, searchId),
    ...{ search, viewer, diagnosis, round, isLast: round === window.round },
    topics: agendaOf(diagnosis, input.respondents),
    blame: topicOf(BLAME_ITEM, input.respondents),
    moved: round > 1 ? movedBetween({ search, responses, decided, window: { round, begunAt } }) : null,
  };
}
