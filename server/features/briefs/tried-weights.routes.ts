import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import type { ConflictPage } from '../../platform/http/conflict';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import { access } from '../accounts';
import type { Search } from '../searches';
import { answerSave } from './answer-save';
import { competencyName } from './brief-words';
import type { BriefVersion } from './domain/brief-version';
import type { WeightTaken } from './domain/move-weights';
import { latestInRequest } from './draft-in-request';
import { takeWeights } from './drafts.service';
import { parseTaken, triedChanges } from './tried-weights.form';
import { refusedWeightsPage, triedWeightsPage } from './tried-weights-page.view-model';

/** Weights that somebody tried in the comparison, carried into a draft of the brief. Looking at them saves nothing. */
export function mountTriedWeights(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const path = '/searches/:searchId/brief/weights/tried';

  page.get(path, access.firm, async (user, req, res) => {
    const { search, latest } = await latestInRequest(reader, user, req);
    res.render('briefs/tried-weights', { page: triedWeightsPage(search, latest, triedChanges(req.query, latest.weights)) });
  });

  page.post(path, access.firm, async (user, req, res) => {
    const { search, latest } = await latestInRequest(reader, user, req);
    const form = parseTaken(req.body, latest);
    if (!form.ok) return res.status(422).render('briefs/tried-weights', { page: refusedWeightsPage(search, latest, form) });
    const { taken, version } = form;
    const save = takeWeights(deps, user, { searchId: search.id, loaded: version, taken, submission: submissionOf(req, user) });
    const conflict = async () => takenConflict(search, (await latestInRequest(reader, user, req)).latest, taken);
    const location = `/searches/${search.id}/brief#competencies`;
    await answerSave({ req, res, save, conflict, location, message: 'The weights are in the draft of the brief.' });
  });
}

function takenConflict({ id }: Search, latest: BriefVersion, taken: readonly WeightTaken[]): ConflictPage {
  const fields = taken.map(({ competency, weight, reason }) => {
    const theirs = String(latest.weights[competency] ?? '');
    return { label: competencyName(competency), theirs, yours: theirs === String(weight) ? theirs : `${weight}: ${reason}` };
  });
  return {
    title: 'Somebody else changed this brief first',
    fields,
    reload: { href: `/searches/${id}/brief`, label: 'Open the brief again' },
  };
}
