import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict, type ConflictPage } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { pages } from '../../platform/http/pages';
import { ConflictError } from '../../shared/errors';
import { access } from '../accounts';
import { competencyIds } from '../competencies';
import type { Search } from '../searches';
import { competencyName } from './brief-words';
import type { ByCompetency } from './domain/brief';
import { editOf, type BriefEdit } from './domain/edit-brief';
import type { BriefVersion } from './domain/brief-version';
import { draftInRequest, latestInRequest } from './draft-in-request';
import { changeWeights, editBrief } from './drafts.service';
import { parseEdit } from './edit-brief.form';
import { editPage } from './edit-page.view-model';
import { parseWeights } from './weights.form';
import { weightsPage } from './weights-page.view-model';

/** Editing a draft: its text, its weights and must-haves. */
export function mountEditing(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;

  page.get('/searches/:searchId/brief/edit', access.firm, async (user, req, res) => {
    const { search, draft } = await draftInRequest(reader, user, req);
    res.render('briefs/edit', { page: editPage(search, draft, null) });
  });

  page.post('/searches/:searchId/brief/edit', access.firm, async (user, req, res) => {
    const { search, latest } = await latestInRequest(reader, user, req);
    const form = parseEdit(req.body);
    if (!form.ok) return res.status(422).render('briefs/edit', { page: editPage(search, latest, form) });
    const conflict = () => editConflict(search, latest, form.edit);
    if (latest.state !== 'draft') return renderConflict(res, conflict());
    const save = editBrief(deps, user, { draft: { ...latest, version: form.version }, edit: form.edit });
    await saved({ req, res, save, conflict, location: `/searches/${search.id}/brief`, message: 'The brief is saved.' });
  });

  page.get('/searches/:searchId/brief/weights', access.firm, async (user, req, res) => {
    const { search, draft } = await draftInRequest(reader, user, req);
    res.render('briefs/weights', { page: weightsPage(search, draft, null) });
  });

  page.post('/searches/:searchId/brief/weights', access.firm, async (user, req, res) => {
    const { search, latest } = await latestInRequest(reader, user, req);
    const form = parseWeights(req.body, latest.weights);
    if (!form.ok) return res.status(422).render('briefs/weights', { page: weightsPage(search, latest, form) });
    const conflict = () => weightsConflict(search, latest, form.move);
    if (latest.state !== 'draft') return renderConflict(res, conflict());
    const save = changeWeights(deps, user, { draft: { ...latest, version: form.version }, move: form.move });
    await saved({
      req,
      res,
      save,
      conflict,
      location: `/searches/${search.id}/brief#competencies`,
      message: 'Weights and must-haves are saved.',
    });
  });
}

interface Saving {
  readonly req: Request;
  readonly res: Response;
  readonly save: Promise<void>;
  readonly conflict: () => ConflictPage;
  readonly location: string;
  readonly message: string;
}

/** Waits for a save: on to the brief, or to the page that keeps both texts when somebody else was first. */
async function saved({ req, res, save, conflict, location, message }: Saving): Promise<void> {
  try {
    await save;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return renderConflict(res, conflict());
  }
  flash(req, message);
  res.redirect(303, location);
}

function editConflict(search: Search, latest: BriefVersion, typed: BriefEdit): ConflictPage {
  const [theirs, yours] = [textsOf(editOf(latest.content)), textsOf(typed)];
  return {
    title: 'Somebody else changed this brief first',
    fields: Object.keys(theirs).map((label) => ({ label, theirs: theirs[label] ?? '', yours: yours[label] ?? '' })),
    reload: { href: `/searches/${search.id}/brief`, label: 'Open the brief again' },
  };
}

function textsOf(edit: BriefEdit): Record<string, string> {
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

function weightsConflict(search: Search, latest: BriefVersion, yours: Pick<BriefVersion, 'weights' | 'mustHaves'>): ConflictPage {
  const listed = (values: ByCompetency) =>
    competencyIds.flatMap((id) => (values[id] === undefined ? [] : [`${competencyName(id)}: ${values[id]}`])).join('\n');
  return {
    title: 'Somebody else changed this brief first',
    fields: [
      { label: 'Weights', theirs: listed(latest.weights), yours: listed(yours.weights) },
      { label: 'Floors of must-haves', theirs: listed(latest.mustHaves), yours: listed(yours.mustHaves) },
    ],
    reload: { href: `/searches/${search.id}/brief`, label: 'Open the brief again' },
  };
}
