import type { Request, Router } from 'express';
import type { Dependencies } from '../../../dependencies';
import { submissionOf } from '../../../platform/http/chrome';
import type { ConflictPage } from '../../../platform/http/conflict';
import { flash } from '../../../platform/http/flash';
import { parseForm } from '../../../platform/http/forms';
import { pages } from '../../../platform/http/pages';
import type { FirmUser } from '../../../shared/actor';
import { ConflictError, InvalidStateError } from '../../../shared/errors';
import { access } from '../../accounts';
import { charterSignatureRepository, clauseState, readiness, type Clause } from '../../charter';
import { answerSave } from '../answer-save';
import { latestInRequest } from '../draft-in-request';
import { asLoaded } from '../loaded-version';
import { charterDocument, charterPage, signaturePage } from './charter-page.view-model';
import { parseCharter, signatureForm } from './charter.form';
import { changeCharter, recordSignatureIn } from './charter.service';

/** The nine clauses that sales and marketing agree on: writing them, printing them, and who has signed. */
export function mountCharter(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const factsIn = async (user: FirmUser, req: Request) => {
    const { search, latest } = await latestInRequest(reader, user, req);
    const signatures = await charterSignatureRepository(reader).listForSearch(user.firmId, search.id);
    return { search, latest, signatures, today: deps.clock.now().toISOString().slice(0, 10) };
  };
  const readyFacts = async (user: FirmUser, req: Request) => {
    const facts = await factsIn(user, req);
    if (readiness(facts.latest.content.charter, facts.today).isReady) return facts;
    throw new InvalidStateError('The charter is signed when all of its clauses are agreed.');
  };

  page.get('/searches/:searchId/charter', access.firm, async (user, req, res) => {
    res.render('charter/show', { page: charterPage(await factsIn(user, req)) });
  });

  page.post('/searches/:searchId/charter', access.firm, async (user, req, res) => {
    const facts = await factsIn(user, req);
    const { search, latest } = facts;
    const form = parseCharter(latest.content.charter, req.body);
    if (!form.ok) return res.status(422).render('charter/show', { page: charterPage(facts, form) });
    const conflict = async () =>
      charterConflict(search.id, (await latestInRequest(reader, user, req)).latest.content.charter, form.clauses);
    const save = changeCharter(deps, user, { draft: asLoaded(latest, form.version), clauses: form.clauses });
    await answerSave({ req, res, save, conflict, location: `/searches/${search.id}/charter`, message: 'The charter is saved.' });
  });

  page.get('/searches/:searchId/charter/document', access.firm, async (user, req, res) => {
    res.render('charter/document', { page: charterDocument(await factsIn(user, req), user.firmName) });
  });

  page.get('/searches/:searchId/charter/signature', access.firm, async (user, req, res) => {
    res.render('charter/signature', { page: signaturePage(await readyFacts(user, req)) });
  });

  page.post('/searches/:searchId/charter/signature', access.firm, async (user, req, res) => {
    const facts = await readyFacts(user, req);
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
