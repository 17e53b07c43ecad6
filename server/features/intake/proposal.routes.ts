import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { defineForm, parseForm, rowId, rowVersion } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { ConflictError } from '../../shared/errors';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { decideProposal } from './proposal.service';

/** Which proposal the page showed: another may stand in its place by now, at the same version. */
const decidingForm = defineForm<{ proposal: string; version: number }>({
  fields: { proposal: rowId().required(), version: rowVersion().required() },
});

const DECISIONS = [
  { path: 'confirmation', decision: 'confirmed', said: 'The proposal is confirmed. The sponsor finds it beside the question.' },
  { path: 'rejection', decision: 'rejected', said: 'The proposal is rejected. It is offered to nobody.' },
] as const;

/** What becomes of an answer that was read from the job description. */
export function mountProposal(router: Router, deps: Dependencies): void {
  for (const { path, decision, said } of DECISIONS) {
    pages(router).post(`/searches/:searchId/intake/proposal/${path}`, access.firm, async (user, req, res) => {
      const search = await searchRepository(deps.database.reader).getForFirm(user.firmId, idParam(req, 'searchId'));
      const home = `/searches/${search.id}/intake`;
      const form = parseForm(decidingForm, req.body);
      if (!form.ok) return res.redirect(303, home);
      try {
        const { proposal: proposalId, version } = form.value;
        await decideProposal(deps, user, { searchId: search.id, proposalId, version, decision });
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        const reload = { href: home, label: 'Open the intake again' };
        return renderConflict(res, { title: 'Somebody else decided about this proposal first', fields: [], reload });
      }
      flash(req, said);
      res.redirect(303, home);
    });
  }
}
