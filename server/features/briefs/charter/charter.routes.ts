import type { Router } from 'express';
import type { Dependencies } from '../../../dependencies';
import type { ConflictPage } from '../../../platform/http/conflict';
import { flash } from '../../../platform/http/flash';
import { parseForm } from '../../../platform/http/forms';
import { pages } from '../../../platform/http/pages';
import { submissionOf } from '../../../platform/http/submission';
import { ConflictError } from '../../../shared/errors';
import { access } from '../../accounts';
import { clauseState, type Clause } from '../../charter';
import { answerSave } from '../answer-save';
import { latestInRequest } from '../draft-in-request';
import { asLoaded } from '../loaded-version';
import { charterFactsIn, readyFactsIn } from './charter-facts';
import { charterPage } from './charter-page.view-model';
import { parseCharter, signatureForm } from './charter.form';
import { changeCharter, recordSignatureIn } from './charter.service';
import { mountCharterDocuments } from './documents.routes';
import { mountCharterReminders } from './reminders.routes';
import { mountCharterSigners } from './signers.routes';
import { signaturePage } from './signing-page.view-model';

/** The nine clauses that sales and marketing agree on: writing them, printing them, and who has signed. */
export function mountCharter(router: Router, deps: Dependencies): void {
  mountClauses(router, deps);
  mountCharterDocuments(router, deps);
  mountPapers(router, deps);
  mountCharterSigners(router, deps);
  mountCharterReminders(router, deps);
}

function mountClauses(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;

  page.get('/searches/:searchId/charter', access.firm, async (user, req, res) => {
    res.render('charter/show', { page: charterPage(await charterFactsIn(deps, user, req)) });
  });

  page.post('/searches/:searchId/charter', access.firm, async (user, req, res) => {
    const facts = await charterFactsIn(deps, user, req);
    const { search, latest } = facts;
    const form = parseCharter(latest.content.charter, req.body);
    if (!form.ok) return res.status(422).render('charter/show', { page: charterPage(facts, form) });
    const conflict = async () =>
      charterConflict(search.id, (await latestInRequest(reader, user, req)).latest.content.charter, form.clauses);
    const save = changeCharter(deps, user, { draft: asLoaded(latest, form.version), clauses: form.clauses });
    await answerSave({ req, res, save, conflict, location: `/searches/${search.id}/charter`, message: 'The charter is saved.' });
  });
}

function mountPapers(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get('/searches/:searchId/charter/signature', access.firm, async (user, req, res) => {
    res.render('charter/signature', { page: signaturePage(await readyFactsIn(deps, user, req)) });
  });

  page.post('/searches/:searchId/charter/signature', access.firm, async (user, req, res) => {
    const facts = await readyFactsIn(deps, user, req);
    const form = parseForm(signatureForm(facts.today), req.body);
    if (!form.ok) return res.status(422).render('charter/signature', { page: signaturePage(facts, form) });
    const record = { actor: user, searchId: facts.search.id, ...form.value };
    try {
      const done = deps.database.once(submissionOf(req, user), async (tx) => {
        await recordSignatureIn(tx, deps, record);
        flash(req, `The signature of ${record.name} is recorded.`);
        return `/searches/${record.searchId}/charter`;
      });
      res.redirect(303, await done);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const problems = [
        { field: 'name', message: 'The wording was changed since you opened this page. Compare the paper with it and record again' },
      ];
      res.status(409).render('charter/signature', { page: signaturePage(facts, { typed: form.typed, problems }) });
    }
  });
}

function charterConflict(searchId: string, stored: readonly Clause[], typed: readonly Omit<Clause, 'title'>[]): ConflictPage {
  const words = ({ text, ...rest }: Omit<Clause, 'title'>) => `${text} ${clauseState(rest)}${rest.dueOn ? ` (${rest.dueOn})` : ''}`;
  return {
    title: 'Somebody else changed this brief first',
    fields: stored.map((clause) => {
      const yours = typed.find((one) => one.id === clause.id);
      return { label: `${clause.id}. ${clause.title}`, theirs: words(clause), yours: yours ? words(yours) : '' };
    }),
    reload: { href: `/searches/${searchId}/charter`, label: 'Open the charter again' },
  };
}
