import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import { access } from '../accounts';
import { clientRepository } from '../clients';
import { questionForm, type QuestionInput } from './client-question.form';
import { clientQuestionRepository } from './client-question.repository';
import { addQuestion, changeQuestion, retireQuestion } from './client-question.service';
import { KIND_WORDS, questionPage, questionsPage } from './client-question.view-model';
import type { QuestionFacts } from './domain/own-question';
import { oneLine } from './domain/words';
import { questionsPath } from './instruments.paths';

/** The firm's own questions for one client: whoever works for the client keeps them. */
export function mountClientQuestions(router: Router, deps: Dependencies): void {
  mountAdding(router, deps);
  mountChanging(router, deps);
  mountRetiring(router, deps);
}

function mountAdding(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const load = (user: FirmUser, req: Request) => loadClient(deps, user, req);

  page.get('/clients/:clientId/questions', access.firm, async (user, req, res) => {
    const { client, questions } = await load(user, req);
    res.render('instruments/questions', { page: questionsPage(client, questions) });
  });

  page.post('/clients/:clientId/questions', access.firm, async (user, req, res) => {
    const { client, questions } = await load(user, req);
    const form = parseForm(questionForm, req.body);
    if (!form.ok) return res.status(422).render('instruments/questions', { page: questionsPage(client, questions, form) });
    const submission = submissionOf(req, user);
    try {
      const location = await addQuestion(deps, user, { clientId: client.id, facts: factsOf(form.value), submission });
      flash(req, 'The question is added. It is asked in intakes that open from now on.');
      res.redirect(303, location);
    } catch (error) {
      if (!(error instanceof InvalidStateError)) throw error;
      // A colleague added the last one meanwhile: what was typed stays on the page until one is retired.
      const refused = { typed: form.typed, problems: [{ field: 'prompt', message: error.message }] };
      const { questions: now } = await load(user, req);
      res.status(422).render('instruments/questions', { page: questionsPage(client, now, refused) });
    }
  });
}

function mountChanging(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get('/clients/:clientId/questions/:questionId/edit', access.firm, async (user, req, res) => {
    const { client, question } = await loadQuestion(deps, user, req);
    res.render('instruments/question', { page: questionPage(client, question, null) });
  });

  page.post('/clients/:clientId/questions/:questionId', access.firm, async (user, req, res) => {
    const { client, question } = await loadQuestion(deps, user, req);
    const form = parseForm(questionForm, req.body);
    if (!form.ok) return res.status(422).render('instruments/question', { page: questionPage(client, question, form) });
    const facts = factsOf(form.value);
    try {
      await changeQuestion(deps, user, { question: { ...question, version: form.value.version }, facts });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const { question: stored } = await loadQuestion(deps, user, req);
      const reload = { href: `${questionsPath(client.id)}/${question.id}/edit`, label: 'Open the question again' };
      return renderConflict(res, { title: 'Somebody else changed this question first', fields: bothOf(stored, facts), reload });
    }
    flash(req, 'The question is saved for intakes that open from now on.');
    res.redirect(303, questionsPath(client.id));
  });
}

function mountRetiring(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.post('/clients/:clientId/questions/:questionId/retirement', access.firm, async (user, req, res) => {
    const { client, question } = await loadQuestion(deps, user, req);
    await retireQuestion(deps, user, { question, retired: true });
    flash(req, 'The question is no longer asked. Answers that were given stay.');
    res.redirect(303, questionsPath(client.id));
  });

  page.post('/clients/:clientId/questions/:questionId/return', access.firm, async (user, req, res) => {
    const { client, question } = await loadQuestion(deps, user, req);
    await retireQuestion(deps, user, { question, retired: false });
    flash(req, 'The question is asked again.');
    res.redirect(303, questionsPath(client.id));
  });
}

async function loadClient(deps: Dependencies, user: FirmUser, req: Request) {
  const { reader } = deps.database;
  const client = await clientRepository(reader).getForFirm(user.firmId, idParam(req, 'clientId'));
  return { client, questions: await clientQuestionRepository(reader).listForClient(user.firmId, client.id) };
}

async function loadQuestion(deps: Dependencies, user: FirmUser, req: Request) {
  const { reader } = deps.database;
  const client = await clientRepository(reader).getForFirm(user.firmId, idParam(req, 'clientId'));
  const question = await clientQuestionRepository(reader).getForClient(user.firmId, client.id, idParam(req, 'questionId'));
  return { client, question };
}

function factsOf({ prompt, help, kind, choices }: QuestionInput): QuestionFacts {
  return { prompt: oneLine(prompt), help: oneLine(help), kind, choices };
}

function bothOf(theirs: QuestionFacts, yours: QuestionFacts) {
  return [
    { label: 'Question', theirs: theirs.prompt, yours: yours.prompt },
    { label: 'Help under the question', theirs: theirs.help, yours: yours.help },
    { label: 'How it is answered', theirs: KIND_WORDS[theirs.kind], yours: KIND_WORDS[yours.kind] },
    { label: 'Answers to choose from', theirs: theirs.choices.join('\n'), yours: yours.choices.join('\n') },
  ];
}
