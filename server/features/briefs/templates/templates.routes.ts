import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../../dependencies';
import { renderConflict, type ConflictPage } from '../../../platform/http/conflict';
import { flash } from '../../../platform/http/flash';
import { parseForm } from '../../../platform/http/forms';
import { idParam, queryId, queryText, textParam } from '../../../platform/http/ids';
import { pages } from '../../../platform/http/pages';
import { submissionOf } from '../../../platform/http/submission';
import { isAdmin, type FirmUser } from '../../../shared/actor';
import { ConflictError, NotFoundError } from '../../../shared/errors';
import { access } from '../../accounts';
import { typedText } from '../brief-text.form';
import { nameOfRole, templateRoleNames, type TemplateRoleName } from '../domain/template-role';
import { versionNumber } from '../version-number';
import { capital } from '../../../shared/sentence';
import { beginningOf } from './beginning';
import { parseTemplate, retirementForm } from './brief-template.form';
import { briefTemplateRepository, type BriefTemplate } from './brief-template.repository';
import { changeTemplate, isSameWords, keepTemplate, retireTemplate, type TemplateText } from './brief-templates.service';
import { editTemplatePage, newTemplatePage } from './template-form-page.view-model';
import { libraryPage, templatePage, templatesPage } from './template-pages.view-model';
import { BRIEF_TEMPLATES, templatePath } from './template-paths';

const ONE = `${BRIEF_TEMPLATES}/:templateId`;

/** Templates of briefs: everybody of the firm reads and takes them, administrators keep them. */
export function mountBriefTemplates(router: Router, deps: Dependencies): void {
  mountNew(router, deps);
  mountReading(router, deps);
  mountChanging(router, deps);
}

function mountNew(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get(`${BRIEF_TEMPLATES}/new`, access.admin, async (user, req, res) => {
    const from = { role: queryText(req, 'role'), template: queryId(req, 'template'), brief: queryId(req, 'brief') };
    res.render('brief-templates/form', { page: newTemplatePage(await beginningOf(deps.database.reader, user, from), null) });
  });

  page.post(BRIEF_TEMPLATES, access.admin, async (user, req, res) => {
    const form = parseTemplate(req.body);
    if (!form.ok) {
      const role = roleOr(form.typed['role']);
      const beginning = await beginningOf(deps.database.reader, user, { role, template: null, brief: null });
      return res.status(422).render('brief-templates/form', { page: newTemplatePage({ ...beginning, from: '' }, form) });
    }
    const { role, text } = form;
    const location = await keepTemplate(deps, user, { role, text, submission: submissionOf(req, user) });
    flash(req, 'The template is kept. It can be chosen for the next brief.');
    res.redirect(303, location);
  });
}

function mountReading(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const templates = briefTemplateRepository(deps.database.reader);
  const show = async (user: FirmUser, req: Request, res: Response) => {
    const template = await templates.getForFirm(user.firmId, idParam(req, 'templateId'));
    const versions = await templates.listVersions(user.firmId, template.id);
    const number = 'number' in req.params ? versionNumber(textParam(req, 'number')) : template.latest.number;
    const shown = versions.find((one) => one.number === number);
    if (!shown) throw new NotFoundError('No such version of the template');
    res.render('brief-templates/show', { page: templatePage({ template, versions, shown, isAdmin: isAdmin(user) }) });
  };

  page.get(BRIEF_TEMPLATES, access.firm, async (user, _req, res) => {
    res.render('brief-templates/index', { page: templatesPage(await templates.listForFirm(user.firmId), isAdmin(user)) });
  });

  page.get(`${BRIEF_TEMPLATES}/library/:role`, access.firm, (user, req, res) => {
    const name = templateRoleNames.find((one) => one === textParam(req, 'role'));
    if (!name) throw new NotFoundError('The library has no template for such a role');
    res.render('brief-templates/show', { page: libraryPage(name, isAdmin(user)) });
  });

  page.get(ONE, access.firm, show);
  page.get(`${ONE}/versions/:number`, access.firm, show);
}

function mountChanging(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const templates = briefTemplateRepository(deps.database.reader);
  const templateOf = (user: FirmUser, req: Request) => templates.getForFirm(user.firmId, idParam(req, 'templateId'));

  page.get(`${ONE}/edit`, access.admin, async (user, req, res) => {
    res.render('brief-templates/form', { page: editTemplatePage(await templateOf(user, req), null) });
  });

  page.post(ONE, access.admin, async (user, req, res) => {
    const template = await templateOf(user, req);
    const form = parseTemplate({ ...(req.body as object), role: nameOfRole(template) });
    if (!form.ok) return res.status(422).render('brief-templates/form', { page: editTemplatePage(template, form) });
    try {
      await changeTemplate(deps, user, { template: { ...template, version: form.version }, text: form.text });
      flash(req, 'The template is saved.');
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const stored = await templateOf(user, req);
      if (!isSame(stored, form.text)) return renderConflict(res, conflictPage(stored, form.text));
    }
    res.redirect(303, templatePath(template.id));
  });

  for (const [path, retired] of [
    ['retirement', true],
    ['return', false],
  ] as const) {
    page.post(`${ONE}/${path}`, access.admin, async (user, req, res) => {
      const template = await templateOf(user, req);
      const form = parseForm(retirementForm, req.body);
      const version = form.ok ? form.value.version : template.version;
      await retireTemplate(deps, user, { template: { ...template, version }, retired });
      flash(req, retired ? 'The template is retired. Briefs written from it stay as they are.' : 'The template is offered again.');
      res.redirect(303, templatePath(template.id));
    });
  }
}

const roleOr = (typed: string | undefined): TemplateRoleName => templateRoleNames.find((one) => one === typed) ?? 'marketing';

function isSame({ name, latest }: BriefTemplate, typed: TemplateText): boolean {
  return name === typed.name && isSameWords(latest.words, typed.words);
}

function conflictPage(stored: BriefTemplate, typed: TemplateText): ConflictPage {
  const [theirs, yours] = [typedText(stored.latest.words), typedText(typed.words)];
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(yours)])];
  return {
    title: 'Somebody else changed this template first',
    fields: [
      { label: 'Name of the template', theirs: stored.name, yours: typed.name },
      ...names.map((name) => ({ label: fieldLabel(name), theirs: theirs[name] ?? '', yours: yours[name] ?? '' })),
    ],
    reload: { href: `${templatePath(stored.id)}/edit`, label: 'Open the template again' },
  };
}

/** "outcomeText_4" is "Outcome text 4": for comparing, where a label of its own for each field would say no more. */
function fieldLabel(name: string): string {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replace('_', ' ');
  return capital(words);
}
