import type { Request } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import type { Pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { LinkHolder } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { createLinkAccess } from '../links';
import { candidacyRepository } from '../people';
import { searchRepository } from '../searches';
import { candidateRefereesPage, refereesPath, type CandidateView } from './candidate-referees.view-model';
import type { Refusal } from './domain/referee';
import { agreeToReferee, nameReferee, withdrawReferee } from './naming.service';
import { refereeForm } from './referee.form';
import { refereeRepository } from './referee.repository';

const REFUSALS: Readonly<Record<Refusal, { field: string; message: string }>> = {
  named_already: { field: 'email', message: 'You have named somebody with this address already. Use another address' },
  oneself: { field: 'email', message: 'This is your own address. Enter the one of somebody who worked with you' },
  too_many: { field: 'name', message: 'You have named ten people. Take a name back before you add another' },
};

/** The candidate's own page about referees, behind the link of the assessment and behind a letter that asks for nothing else. */
export function mountCandidateReferees(page: Pages, deps: Dependencies): void {
  mountAt('/p/:linkId/assessment/referees', 'assessment', { page, deps });
  mountAt('/p/:linkId/referees', 'referees', { page, deps });
}

/** Whose candidacy it is, is decided by the link alone. */
function mountAt(path: string, purpose: 'assessment' | 'referees', { page, deps }: { page: Pages; deps: Dependencies }): void {
  const own = createLinkAccess(deps)(purpose);

  page.get(path, own, async (holder, _req, res) => {
    res.render('references/candidate', { page: candidateRefereesPage(await loadView(deps, holder)) });
  });

  page.post(path, own, async (holder, req, res) => {
    const view = await loadView(deps, holder);
    if (view.candidacy.exit) throw new InvalidStateError('Your part in this search has ended, so nobody is asked about you any more.');
    const form = parseForm(refereeForm, req.body);
    const typed = { ...form.typed, ...form.typedLists };
    const refuse = (problems: readonly { field: string; message: string }[]) =>
      res.status(422).render('references/candidate', { page: candidateRefereesPage(view, { typed, problems }) });
    if (!form.ok) return refuse(form.problems);
    const { contact, ...facts } = form.value;
    const naming = { facts, mayBeAsked: contact === 'now', submission: submissionOf(req, holder), location: refereesPath(holder) };
    const result = await nameReferee(deps, holder, naming);
    if (!result.ok) return refuse([REFUSALS[result.refusal]]);
    flash(
      req,
      `${facts.name} is named. ${contact === 'now' ? `${view.search.ownerName} writes to them.` : 'Nobody writes to them until you agree.'}`,
    );
    res.redirect(303, result.location);
  });

  const back = (holder: LinkHolder, req: Request, told: string) => {
    flash(req, told);
    return refereesPath(holder);
  };

  page.post(`${path}/:refereeId/consent`, own, async (holder, req, res) => {
    await agreeToReferee(deps, holder, idParam(req, 'refereeId'));
    res.redirect(303, back(holder, req, 'You have agreed. The person may be written to now.'));
  });

  page.post(`${path}/:refereeId/withdrawal`, own, async (holder, req, res) => {
    await withdrawReferee(deps, holder, idParam(req, 'refereeId'));
    res.redirect(303, back(holder, req, 'The name is taken back.'));
  });
}

async function loadView(deps: Dependencies, holder: LinkHolder): Promise<CandidateView> {
  const { reader } = deps.database;
  const candidacy = await candidacyRepository(reader).getForFirm(holder.firmId, holder.subjectId);
  const search = await searchRepository(reader).getForFirm(holder.firmId, candidacy.searchId);
  const referees = await refereeRepository(reader).listForCandidacy(holder.firmId, candidacy.id);
  return { holder, firmName: holder.firmName, search, candidacy, referees };
}
