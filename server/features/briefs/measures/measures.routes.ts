import type { Request, Router } from 'express';
import type { Dependencies } from '../../../dependencies';
import type { ConflictPage } from '../../../platform/http/conflict';
import { flash } from '../../../platform/http/flash';
import { parseForm } from '../../../platform/http/forms';
import { queryText } from '../../../platform/http/ids';
import { pages } from '../../../platform/http/pages';
import { submissionOf } from '../../../platform/http/submission';
import type { FirmUser } from '../../../shared/actor';
import { NotFoundError } from '../../../shared/errors';
import { access } from '../../accounts';
import { allTermsWords, measureWaiverRepository, nameKey, reviewMeasures } from '../../measures';
import { answerSave } from '../answer-save';
import { inForceFor } from '../brief-facts';
import { pinnedWords } from '../../instruments';
import { flagOverrideRepository } from '../flag-override.repository';
import type { Measure } from '../domain/brief';
import type { BriefVersion } from '../domain/brief-version';
import { measuresAfter } from '../domain/edit-measures';
import { NOT_SAVED } from '../domain/source';
import { draftInRequest, latestInRequest } from '../draft-in-request';
import { asLoaded } from '../loaded-version';
import { measuresPage, waiverPage } from './measures-page.view-model';
import { parseMeasures, waiverForm, type SentMeasures } from './measures.form';
import { changeMeasures, waiveFindingIn } from './measures.service';

/** The measures of a brief, row by row with what stands against them, and the waivers of it. */
export function mountMeasures(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const factsIn = async (user: FirmUser, req: Request) => {
    const { search, latest } = await latestInRequest(reader, user, req);
    const waivers = inForceFor(latest, await measureWaiverRepository(reader).listForSearch(user.firmId, search.id));
    const overrides = inForceFor(latest, await flagOverrideRepository(reader).listForSearch(user.firmId, search.id));
    const words = latest.published ? {} : await pinnedWords(reader, user.firmId, search.id);
    return { search, latest, waivers, overrides, words };
  };
  const findingIn = async (user: FirmUser, req: Request, key: string) => {
    const { search } = await draftInRequest(reader, user, req);
    const { latest, waivers } = await factsIn(user, req);
    const finding = reviewMeasures(latest, waivers).find((one) => one.key === key);
    if (!finding) throw new NotFoundError('Nothing of the kind stands against the measures any more');
    return { search, finding };
  };

  page.get('/searches/:searchId/measures', access.firm, async (user, req, res) => {
    const { waivers, ...facts } = await factsIn(user, req);
    res.render('measures/show', { page: measuresPage({ ...facts, findings: reviewMeasures(facts.latest, waivers) }) });
  });

  page.post('/searches/:searchId/measures', access.firm, async (user, req, res) => {
    const { waivers, ...facts } = await factsIn(user, req);
    const { search, latest } = facts;
    const sent = parseMeasures(req.body);
    if (latest.state === 'draft' && (sent.step !== 'save' || sent.problems.length > 0)) {
      const findings = reviewMeasures(asTyped(latest, sent), waivers);
      const asked = sent.step === 'more' ? { ...sent, problems: [] } : sent;
      return res
        .status(asked.problems.length > 0 ? 422 : 200)
        .render('measures/show', { page: measuresPage({ ...facts, findings }, asked) });
    }
    const conflict = async () => measuresConflict((await latestInRequest(reader, user, req)).latest, asTyped(latest, sent));
    const save = changeMeasures(deps, user, { draft: asLoaded(latest, sent.version), rows: sent.rows });
    await answerSave({ req, res, save, conflict, location: `/searches/${search.id}/measures`, message: 'The measures are saved.' });
  });

  page.get('/searches/:searchId/measures/waiver', access.firm, async (user, req, res) => {
    res.render('measures/waiver', { page: waiverPage(await findingIn(user, req, queryText(req, 'finding'))) });
  });

  page.post('/searches/:searchId/measures/waiver', access.firm, async (user, req, res) => {
    const form = parseForm(waiverForm, req.body);
    const { search, finding } = await findingIn(user, req, (form.typed['finding'] ?? '').trim());
    const again = (problems: { field: string; message: string }[]) =>
      res.status(422).render('measures/waiver', { page: waiverPage({ search, finding }, { typed: form.typed, problems }) });
    if (!form.ok) return again([...form.problems]);
    const { byName } = form.value;
    const isSecond = finding.state === 'half_waived' && finding.waivers.some((one) => nameKey(one.byName) === nameKey(byName));
    if (isSecond) return again([{ field: 'byName', message: `${byName} has waived this already. Enter the name of a second person` }]);
    const done = deps.database.once(submissionOf(req, user), async (tx) => {
      await waiveFindingIn(tx, deps, { actor: user, searchId: search.id, ...form.value });
      flash(req, `${byName} takes it upon themselves: ${finding.title.toLowerCase()}.`);
      return `/searches/${search.id}/measures`;
    });
    res.redirect(303, await done);
  });
}

/** The version as it would be with what was typed. */
function asTyped(latest: BriefVersion, { rows }: SentMeasures): BriefVersion {
  const { content, primarySide } = latest;
  const measures = measuresAfter(content.measures, rows, { primarySide, hand: NOT_SAVED });
  return { ...latest, content: { ...content, measures } };
}

function measuresConflict(latest: BriefVersion, typed: BriefVersion): ConflictPage {
  const lines = (measures: readonly Measure[]) =>
    measures
      .map(
        ({ name, formula, cadence, ownership, terms }) => `${name}: ${[formula, cadence, ownership, ...allTermsWords(terms)].join('; ')}`,
      )
      .join('\n');
  return {
    title: 'Somebody else changed this brief first',
    fields: [{ label: 'Measures', theirs: lines(latest.content.measures), yours: lines(typed.content.measures) }],
    reload: { href: `/searches/${latest.searchId}/measures`, label: 'Open the measures again' },
  };
}
