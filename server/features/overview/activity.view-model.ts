import type { AuditAction } from '../../shared/audit-actions';
import { moment, shortDay } from '../../shared/dates';
import { STAGE_NAMES, STAGES } from '../people';
import { STATE_NAMES } from '../searches';
import type { Happening } from './activity.read-model';
import { ALL_STATES } from './domain/search-filter';

const LINES = 8;
/** Read for those lines: neighbours of one kind become one. */
export const HAPPENINGS_READ = 60;

type Words = (subject: string, to: string) => string;

/** What is told of a search, in words after the name of who did it. What is not here (drafts saved, links opened) is not told. */
const TOLD: Readonly<Partial<Record<AuditAction, Words>>> = {
  'search.created': () => 'opened the search',
  'search.changed': () => 'changed title or job description',
  'search.split': () => 'made two searches of this one',
  'search.state_changed': (_, to) => `moved the search to “${stateName(to)}”`,
  'stakeholder.added': (name) => `added ${name} as a stakeholder`,
  'stakeholder.changed': (name) => `changed what is known of ${name}`,
  'link.issued': (name) => `sent the intake to ${name}`,
  'link.renewed': (name) => `sent the intake again to ${name}`,
  'link.revoked': (name) => `ended the link of ${name}`,
  'intake.answers_opened': () => 'opened the answers to all who had sent theirs',
  'intake.round_begun': () => 'began a further round of the intake',
  'intake.respondent_replaced': (name) => `put somebody else in the place of ${name}`,
  'intake.submitted': () => 'sent the answers to the intake',
  'alignment_decision.recorded': (name) => `wrote down what ${name} decided or put on record`,
  'alignment_session.started': () => 'began a session over what is contested',
  'alignment_session.agenda_renewed': () => 'took answers that came in meanwhile over onto the agenda of the session',
  'agenda_item.recorded': () => 'wrote down a decision or a dissent of the session',
  'alignment_session.closed': () => 'closed the session',
  'brief.generated': (number) => `wrote version ${number} of the brief`,
  'brief.version_started': (number) => `began version ${number} of the brief`,
  'brief.published': (number) => `sent version ${number} of the brief for signature`,
  'brief.signed': (number) => `signed version ${number} of the brief`,
  'brief.asked_again': (number) => `asked again for a signature under version ${number} of the brief`,
  'brief.refused': (number) => `did not sign version ${number} of the brief`,
  'brief.flag_overridden': (name) => `wrote down that ${name} takes a red flag upon themselves`,
  'candidate_brief.approved': (number) => `approved what candidates read of version ${number} of the brief`,
  'candidate_brief.commented': (number) => `said what should change in what candidates read of version ${number} of the brief`,
  'charter.sent': (number) => `sent version ${number} of the charter for signature`,
  'charter.signed': () => 'signed the charter',
  'charter.refused': () => 'said what should change in the charter',
  'charter.signature_recorded': (name) => `wrote down that ${name} signed the charter on paper`,
  'people.imported': (file) => `brought people from ${file}`,
  'people.import_undone': (file) => `took back what ${file} had brought`,
  'candidacy.added': (name) => `added ${name}`,
  'candidacy.moved': (name, to) => `moved ${name} to ${stageName(to)}`,
  'candidacy.left': (name) => `noted that ${name} left the search`,
  'candidacy.decided': (name) => `wrote down a decision on ${name}`,
  'candidacy.offered_across': (name) => `offered ${name} across to the other search`,
  'candidacy.reopened': (name) => `took ${name} back into the search`,
  'assessment.sent': (name) => `sent the assessment to ${name}`,
  'assessment.submitted': () => 'sent back the assessment',
  'assessment.adjustment_requested': () => 'asked for an adjustment to the assessment',
  'assessment.adjustment_granted': (name) => `granted ${name} an adjustment`,
  'interviewer.added': (name) => `added ${name} as an interviewer`,
  'scorecard.sent': (name) => `sent out a scorecard for ${name}`,
  'scorecard.submitted': (name) => `sent back a scorecard for ${name}`,
  'scorecard.reopened': (name) => `reopened a scorecard for ${name}`,
  'shortlist.frozen': (number) => `froze shortlist ${number}`,
  'shortlist.released': (number) => `released shortlist ${number} to the client`,
};

/** Kinds that come in rows when one person works through a list. */
const IN_ROWS: Readonly<Partial<Record<AuditAction, Words>>> = {
  'agenda_item.recorded': (count) => `wrote down ${count} decisions and dissents of the session`,
  'candidacy.added': (count) => `added ${count} people`,
  'assessment.sent': (count) => `sent the assessment to ${count} people`,
  'scorecard.sent': (count) => `sent out ${count} scorecards`,
  'stakeholder.added': (count) => `added ${count} stakeholders`,
  'interviewer.added': (count) => `added ${count} interviewers`,
  'link.issued': (count) => `sent the intake to ${count} people`,
};

export const TOLD_ACTIONS = Object.keys(TOLD) as AuditAction[];

/** What happened last, in sentences, the newest first. */
export function activityLines(happenings: readonly Happening[]) {
  return rowsOf(happenings)
    .slice(0, LINES)
    .map(({ first, count }) => ({
      who: first.actorName,
      what: wordsOf(first, count),
      when: shortDay(first.at),
      moment: moment(first.at),
      datetime: first.at.toISOString(),
    }));
}

interface Row {
  readonly first: Happening;
  readonly count: number;
}

function rowsOf(happenings: readonly Happening[]): Row[] {
  return happenings.reduce<Row[]>((rows, happening) => {
    const last = rows.at(-1);
    if (!last || !areOneRow(last.first, happening)) return [...rows, { first: happening, count: 1 }];
    return [...rows.slice(0, -1), { first: last.first, count: last.count + 1 }];
  }, []);
}

function areOneRow(one: Happening, other: Happening): boolean {
  return one.action === other.action && one.actorName === other.actorName && IN_ROWS[one.action] !== undefined;
}

function wordsOf({ action, subject, to }: Happening, count: number): string {
  const inRow = count > 1 ? IN_ROWS[action] : undefined;
  if (inRow) return inRow(String(count), '');
  return TOLD[action]?.(subject ?? '', to ?? '') ?? '';
}

function stateName(to: string): string {
  const state = ALL_STATES.find((one) => one === to);
  return state ? STATE_NAMES[state] : to;
}

function stageName(to: string): string {
  const stage = STAGES.find((one) => one === to);
  return stage ? STAGE_NAMES[stage] : to;
}
