import { dayWords } from '../../shared/dates';
import { errorSummary, field, flag, type Chip, type Flag, type FormState } from '../../shared/view-parts';
import { competencyById } from '../competencies';
import type { Candidacy } from '../people';
import { searchPage, type Search, type Stakeholder } from '../searches';
import { debriefLines } from './debrief-list.view-model';
import type { AssignedScorecard } from './domain/assigned-scorecard';
import type { Interviewer } from './domain/interviewer';
import { checkPlan, type InterviewPlan, type PlanWarning } from './domain/interview-plan';
import type { ScorecardState } from './domain/scorecard-state';
import { FUNCTION_NAMES, scorecardsWords, SIDE_NAMES } from './rating-words';

export interface ScorecardLine extends AssignedScorecard {
  readonly state: ScorecardState;
  /** True while the person who looks still owes a scorecard for this candidacy: how far the other's is, is not in the line. */
  readonly isStandingHidden: boolean;
  /** False while the person who looks still owes a scorecard for this candidacy, or the card is not sent. */
  readonly isReadable: boolean;
}

export interface InterviewsView {
  readonly search: Search;
  readonly interviewers: readonly Interviewer[];
  readonly stakeholders: readonly Stakeholder[];
  /** Candidates still in the search. */
  readonly candidacies: readonly Candidacy[];
  readonly scorecards: readonly ScorecardLine[];
  /** Null before a brief is signed: then there are no weights to plan for. */
  readonly plan: {
    readonly proposal: InterviewPlan;
    readonly briefNumber: number;
    readonly request: Parameters<typeof checkPlan>[0];
  } | null;
}

const STATE_CHIPS: Record<ScorecardState, Chip> = {
  not_sent: { kind: 'open', label: 'Not sent' },
  sent: { kind: 'wait', label: 'Sent' },
  opened: { kind: 'wait', label: 'Opened' },
  draft: { kind: 'active', label: 'Draft' },
  submitted: { kind: 'done', label: 'Submitted' },
  reopened: { kind: 'wait', label: 'Reopened' },
  link_expired: { kind: 'warn', label: 'Link expired' },
  link_revoked: { kind: 'warn', label: 'Link revoked' },
};
const NOTHING_TYPED: FormState = { typed: {}, problems: [] };

/** The interviews of a search: who interviews, who rates what, and where each scorecard stands. */
export function interviewsPage(view: InterviewsView, state: FormState = NOTHING_TYPED) {
  const home = `/searches/${view.search.id}/interviews`;
  const note =
    'Who rates which competency, and where each scorecard stands. Ratings stay hidden from other interviewers until their own are sent.';
  return {
    title: `Interviews, ${view.search.title}`,
    ...searchPage({ search: view.search, current: 'interviews', head: { title: 'Interviews', note } }),
    summary: errorSummary(state.problems),
    sendAction: `${home}/send`,
    assignHref: view.interviewers.length > 0 && view.candidacies.length > 0 ? `${home}/assign` : null,
    scorecards: view.scorecards.map((card) => scorecardRow(card, home)),
    noScorecards: view.scorecards.length === 0 ? noScorecards(view) : null,
    debriefs: debriefLines(view.search.id, view.scorecards),
    interviewers: view.interviewers.map(({ name, email, side, ...person }) => ({
      name,
      email,
      function: FUNCTION_NAMES[person.function],
      side: SIDE_NAMES[side],
      competencies: view.plan?.proposal.assignments.get(person.id)?.length ?? null,
    })),
    addAction: home,
    fields: interviewerFields(view, state),
    plan: planSection(view, home, state),
    noPlan: view.plan === null,
    briefHref: `/searches/${view.search.id}/brief`,
  };
}

