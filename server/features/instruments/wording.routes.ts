import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict, type ConflictPage } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam, textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import { isAdmin, type FirmUser } from '../../shared/actor';
import { ConflictError, InvalidStateError, NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import type { EditableItem, LibraryTexts, Words } from './domain/words';
import { editsOf, textIn } from './domain/words';
import { itemInWording, itemPath, TEMPLATES_PATH, wordingPath } from './instruments.paths';
import { templatesPage } from './templates.view-model';
import { defaultForm, itemForm, newWordingForm } from './wording.form';
import { wordingRepository, type Wording } from './wording.repository';
import { addWording, draftWords, editItem, publishWording, retireWording, setDefaultWording } from './wording.service';
import { itemPage, versionPage, wordingPage, type ItemFacts } from './wording.view-model';

/** Which words the firm asks the intake in: its wordings, their versions, and one question at a time. */
export function mountWordings(router: Router, deps: Dependencies, library: LibraryTexts): void {
  mountList(router, deps, library);
  mountReading(router, deps, library);
  mountStates(router, deps, library);
  mountItems(router, deps, library);
}

function mountList(router: Router, deps: Dependencies, { version: instrumentVersion }: LibraryTexts): void {
  const page = pages(router);
  const facts = async (user: FirmUser) => ({
    instrumentVersion,
    wordings: await wordingRepository(deps.database.reader).listForFirm(user.firmId),
    isAdmin: isAdmin(user),
  });

  page.get('/templates', access.firm, async (user, _req, res) => {
    res.render('instruments/templates', { page: templatesPage(await facts(user)) });
  });

  page.post('/templates/wordings', access.admin, async (user, req, res) => {
    const form = parseForm(newWordingForm, req.body);
    if (!form.ok) return res.status(422).render('instruments/templates', { page: templatesPage(await facts(user), form) });
    res.redirect(303, await addWording(deps, user, { ...form.value, submission: submissionOf(req, user) }));
  });

  page.post('/templates/default', access.admin, async (user, req, res) => {
    const form = parseForm(defaultForm, req.body);
    if (!form.ok) throw new NotFoundError('No such wording');
    await setDefaultWording(deps, user, form.value.wordingId || null);
    flash(req, 'The default is saved.');
    res.redirect(303, TEMPLATES_PATH);
  });
}

function mountReading(router: Router, deps: Dependencies, library: LibraryTexts): void {
  const page = pages(router);
  const { reader } = deps.database;

  page.get('/templates/wordings/:wordingId', access.firm, async (user, req, res) => {
    const wording = await loadWording(deps, user, req);
    const words = await draftWords(reader, wording);
    const versions = await wordingRepository(reader).listVersions(wording);
    res.render('instruments/wording', { page: wordingPage({ wording, words, versions, library, isAdmin: isAdmin(user) }) });
  });

  page.get('/templates/wordings/:wordingId/versions/:number', access.firm, async (user, req, res) => {
    const wording = await loadWording(deps, user, req);
    const versions = await wordingRepository(reader).listVersions(wording);
    const version = versions.find(({ number }) => String(number) === textParam(req, 'number'));
    if (!version) throw new NotFoundError('No such version');
    const searches = await wordingRepository(reader).listSearches(user.firmId, version.id);
    res.render('instruments/version', { page: versionPage({ wording, version, library, searches }) });
  });
}

function mountStates(router: Router, deps: Dependencies, library: LibraryTexts): void {
  const page = pages(router);

  page.post('/templates/wordings/:wordingId/versions', access.admin, async (user, req, res) => {
    const wording = await loadWording(deps, user, req);
    const instrumentVersion = library.version;
    const submission = submissionOf(req, user);
    const location = await publishWording(deps, user, { wordingId: wording.id, instrumentVersion, submission });
    flash(req, 'The version is made. Searches whose intake opens from now on can use it.');
    res.redirect(303, location);
  });

  page.post('/templates/wordings/:wordingId/retirement', access.admin, async (user, req, res) => {
    const wording = await loadWording(deps, user, req);
    await retireWording(deps, user, wording.id);
    flash(req, 'The wording is retired. Searches that were opened with it keep it.');
    res.redirect(303, wordingPath(wording.id));
  });
}

function mountItems(router: Router, deps: Dependencies, library: LibraryTexts): void {
  const page = pages(router);

  page.get('/templates/wordings/:wordingId/items/:itemId', access.admin, async (user, req, res) => {
    res.render('instruments/item', { page: itemPage(await loadItem(deps, library, { user, req }), null) });
  });

  page.post('/templates/wordings/:wordingId/items/:itemId', access.admin, async (user, req, res) => {
    const facts = await loadItem(deps, library, { user, req });
    const { wording, item } = facts;
    const form = parseForm(itemForm(item), withLibraryText(item, req.body));
    if (!form.ok) return res.status(422).render('instruments/item', { page: itemPage(facts, form) });
    const { version, ...typed } = form.value;
    const words = editsOf(item, typed);
    try {
      await editItem(deps, user, { wordingId: wording.id, item: { itemId: item.id, words, version } });
    } catch (error) {
      if (!(error instanceof ConflictError || error instanceof InvalidStateError)) throw error;
      return renderConflict(res, staleItem(await loadItem(deps, library, { user, req }), words, error));
    }
    flash(req, `${item.number} is saved. Make a version for searches to use it.`);
    res.redirect(303, hasTakenBack(req.body) ? itemPath(wording.id, item.id) : itemInWording(wording.id, item.id));
  });
}

async function loadWording(deps: Dependencies, user: FirmUser, req: Request): Promise<Wording> {
  return wordingRepository(deps.database.reader).getForFirm(user.firmId, idParam(req, 'wordingId'));
}

async function loadItem(deps: Dependencies, library: LibraryTexts, { user, req }: { user: FirmUser; req: Request }): Promise<ItemFacts> {
  const wording = await loadWording(deps, user, req);
  const item = library.items.find(({ id }) => id === textParam(req, 'itemId'));
  if (!item) throw new NotFoundError('No such item');
  const draft = (await wordingRepository(deps.database.reader).listDrafts(wording)).find(({ itemId }) => itemId === item.id);
  return { wording, item, words: draft?.words ?? {}, version: draft?.version ?? 0 };
}

/** The form with the library's text in the field whose way back was pressed; whatever else was typed stays. */
function withLibraryText(item: EditableItem, body: unknown): unknown {
  const text = item.texts.find(({ key }) => key === bodyOf(body)['back']);
  return text ? { ...bodyOf(body), [text.key]: text.library } : body;
}

function hasTakenBack(body: unknown): boolean {
  return bodyOf(body)['back'] !== undefined;
}

function bodyOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** What is stored now beside what came too late: after another edit, or for a wording that was retired meanwhile. */
function staleItem({ wording, item, words }: ItemFacts, yours: Words, error: ConflictError | InvalidStateError): ConflictPage {
  const fields = item.texts.map((text) => ({ label: text.label, theirs: textIn(words, text), yours: textIn(yours, text) }));
  if (error instanceof ConflictError) {
    const reload = { href: itemPath(wording.id, item.id), label: 'Open them again' };
    return { title: 'Somebody else edited these words first', fields, reload };
  }
  const text = `${error.message} What you typed stands below: begin a copy of the wording and put it in there.`;
  return { title: 'This wording was retired meanwhile', text, fields, reload: { href: TEMPLATES_PATH, label: 'Open the templates' } };
}
