import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict, type ConflictPage } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import type { FirmUser } from '../../shared/actor';
import { ConflictError } from '../../shared/errors';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { clientQuestionRepository } from './client-question.repository';
import type { LibraryTexts } from './domain/words';
import { questionnairePath } from './instruments.paths';
import { choiceForm, type ChoiceInput } from './search-questionnaire.form';
import { askedInSearch } from './search-questionnaire.repository';
import { chooseWording } from './search-questionnaire.service';
import { choiceWords, questionnairePage, type QuestionnaireFacts } from './search-questionnaire.view-model';
import { wordingRepository } from './wording.repository';

/** What one search asks, and in which words as long as its intake has not opened. */
export function mountSearchQuestionnaire(router: Router, deps: Dependencies, library: LibraryTexts): void {
  const page = pages(router);

  page.get('/searches/:searchId/questionnaire', access.firm, async (user, req, res) => {
    res.render('instruments/questionnaire', { page: questionnairePage(await load(deps, library, { user, req })) });
  });

  page.post('/searches/:searchId/questionnaire', access.firm, async (user, req, res) => {
    const facts = await load(deps, library, { user, req });
    const form = parseForm(choiceForm, req.body);
    if (!form.ok) return res.status(422).render('instruments/questionnaire', { page: questionnairePage(facts, form) });
    const { search } = facts;
    const { version } = form.value;
    const location = questionnairePath(search.id);
    try {
      await chooseWording(deps, user, { searchId: search.id, version, ...choiceOf(form.value) });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return renderConflict(res, conflictOf(await load(deps, library, { user, req }), form.value));
    }
    flash(req, 'The choice is saved.');
    res.redirect(303, location);
  });
}

/** The choice that is stored now beside the one that came too late. */
function conflictOf({ search, asked, wordings }: QuestionnaireFacts, { wording }: ChoiceInput): ConflictPage {
  const theirs = choiceWords(asked.chosenId ?? asked.choice, wordings);
  return {
    title: 'Somebody else chose first',
    fields: [{ label: 'Words for this search', theirs, yours: choiceWords(wording, wordings) }],
    reload: { href: questionnairePath(search.id), label: 'Open the page again' },
  };
}

function choiceOf({ wording }: ChoiceInput) {
  if (wording === 'default' || wording === 'library') return { choice: wording, wordingId: null } as const;
  return { choice: 'wording', wordingId: wording } as const;
}

async function load(
  deps: Dependencies,
  library: LibraryTexts,
  { user, req }: { user: FirmUser; req: Request },
): Promise<QuestionnaireFacts> {
  const { reader } = deps.database;
  const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
  const asked = await askedInSearch(reader, user.firmId, search.id);
  const wordings = await wordingRepository(reader).listForFirm(user.firmId);
  const clientQuestions = await clientQuestionRepository(reader).listForClient(user.firmId, search.clientId);
  return { search, asked, wordings, clientQuestions, instrumentVersion: library.version };
}