function scorecardRow(card: ScorecardLine, home: string) {
  return {
    id: card.id,
    candidate: card.candidateName,
    interviewer: card.interviewerName,
    label: `Scorecard of ${card.interviewerName} for ${card.candidateName}`,
    ...competencyList(card),
    kit: `${home}/${card.id}/kit`,
    date: card.interviewedOn ? dayWords(card.interviewedOn) : null,
    chip: STATE_CHIPS[card.state],
    mayBeSent: card.state !== 'submitted',
    href: card.isReadable ? `${home}/${card.id}` : null,
    withheld: card.isStandingHidden ? 'How far it is shows once your own is sent' : null,
  };
}

/** More than one conversation is planned for are folded behind their number. */
const SHOWN_COMPETENCIES = 4;

function competencyList({ competencyIds }: ScorecardLine): { competencies: string; folded: string | null } {
  const names = competencyIds.map((id) => competencyById(id).name).join('; ');
  return { competencies: names, folded: competencyIds.length > SHOWN_COMPETENCIES ? competenciesWords(competencyIds.length) : null };
}

function noScorecards(view: InterviewsView): string {
  if (view.candidacies.length === 0) return 'Nobody is in this search yet. Add people first, then say who interviews them.';
  if (view.interviewers.length === 0)
    return 'Add the interviewers first. Then the plan below says who rates what, and each gets a personal link to one short form.';
  return 'Nobody has been given a scorecard yet. Use the plan below, or assign them one by one.';
}

function interviewerFields(view: InterviewsView, state: FormState) {
  const functions = (['sales', 'marketing', 'other'] as const).map((value) => ({ value, label: FUNCTION_NAMES[value] }));
  const sides = (['client', 'firm'] as const).map((value) => ({ value, label: SIDE_NAMES[value] }));
  const partnership = 'Sales and marketing partnership needs one rater of each';
  return [
    field(
      { name: 'stakeholder', label: 'A stakeholder of this search', type: 'select', options: stakeholderOptions(view), optional: true },
      state,
    ),
    field({ name: 'name', label: 'Name', autocomplete: 'off', hint: 'Not needed for a stakeholder' }, state),
    field(
      {
        name: 'email',
        label: 'Email address',
        type: 'email',
        autocomplete: 'off',
        hint: 'Scorecards go there. Not needed for a stakeholder',
      },
      state,
    ),
    field(
      { name: 'function', label: 'Comes from', type: 'select', options: [{ value: '', label: 'Choose' }, ...functions], hint: partnership },
      state,
    ),
    field({ name: 'side', label: 'Works for', type: 'select', options: sides }, state),
  ];
}

function stakeholderOptions({ interviewers, stakeholders }: InterviewsView) {
  const there = new Set(interviewers.map(({ email }) => email.toLowerCase()));
  const free = stakeholders.filter(({ email }) => !there.has(email.toLowerCase()));
  return [
    { value: '', label: 'Somebody else, entered below' },
    ...free.map(({ id, name, jobTitle }) => ({ value: id, label: `${name}, ${jobTitle}` })),
  ];
}

function planSection(view: InterviewsView, home: string, state: FormState) {
  if (view.plan === null || view.interviewers.length === 0) return null;
  const { proposal, briefNumber } = view.plan;
  const nameOf = new Map(view.interviewers.map(({ id, name }) => [id, name]));
  return {
    lead: `For the weights of brief version ${briefNumber}: ${proposal.coverage.length} competencies, ${view.interviewers.length} ${view.interviewers.length === 1 ? 'interviewer' : 'interviewers'}.`,
    flags: warningFlags(proposal.warnings, nameOf),
    names: view.interviewers.map(({ name }) => ({ name })),
    rows: proposal.coverage.map((row) => ({
      name: competencyById(row.competencyId).name,
      note: row.isMustHave ? `must-have, weight ${row.weight}` : `weight ${row.weight}`,
      cells: view.interviewers.map(({ id, name }) => ({ label: name, rates: row.interviewerIds.includes(id) })),
      count: row.interviewerIds.length,
    })),
    loads: view.interviewers.map(({ id, name }) => ({ label: name, count: proposal.assignments.get(id)?.length ?? 0 })),
    action: `${home}/plan`,
    candidates: field({ name: 'candidacy', label: 'Assign this plan for', type: 'checkboxes', options: candidateOptions(view) }, state),
    hasCandidates: view.candidacies.length > 0,
  };
}

