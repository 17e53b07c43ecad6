import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { ConflictError } from '../../shared/errors';
import type { FormState } from '../../shared/view-parts';
import { access } from '../accounts';
import { currentDiagnosis, settle } from '../diagnosis';
import { plannedScopeAsked, proposePlannedScope } from '../intake';
import { changeSearch, searchRepository, type Search } from '../searches';
import { xray } from '.';
import { documentProblem } from './document-words';
import { DOCUMENT_LIMITS, readDocument } from './read-document';
import { textForm, keepForm, MOST_CHARACTERS, proposalForm } from './xray.form';
import { because, PLANNED, xrayPage } from './xray-page.view-model';
import { VERDICT_SENTENCES } from './xray-words';

const SOURCE = 'From the X-ray of the job description';
const XRAY = '/searches/:searchId/xray';
const UPLOAD = { access: access.firm, limits: { field: 'file', maxBytes: DOCUMENT_LIMITS.bytes } };

/** What a job description asks for, read sentence by sentence. Nothing is stored until the recruiter keeps the text. */
export function mountXray(router: Router, deps: Dependencies): void {
  mountProposing(router, deps);
  const page = pages(router);
  const searchOf = (user: FirmUser, req: Request) => loadSearch(deps, user, req);
  const pageOf = async (user: FirmUser, search: Search, given: { text: string; form?: FormState }) => {
    const stored = await currentDiagnosis(deps, user.firmId, search.id);
    const need = stored ? settle(stored.result, stored.decisions) : null;
    const reading = given.text === '' ? null : xray({ title: '', text: given.text });
    const planned = reading && (await plannedScopeAsked(deps.database.reader, user.firmId, search.id));
    return xrayPage({ search, need, planned, reading, ...given });
  };

  page.get(XRAY, access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    res.render('xray/show', { page: await pageOf(user, search, { text: search.jobDescription }) });
  });

  page.upload(XRAY, UPLOAD, async (user, req, res) => {
    const search = await searchOf(user, req);
    const given = await givenText(req);
    const text = given.problem === null ? given.text : '';
    const status = given.problem === null ? 200 : 422;
    const form = { typed: { text: given.pasted }, problems: given.problem === null ? [] : [given.problem] };
    res.status(status).render('xray/show', { page: await pageOf(user, search, { text, form }) });
  });

  page.post(`${XRAY}/job-description`, access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    const form = parseForm(keepForm, req.body);
    if (!form.ok) return res.redirect(303, `/searches/${search.id}/xray`);
    const { text, version } = form.value;
    try {
      await changeSearch(deps, user, { search: { ...search, version }, facts: { title: search.title, jobDescription: text } });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return renderConflict(res, {
        title: 'Somebody else changed this search first',
        fields: [{ label: 'Job description', theirs: search.jobDescription, yours: text }],
        reload: { href: `/searches/${search.id}/xray`, label: 'Open the X-ray again' },
      });
    }
    flash(req, 'The text is kept as the job description of this search.');
    res.redirect(303, `/searches/${search.id}/xray`);
  });
}

/** What the kept text answers of the intake, put up for somebody of the firm to confirm. */
function mountProposing(router: Router, deps: Dependencies): void {
  pages(router).post(`${XRAY}/proposal`, access.firm, async (user, req, res) => {
    const search = await loadSearch(deps, user, req);
    const form = parseForm(proposalForm, req.body);
    const reading = xray({ title: '', text: search.jobDescription });
    const optionId = PLANNED[reading.verdict];
    if (!form.ok || optionId === null || form.value.option !== optionId) {
      const reload = { href: `/searches/${search.id}/xray`, label: 'Open the X-ray again' };
      return renderConflict(res, { title: 'The job description was changed, and says something else now', fields: [], reload });
    }
    const read = `${VERDICT_SENTENCES[reading.verdict]} ${because(reading)}`;
    const proposing = { searchId: search.id, optionId, source: SOURCE, because: read, submission: submissionOf(req, user) };
    const location = await proposePlannedScope(deps, user, proposing);
    flash(req, 'The planned scope is proposed. Confirm or reject it here.');
    res.redirect(303, location);
  });
}

function loadSearch(deps: Dependencies, user: FirmUser, req: Request): Promise<Search> {
  return searchRepository(deps.database.reader).getForFirm(user.firmId, idParam(req, 'searchId'));
}

interface GivenText {
  readonly text: string;
  /** To be shown again in its field. */
  readonly pasted: string;
  readonly problem: { readonly field: string; readonly message: string } | null;
}

/** The chosen file, or else what was pasted. */
function givenText(req: Request): Promise<GivenText> | GivenText {
  const form = parseForm(textForm, req.body);
  const pasted = form.typed['text'] ?? '';
  if (req.file && (req.file.size > 0 || pasted === '')) return fileText(req.file.buffer, pasted);
  return form.ok ? { text: form.value.text, pasted, problem: null } : { text: '', pasted, problem: form.problems[0] ?? null };
}

async function fileText(bytes: Buffer, pasted: string): Promise<GivenText> {
  const document = await readDocument(bytes);
  const refuse = (why: Parameters<typeof documentProblem>[0]): GivenText => ({
    text: '',
    pasted,
    problem: { field: 'file', message: documentProblem(why) },
  });
  if (!document.ok) return refuse(document.problem);
  if (document.text.length > MOST_CHARACTERS) return refuse('too_long');
  return { text: document.text, pasted: document.text, problem: null };
}
