import { chartWithTable, funnel, funnelTable } from '../../charts';
import { longDay, shortDay } from '../../shared/dates';
import { otherSide } from '../../shared/side';
import { trustedHtml } from '../../shared/trusted-html';
import { rail, type Rail } from '../../shared/view-parts';
import { diagnosisGlance, type FlagTakenOn } from '../diagnosis';
import type { Words } from '../instruments';
import type { ResponseProgress } from '../intake';
import { pipeline, STAGE_NAMES } from '../people';
import { PART_NAMES, searchPage, stateChip, type Search } from '../searches';
import type { PairNeighbour } from '../split';
import type { Happening } from './activity.read-model';
import { activityLines } from './activity.view-model';
import { nextStep } from './domain/next-step';
import { inPlay, reached, type SearchProgress } from './domain/search-progress';
import { daysBetween, isOurs, type Wait } from './domain/wait';
import { stepItems } from './job-steps.view-model';
import { counted, NEXT_STEP_WORDS, sinceWords, waitWords } from './overview-words';
import { scopeChip } from './search-line.view-model';

export interface HomeFacts {
  readonly search: Search;
  readonly progress: SearchProgress;
  readonly responses: readonly ResponseProgress[];
  readonly waits: readonly Wait[];
  readonly happenings: readonly Happening[];
  /** The other search, where this is one of two from one intake. */
  readonly neighbour: PairNeighbour | null;
  /** Flags that somebody at the client took upon themselves. */
  readonly overrides: readonly FlagTakenOn[];
  /** The words of the firm that the search was pinned with. */
  readonly words: Words;
  readonly now: Date;
}

/** The home of one search: where it stands, what it needs and who waits for whom. */
export function searchHomePage(facts: HomeFacts) {
  const { search, progress, now } = facts;
  const home = `/searches/${search.id}`;
  const need = needOf(facts, home);
  return {
    title: search.title,
    ...searchPage({ search, current: 'overview', head: headOf(facts) }),
    warning: combinedWarning(progress, home),
    need,
    flags: need && need.flags.items.length > 0 ? need.flags : null,
    steps: { items: stepItems(facts), note: dayNote(search, now) },
    thread: progress.brief ? `${home}/thread` : null,
    pair: pairOf(facts),
    people: peopleOf(facts),
    stakeholders: stakeholdersOf(facts),
    activity: activityLines(facts.happenings),
    rail: railOf(facts),
    home,
  };
}

function headOf({ search, progress, now }: HomeFacts) {
  const step = nextStep(progress, search.state);
  const scope = scopeChip(progress);
  const primary = step
    ? [{ href: `/searches/${search.id}${NEXT_STEP_WORDS[step].path}`, label: NEXT_STEP_WORDS[step].label, quiet: false }]
    : [];
  return {
    chips: [stateChip(search.state), ...(scope ? [scope] : [])],
    note: `${askedFor(search)}In this state ${sinceWords(search.stateSince, now)}. Led by ${search.ownerName}.`,
    actions: [{ href: `/searches/${search.id}/edit`, label: 'Change state or title', quiet: true }, ...primary],
  };
}

function askedFor({ title, requestedTitle }: Search): string {
  return title === requestedTitle ? '' : `Asked for as “${requestedTitle}”. `;
}

function dayNote({ state, createdAt, stateSince }: Search, now: Date): string {
  const isOver = state === 'placed' || state === 'closed';
  const days = daysBetween(createdAt, isOver ? stateSince : now);
  return isOver ? `Took ${counted(days, 'day', 'days')}` : `Day ${days + 1}`;
}

/** The line that stays wherever a combined role shows. */
function combinedWarning({ brief }: SearchProgress, home: string) {
  if (!brief || brief.combinedFor === null) return null;
  const asked = brief.combinedFor === '' ? '' : ` ${brief.combinedFor} asked for it.`;
  const other = otherSide(brief.primarySide);
  return {
    text: `One leader for both functions, ${brief.primarySide} first: few people are strong on both, and ${other} needs cover of its own.${asked}`,
    href: `${home}/brief`,
  };
}

/** The other of two searches, or the way to make two where the answers ask for them. */
function pairOf({ search, progress, neighbour }: HomeFacts) {
  const href = `/searches/${search.id}/split`;
  if (neighbour) {
    const { searchId, title, side, firstSide } = neighbour;
    const order =
      firstSide === side ? `The leader of ${side} is hired first.` : `The leader of ${firstSide}, in this search, is hired first.`;
    return { other: { href: `/searches/${searchId}`, label: title }, text: order, href, label: 'What both share' };
  }
  if (progress.diagnosis?.settlement.recommendation !== 'two_searches') return null;
  return { other: null, text: 'The answers ask for two leaders.', href, label: 'Make two searches of this one' };
}

