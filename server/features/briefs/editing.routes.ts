import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import type { ConflictPage } from '../../platform/http/conflict';
import { pages } from '../../platform/http/pages';
import type { FirmUser } from '../../shared/actor';
import { access } from '../accounts';
import { competencyIds } from '../competencies';
import type { Search } from '../searches';
import { answerSave } from './answer-save';
import { competencyName } from './brief-words';
import type { BriefContent, ByCompetency } from './domain/brief';
import { applyEdit, editOf, type BriefEdit } from './domain/edit-brief';
import type { WeightMove } from './domain/move-weights';
import { NOT_SAVED } from './domain/source';
import type { BriefVersion } from './domain/brief-version';
import { draftInRequest, latestInRequest } from './draft-in-request';
import { changeWeights, editBrief } from './drafts.service';
import { parseEdit } from './edit-brief.form';
import { editPage } from './edit-page.view-model';
import { asLoaded } from './loaded-version';
import { parseWeights } from './weights.form';
import { weightsPage } from './weights-page.view-model';

/** Editing a draft: its text, its weights and must-haves. */
export function mountEditing(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const latestNow = async (user: FirmUser, req: Request) => (await latestInRequest(reader, user, req)).latest;

  page.get('/searches/:searchId/brief/edit', access.firm, async (user, req, res) => {
    const { search, draft } = await draftInRequest(reader, user, req);
    res.render('briefs/edit', { page: editPage(search, draft, null) });
  });

  page.post('/searches/:searchId/brief/edit', access.firm, async (user, req, res) => {
    const { search, latest } = await latestInRequest(reader, user, req);
    const form = parseEdit(req.body);
    if (!form.ok) return res.status(422).render('briefs/edit', { page: editPage(search, latest, form) });
    const conflict = async () => editConflict(search, await latestNow(user, req), form.edit);
    const save = editBrief(deps, user, { draft: asLoaded(latest, form.version), edit: form.edit });
    await answerSave({ req, res, save, conflict, location: `/searches/${search.id}/brief`, message: 'The brief is saved.' });
  });

  page.get('/searches/:searchId/brief/weights', access.firm, async (user, req, res) => {
    const { search, draft } = await draftInRequest(reader, user, req);
    res.render('briefs/weights', { page: weightsPage(search, draft, null) });
  });

  page.post('/searches/:searchId/brief/weights', access.firm, async (user, req, res) => {
    const { search, latest } = await latestInRequest(reader, user, req);
    const form = parseWeights(req.body, latest.weights);
    if (!form.ok) return res.status(422).render('briefs/weights', { page: weightsPage(search, latest, form) });
    const conflict = async () => weightsConflict(search, await latestNow(user, req), form.move);
    const save = changeWeights(deps, user, { draft: asLoaded(latest, form.version), move: form.move });
    const location = `/searches/${search.id}/brief#competencies`;
    await answerSave({ req, res, save, conflict, location, message: 'Weights and must-haves are saved.' });
  });
}

function editConflict(search: Search, latest: BriefVersion, typed: BriefEdit): ConflictPage {
  // As it would be kept: outcomes are put in order by then.
  const [theirs, yours] = [textsOf(latest.content), textsOf(applyEdit(latest.content, typed, NOT_SAVED))];
  return {
    title: 'Somebody else changed this brief first',
    fields: Object.keys(theirs).map((label) => ({ label, theirs: theirs[label] ?? '', yours: yours[label] ?? '' })),
    reload: { href: `/searches/${search.id}/brief`, label: 'Open the brief again' },
  };
}

function textsOf(content: BriefContent): Record<string, string> {
  const edit = editOf(content);
  const { options, mustCover, terms } = edit.outsourcing;
  return {
    Title: edit.title,
    Mission: edit.mission.join('\n'),
    'Not in this role': edit.notInRole.join('\n'),
    Outcomes: edit.outcomes.map(({ by, text }) => `${by}: ${text}`).join('\n'),
    Measures: edit.measures.map(({ name, formula, cadence, ownership }) => `${name}: ${formula}; ${cadence}; ${ownership}`).join('\n'),
    'Reporting line': edit.reporting.join('\n'),
    'Covering the other half': [...mustCover, ...options, ...terms].join('\n'),
    'Alignment charter': edit.charter.map(({ id, text, owner, status }) => `${id}. ${text} ${owner} (${status})`).join('\n'),
  };
}

function weightsConflict(search: Search, latest: BriefVersion, yours: WeightMove): ConflictPage {
  const listed = (values: ByCompetency) =>
    competencyIds.flatMap((id) => (values[id] === undefined ? [] : [`${competencyName(id)}: ${values[id]}`])).join('\n');
  const numbers = [
    { label: 'Weights', theirs: listed(latest.weights), yours: listed(yours.weights) },
    { label: 'Floors of must-haves', theirs: listed(latest.mustHaves), yours: listed(yours.mustHaves) },
  ];
  // A reason alone is no difference: it was given for numbers that stand there already.
  const isSame = numbers.every(({ theirs, yours: typed }) => theirs === typed);
  return {
    title: 'Somebody else changed this brief first',
    fields: isSame ? [] : [...numbers, { label: 'Reason', theirs: '', yours: yours.reason }],
    reload: { href: `/searches/${search.id}/brief`, label: 'Open the brief again' },
  };
}
