import { shortDay } from '../../shared/dates';
import type { Chip } from '../../shared/view-parts';
import { recommendationChip } from '../diagnosis';
import { stateChip } from '../searches';
import { nextStep } from './domain/next-step';
import { inPlay, reached, type SearchLine, type SearchProgress } from './domain/search-progress';
import type { Wait } from './domain/wait';
import { counted, NEXT_STEP_WORDS, sinceWords, waitWords } from './overview-words';
import { needStrip, stageStrip } from './strips';

export interface LineFacts {
  readonly search: SearchLine;
  readonly progress: SearchProgress;
  /** Of this search, the longest first. */
  readonly waits: readonly Wait[];
  readonly now: Date;
}

/** One search in a list: what it is, how far it is, who waits for whom and what comes next. */
export function searchLine({ search, progress, waits, now }: LineFacts) {
  const href = `/searches/${search.id}`;
  const step = nextStep(progress, search.state);
  return {
    title: search.title,
    href,
    client: search.clientName,
    clientHref: `/clients/${search.clientId}`,
    lead: search.ownerName,
    chip: stateChip(search.state),
    since: `since ${shortDay(search.stateSince)}`,
    intake: intakeWords(progress),
    need: needPart(progress),
    brief: briefWords(progress),
    people: peoplePart(progress),
    waiting: waitingPart(waits, { href, now }),
    next: step ? { href: href + NEXT_STEP_WORDS[step].path, label: NEXT_STEP_WORDS[step].label } : null,
  };
}

function intakeWords({ intake, diagnosis, brief }: SearchProgress): string {
  if (intake.people === 0) return 'Nobody named yet';
  if (intake.asked === 0) return `Intake not sent, ${counted(intake.people, 'person', 'people')} named`;
  const isUnread = intake.sent > 0 && diagnosis === null && brief === null;
  return `Intake ${intake.sent} of ${intake.people}${isUnread ? ', not diagnosed yet' : ''}`;
}

function needPart({ diagnosis, intake }: SearchProgress) {
  if (!diagnosis) return null;
  const { result, settlement } = diagnosis;
  // The stored result may be older than the last answers; the page of the diagnosis computes it anew.
  const isOld = result.respondents.length < intake.sent;
  return {
    chip: recommendationChip(settlement),
    strip: needStrip(result.margin),
    note: isOld ? `from ${result.respondents.length} of ${intake.sent} answers` : null,
  };
}

export function briefWords({ brief }: Pick<SearchProgress, 'brief'>): string | null {
  if (!brief) return null;
  const { number, state, refusedAt, signedNumber } = brief;
  if (state === 'signed') return `Brief v${number} signed`;
  const standing = state === 'awaiting_signature' ? (refusedAt ? 'not signed' : 'waits for a signature') : 'in draft';
  const inForce = signedNumber === null ? '' : `, v${signedNumber} signed`;
  return `Brief v${number} ${state === 'superseded' ? 'superseded' : standing}${inForce}`;
}

function peoplePart(progress: SearchProgress) {
  if (progress.pipeline.length === 0) return null;
  const now = inPlay(progress);
  const left = reached(progress, 'identified') - now;
  return { strip: stageStrip(progress), words: `${now} in play${left > 0 ? `, ${left} left` : ''}` };
}

function waitingPart(waits: readonly Wait[], { href, now }: { href: string; now: Date }) {
  const [first, ...others] = waits;
  if (!first) return null;
  const { who, what, path } = waitWords(first);
  return {
    who,
    what,
    href: href + path,
    since: sinceWords(first.since, now),
    more: others.length > 0 ? `and ${counted(others.length, 'more', 'more')}` : null,
  };
}

/** A chip for the scope a brief was written for, or else for what the diagnosis recommends. */
export function scopeChip({ brief, diagnosis }: Pick<SearchProgress, 'brief' | 'diagnosis'>): Chip | null {
  if (!brief) return diagnosis ? recommendationChip(diagnosis.settlement) : null;
  const { scope, primarySide } = brief;
  if (scope === 'sales_led') return { kind: 'sales', label: 'Sales-led' };
  if (scope === 'marketing_led') return { kind: 'marketing', label: 'Marketing-led' };
  return scope === 'two_searches'
    ? { kind: 'plain', label: 'Two searches' }
    : { kind: primarySide, label: `Combined, ${primarySide} first` };
}