function needOf({ progress: { diagnosis }, overrides, words }: HomeFacts, home: string) {
  if (!diagnosis) return null;
  const { sentence, chart, numbers, margin, confidence, flags } = diagnosisGlance(diagnosis.result, diagnosis.settlement, {
    overrides,
    words,
  });
  return {
    sentence,
    chart,
    numbers,
    caption: `${margin} ${confidence}`,
    href: `${home}/diagnosis`,
    flags: {
      title: flags.title,
      note: flags.summary,
      // Links within the page of the diagnosis lead there from here.
      items: flags.items.map((item) => ({ ...item, link: item.link && { ...item.link, href: `${home}/diagnosis${item.link.href}` } })),
    },
  };
}

function peopleOf({ search, progress }: HomeFacts) {
  if (progress.pipeline.length === 0) return null;
  const stages = pipeline(progress.pipeline).map(({ stage, reached: came, here, leftByCandidate, leftByOthers }) => ({
    name: STAGE_NAMES[stage],
    reached: came,
    active: here,
    leftByThem: leftByCandidate,
    leftByUs: leftByOthers,
  }));
  // Of the stages nobody has reached only the next one is worth a line.
  const shown = stages.slice(0, stages.findLastIndex(({ reached: came }) => came > 0) + 2);
  const [now, all] = [inPlay(progress), reached(progress, 'identified')];
  const left = all - now;
  return {
    sentence: `${counted(all, 'person', 'people')} in all, ${now} in play${left > 0 ? ` and ${left} left` : ''}. ${interviewWords(progress)}`,
    chart: trustedHtml(chartWithTable(funnel, funnelTable, { stages: shown, period: `since ${longDay(search.createdAt)}` })),
    href: `/searches/${search.id}/people`,
  };
}

function interviewWords(progress: SearchProgress): string {
  const came = reached(progress, 'interviews');
  if (came === 0) return 'Nobody has come as far as interviews.';
  return `${counted(came, 'person has', 'people have')} come as far as interviews.`;
}

function stakeholdersOf({ search, responses, waits, now }: HomeFacts) {
  return responses.map((response) => {
    const asked = waits.find(({ subjectId, kind }) => subjectId === response.stakeholderId && kind.startsWith('intake')) ?? null;
    return {
      name: response.name,
      href: `/searches/${search.id}/stakeholders/${response.stakeholderId}`,
      about: PART_NAMES[response.part],
      ...standingOf(response, asked, now),
    };
  });
}

function standingOf(response: ResponseProgress, asked: Wait | null, now: Date) {
  if (response.submittedAt) return { chip: { kind: 'done', label: 'Sent' }, since: shortDay(response.submittedAt) } as const;
  const since = asked ? sinceWords(asked.since, now) : null;
  if (response.sent.length > 0) return { chip: { kind: 'wait', label: 'Asked again' }, since } as const;
  if (response.answered > 0)
    return { chip: { kind: 'active', label: `${response.answered} of ${response.total} answered` }, since } as const;
  if (!asked) return { chip: { kind: 'open', label: 'Not asked yet' }, since: null } as const;
  return asked.kind === 'intake_link'
    ? ({ chip: { kind: 'warn', label: 'Link expired' }, since } as const)
    : ({ chip: { kind: 'wait', label: 'Asked' }, since } as const);
}

const WAITS_SHOWN = 8;

function railOf({ search, progress, waits, now }: HomeFacts): Rail {
  const home = `/searches/${search.id}`;
  const step = nextStep(progress, search.state);
  const next: Rail['items'] = step
    ? [
        {
          who: 'You',
          what: `${NEXT_STEP_WORDS[step].what}.`,
          when: null,
          action: { href: home + NEXT_STEP_WORDS[step].path, label: NEXT_STEP_WORDS[step].label },
        },
      ]
    : [];
  const told = [...waits.filter(isOurs), ...waits.filter((wait) => !isOurs(wait))];
  const items = told.slice(0, WAITS_SHOWN).map((wait) => {
    const { who, what, path } = waitWords(wait);
    return {
      who,
      what: `${what}.`,
      when: sinceWords(wait.since, now),
      action: { href: home + path, label: isOurs(wait) ? 'See to it' : 'Look after it' },
    };
  });
  const more = told.length - items.length;
  return rail({
    first: true,
    items: [...next, ...items],
    empty: 'This search is over. Nobody waits for anything.',
    note: noteOf(progress, more),
  });
}

function noteOf({ scorecards }: SearchProgress, more: number): string | null {
  const others = more > 0 ? `And ${more} more.` : '';
  const hidden =
    scorecards.hidden > 0 ? 'What other interviewers have sent stays hidden from you until you have sent your own scorecard.' : '';
  return [others, hidden].filter(Boolean).join(' ') || null;
}