/** Candidates to choose from, with what is still thin about the scorecards they have. */
export function candidateOptions(view: Pick<InterviewsView, 'candidacies' | 'scorecards' | 'plan'>) {
  return view.candidacies.map(({ id, name }) => ({ value: id, label: name, hint: standingWords(view, id) }));
}

function standingWords({ scorecards, plan }: Pick<InterviewsView, 'scorecards' | 'plan'>, candidacyId: string): string {
  const cards = scorecards.filter((card) => card.candidacyId === candidacyId);
  if (cards.length === 0) return 'No scorecards yet';
  const counted = scorecardsWords(cards.length);
  if (!plan) return counted;
  const { warnings } = checkPlan(plan.request, new Map(cards.map((card) => [card.interviewerId, card.competencyIds])));
  const countOf = (kind: PlanWarning['kind']) => warnings.filter((warning) => warning.kind === kind).length;
  const [thin, often] = [countOf('not_covered'), countOf('covered_often')];
  const thinWords = thin === 0 ? ', every competency by two or more' : `; ${competenciesWords(thin)} with fewer than two raters`;
  return `${counted}${thinWords}${often === 0 ? '' : `; ${competenciesWords(often)} with more raters than needed`}`;
}

function competenciesWords(count: number): string {
  return `${count} ${count === 1 ? 'competency' : 'competencies'}`;
}

function warningFlags(warnings: readonly PlanWarning[], nameOf: ReadonlyMap<string, string>): Flag[] {
  const gaps = warnings.flatMap((warning) => (warning.kind === 'not_covered' ? [competencyById(warning.competencyId).name] : []));
  const gapFlags =
    gaps.length === 0
      ? []
      : [
          flag({
            kind: 'warn',
            title: `${gaps.length} ${gaps.length === 1 ? 'competency has' : 'competencies have'} fewer than two raters`,
            why: `${gaps.join('; ')}. One rating alone is an opinion and is shown as “not enough evidence”.`,
            remedy: 'Add an interviewer.',
          }),
        ];
  const often = warnings.flatMap((warning) => (warning.kind === 'covered_often' ? [competencyById(warning.competencyId).name] : []));
  return [...gapFlags, ...oftenFlags(often), ...warnings.flatMap((warning) => otherFlag(warning, nameOf))];
}

function oftenFlags(names: readonly string[]): Flag[] {
  if (names.length === 0) return [];
  const why = `${names.join('; ')}. A third rater is worth it for a must-have; elsewhere the time is better spent on what is thin.`;
  return [flag({ kind: 'warn', title: `${competenciesWords(names.length)} with more raters than needed`, why })];
}

function otherFlag(warning: PlanWarning, nameOf: ReadonlyMap<string, string>): Flag[] {
  if (warning.kind === 'partnership_one_sided') {
    const why = 'Sales and marketing partnership looks different from each side, so each function needs a witness.';
    return [
      flag({
        kind: 'warn',
        title: `Nobody from ${warning.missing.join(' or ')} rates the partnership`,
        why,
        remedy: `Add an interviewer from ${warning.missing.join(' and one from ')}.`,
      }),
    ];
  }
  if (warning.kind === 'overloaded') {
    const title = `${nameOf.get(warning.interviewerId) ?? 'An interviewer'} would rate ${warning.count} competencies`;
    return [
      flag({
        kind: 'warn',
        title,
        why: 'More than four in one conversation makes each rating thinner.',
        remedy: 'Add an interviewer, or plan a second conversation.',
      }),
    ];
  }
  return [];
}
