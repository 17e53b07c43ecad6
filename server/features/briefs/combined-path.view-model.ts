import { dayWords, moment } from '../../shared/dates';
import { otherSide } from '../../shared/side';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { SIDE_WORDS } from './brief-words';
import { combinedWarnings } from './catalogue/role-templates';
import { coveragePicture, yearPicture } from './combined-pictures.view-model';
import { coverTable, moneyWords, yearTable } from './document-tables.view-model';
import { partsToCover } from './cover-plan.view-model';
import { coverageOf, type CombinedTerms } from './domain/combined-terms';
import { conditionsOf } from './domain/may-publish';
import { ownCountSentences, type OwnCount } from './own-count';
import type { BriefVersion } from './domain/brief-version';

const NO_STATE: FormState = { typed: {}, problems: [] };

/** The guarded path of a draft for a combined role: conditions, warnings one by one, and how far the plan for the other half is. */
export function combinedPathPage(
  { search, draft, terms, count }: { search: Search; draft: BriefVersion; terms: CombinedTerms; count: OwnCount },
  state: FormState = NO_STATE,
) {
  const home = `/searches/${search.id}/brief`;
  const title = 'The guarded path';
  const conditions = conditionsOf(draft);
  const met = conditions.filter((one) => one.isMet).length;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(state.problems),
    lead: `${SIDE_WORDS[draft.primarySide]} leads. ${SIDE_WORDS[otherSide(draft.primarySide)]} is covered by the plan below. ${met} of ${conditions.length} conditions are met; the brief can be published when all are.`,
    next: nextStep(conditions, terms, home),
    count: ownCountSentences(count),
    back: { href: home, label: 'Back to the brief' },
    conditions: conditions.map(({ number, text, isMet }) => ({
      text,
      todo: isMet ? null : stepFor(number, terms, home),
      chip: isMet ? { kind: 'done' as const, label: 'Met' } : { kind: 'wait' as const, label: 'Open' },
    })),
    warnings: combinedWarnings.map((text, index) => warningPart({ text, number: index + 1, terms }, home, state)),
    plan: planPart(draft, terms, home),
  };
}

interface Step {
  readonly href: string;
  readonly label: string;
}

/** What to do first: the first open condition, or the publication that all of them lead to. */
function nextStep(conditions: ReturnType<typeof conditionsOf>, terms: CombinedTerms, home: string): Step | null {
  const open = conditions.find(({ isMet }) => !isMet);
  return open ? stepFor(open.number, terms, home) : { href: `${home}/publication`, label: 'On to publication' };
}

function stepFor(condition: number, terms: CombinedTerms, home: string): Step | null {
  const plan = `${home}/combined/plan`;
  const warning = combinedWarnings.findIndex((_, index) => !terms.accepted.some((one) => one.warning === index + 1)) + 1;
  const steps: Readonly<Record<number, Step>> = {
    1: { href: `${home}/edit#title`, label: 'Name the leading side in the title' },
    2: { href: plan, label: terms.plan.rows.length > 0 ? 'Complete the plan for the other half' : 'Write the plan for the other half' },
    3: { href: `${plan}#splitTrigger`, label: 'Say what splits the role' },
    4: { href: `${plan}#separatePay`, label: 'Keep the two sides apart in pay' },
    6:
      warning > 0
        ? { href: `#by_${warning}`, label: `Go to warning ${warning}` }
        : { href: `${plan}#requestedBy`, label: 'Say who asks for it' },
  };
  return steps[condition] ?? null;
}

function warningPart({ text, number, terms }: { text: string; number: number; terms: CombinedTerms }, home: string, state: FormState) {
  const accepted = terms.accepted.find((one) => one.warning === number);
  return {
    number,
    text,
    accepted: accepted ? `Accepted by ${accepted.by}, ${moment(new Date(accepted.at))}.` : null,
    action: `${home}/combined/warnings/${number}`,
    submit: `Accept warning ${number}`,
    field: field({ name: `by_${number}`, label: `Name of the person who accepts warning ${number}` }, state),
  };
}

function planPart(draft: BriefVersion, terms: CombinedTerms, home: string) {
  const { plan, splitTrigger, requestedBy, reason } = terms;
  const coverage = coverageOf(plan, partsToCover(draft));
  const isBegun = plan.rows.length > 0;
  return {
    asked: requestedBy === '' ? 'Nobody has asked for it by name yet.' : `Asked for by ${requestedBy}: “${reason}”`,
    coverage: coveragePicture(coverage, otherSide(draft.primarySide)),
    open: coverage.open,
    table: isBegun ? coverTable(plan) : null,
    year: yearTable(terms),
    yearBars: yearPicture(terms),
    cost: isBegun ? moneyWords(plan) : null,
    review: plan.reviewDate === '' ? null : `Review on ${dayWords(plan.reviewDate)}.`,
    split: splitTrigger === '' ? null : `The role is split: ${splitTrigger}.`,
    edit: { href: `${home}/combined/plan`, label: isBegun ? 'Change the plan' : 'Write the plan' },
  };
}
