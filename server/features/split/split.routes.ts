import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm, type FormProblem, type Typed } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import type { Side } from '../../shared/side';
import type { FormState } from '../../shared/view-parts';
import { access } from '../accounts';
import { carriedOver, chosenIn, isSameChoice, offeredOf, otherRows, shownFields, shownIn, templateProblems } from './chosen-templates';
import { pairPage } from './pair.view-model';
import { chosenPlaces, notesForm, offerForm, splitForm, type SplitInput } from './split.form';
import { LIBRARY, splitView, type PairView, type SplitPlan, type SplitView, type TemplateIds } from './split.read-model';
import { changePairNotes, offerAcross, splitSearch } from './split.service';
import { notTwoPage, reasonOf, splitPlanPage } from './split.view-model';

/** Two searches from one intake: the plan, the pair, and who is offered across. */
export function mountSplit(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const viewOf = (user: FirmUser, req: Request, templates: TemplateIds) =>
    splitView(deps, user, { searchId: idParam(req, 'searchId'), templates });

  page.get('/searches/:searchId/split', access.firm, async (user, req, res) => {
    const view = await viewOf(user, req, LIBRARY);
    if (view.kind === 'pair') return res.render('split/pair', { page: pairPage(view.pair) });
    if (view.kind === 'plan') return res.render('split/plan', { page: splitPlanPage(view.plan, null) });
    res.render('split/not-two', { page: notTwoPage(view.search, view.hasAnswers) });
  });

  page.post('/searches/:searchId/split', access.firm, async (user, req, res) => {
    const form = parseForm(splitForm, req.body);
    const view = await viewOf(user, req, shownIn(form.typed));
    // A double click finds the pair that the first one made.
    if (view.kind === 'pair') return res.redirect(303, `/searches/${view.pair.search.id}/split`);
    if (view.kind === 'not_two') return res.status(422).render('split/not-two', { page: notTwoPage(view.search, view.hasAnswers) });
    const { plan } = view;
    const again = async (state: FormState, of = plan) => {
      // The first of two clicks may have made the pair while the plan of the second was read.
      if ((await viewOf(user, req, LIBRARY)).kind === 'pair') return res.redirect(303, `/searches/${plan.search.id}/split`);
      res.status(state.problems.length > 0 ? 422 : 200).render('split/plan', { page: splitPlanPage(of, state) });
    };
    const unseen = await unseenRows(form.typed, plan, (templates) => viewOf(user, req, templates));
    if (unseen) return again(unseen.state, unseen.plan);
    if (!form.ok) return again(form);
    const problems = problemsIn(plan, form.value);
    if (problems.length > 0) return again({ typed: form.typed, problems });
    const split = { plan, ...readSplit(plan, form.value), submission: submissionOf(req, user) };
    const location = await splitSearch(deps, user, split);
    flash(req, 'There are two searches now, each with a draft of its brief.');
    res.redirect(303, location);
  });

  mountPair(router, deps);
}

/** What is done on the page of a pair. */
function mountPair(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const pairOf = async (user: FirmUser, req: Request): Promise<PairView> => {
    const view = await splitView(deps, user, { searchId: idParam(req, 'searchId'), templates: LIBRARY });
    if (view.kind !== 'pair') throw new InvalidStateError('This search is not one of two.');
    return view.pair;
  };

  page.post('/searches/:searchId/split/notes', access.firm, async (user, req, res) => {
    const view = await pairOf(user, req);
    const form = parseForm(notesForm, req.body);
    if (!form.ok) return res.status(422).render('split/pair', { page: pairPage(view, { notes: form }) });
    const { version, ...notes } = form.value;
    try {
      await changePairNotes(deps, user, { pair: { ...view.pair, version }, notes });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return renderConflict(res, notesConflict(await pairOf(user, req), notes));
    }
    flash(req, 'The notes are saved, for both searches.');
    res.redirect(303, `/searches/${view.search.id}/split`);
  });

  page.post('/searches/:searchId/split/offers', access.firm, async (user, req, res) => {
    const view = await pairOf(user, req);
    const form = parseForm(offerForm, req.body);
    if (!form.ok) return res.status(422).render('split/pair', { page: pairPage(view, { offer: form }) });
    const offer = { pair: view.pair, from: view.side, ...form.value, submission: submissionOf(req, user) };
    const location = await offerAcross(deps, user, offer);
    flash(req, 'The person stands in both searches now.');
    res.redirect(303, location);
  });
}

/**
 * The form once more where the templates that are chosen are not those whose rows the page showed, or are not offered any more; null
 * where the rows are the ones that were seen.
 */
async function unseenRows(
  typed: Typed,
  plan: SplitPlan,
  viewOf: (templates: TemplateIds) => Promise<SplitView>,
): Promise<{ plan: SplitPlan; state: FormState } | null> {
  const [chosen, shown] = [chosenIn(typed), shownIn(typed)];
  const refused = templateProblems(plan, chosen);
  if (refused.length > 0) return { plan, state: { typed: { ...typed, ...shownFields(offeredOf(plan, shown)) }, problems: refused } };
  if (!typed['show'] && isSameChoice(chosen, shown)) return null;
  const other = await viewOf(chosen);
  if (other.kind === 'not_two') throw new InvalidStateError('This search can no longer be made two. Open the page again.');
  if (other.kind === 'pair') return { plan, state: { typed, problems: [] } };
  const problems = typed['show'] ? [] : [otherRows(chosen, shown)];
  return { plan: other.plan, state: { typed: carriedOver(typed, { from: plan, to: other.plan, chosen }), problems } };
}

function problemsIn(plan: SplitPlan, { ground, firstSide, orderReason }: SplitInput): FormProblem[] {
  const isOld = ground !== plan.mark;
  const needsReason = plan.order.first !== firstSide && (orderReason === '' || orderReason === reasonOf(plan.order));
  return [
    ...(isOld
      ? [
          {
            field: 'firstSide',
            message: 'The answers, the brief, a template or the people have changed. Look at the rows again and send it once more',
          },
        ]
      : []),
    ...(needsReason ? [{ field: 'orderReason', message: 'Say why this leader is hired first' }] : []),
  ];
}

function readSplit(plan: SplitPlan, value: SplitInput & Readonly<Record<string, unknown>>) {
  const { rows, people, order } = plan;
  const titles: Record<Side, string> = { sales: value.salesTitle, marketing: value.marketingTitle };
  return {
    titles,
    firstSide: value.firstSide,
    orderReason: value.orderReason || reasonOf(order),
    notes: { offLimits: value.offLimits, calendarNote: value.calendarNote },
    places: {
      outcomes: chosenPlaces(
        value,
        'outcome',
        rows.outcomes.map(({ key }) => key),
      ),
      measures: chosenPlaces(
        value,
        'measure',
        rows.measures.map(({ key }) => key),
      ),
    },
    people: chosenPlaces(
      value,
      'person',
      people.map(({ id }) => id),
    ),
  };
}

function notesConflict({ search, pair }: PairView, yours: { offLimits: string; calendarNote: string }) {
  return {
    title: 'Somebody else changed the notes first',
    fields: [
      { label: 'Off limits', theirs: pair.offLimits, yours: yours.offLimits },
      { label: 'Calendar', theirs: pair.calendarNote, yours: yours.calendarNote },
    ],
    reload: { href: `/searches/${search.id}/split`, label: 'Open the notes again' },
  };
}
