import { longDay, moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { competencyById } from '../competencies';
import { candidacyUrl } from '../people';
import { searchPage } from '../searches';
import { agreementSection } from './agreement.view-model';
import { ratingKey } from './debrief.form';
import { debriefPath } from './debrief-path';
import type { VisibleDebrief, WithheldDebrief } from './debrief.read-model';
import type { FilledScorecard } from './domain/assigned-scorecard';
import { agendaOf, debriefRows, type DebriefCell, type DebriefRow } from './domain/debrief';
import { panelSeverity } from './domain/panel-severity';
import { LEVELS } from './domain/scorecard';
import { CONFIDENCE_NAMES, listNames, ratingWords, RECOMMENDATION_NAMES, scorecardsWords } from './rating-words';
import { severitySection } from './severity.view-model';

const NOTHING_TYPED: FormState = { typed: {}, problems: [] };
const AGENDA_RULE = 'A spread of three levels or more, or an average deviation above 0.83.';

function frameOf({ search, candidacy }: Pick<VisibleDebrief, 'search' | 'candidacy'>, note: string | null) {
  const title = `Debrief, ${candidacy.name}`;
  return {
    title,
    ...searchPage({ search, current: 'interviews', head: { title, note } }),
    back: { href: `/searches/${search.id}/interviews`, label: 'All interviews of this search' },
    person: { href: candidacyUrl(search.id, candidacy.id), label: candidacy.name },
  };
}

/** For somebody who still owes a scorecard: the same page whatever the others have sent. */
export function withheldDebriefPage(debrief: WithheldDebrief) {
  const text = `You still owe your scorecard for ${debrief.candidacy.name}. The debrief opens for you once it is sent; until then nothing of the others’ cards is shown, not even how many there are.`;
  return { ...frameOf(debrief, null), empty: { title: 'Your own scorecard first', text, action: null } };
}

/** Before the debrief is open: who is missing, and how the lead opens it all the same. */
export function waitingDebriefPage(debrief: VisibleDebrief, { isLead }: { isLead: boolean }, state: FormState = NOTHING_TYPED) {
  const { search, candidacy, standing } = debrief;
  const submitted = standing.kind === 'waiting' ? standing.submitted : 0;
  const text =
    standing.kind === 'nobody_asked'
      ? 'Nobody has been given a scorecard for this person yet.'
      : `${submitted} of ${standing.kind === 'waiting' ? standing.assigned : 0} scorecards are in. Still with ${listNames(standing.missing)}. Ratings given before talking are worth more than ratings given after, so the debrief opens when all are in.`;
  return {
    ...frameOf(debrief, null),
    summary: errorSummary(state.problems),
    empty: { title: 'The debrief is not open yet', text, action: null },
    opening:
      submitted > 0 && isLead
        ? {
            action: `${debriefPath(search.id, candidacy.id)}/opening`,
            fields: [field({ name: 'reason', label: 'Why not wait for the others?', type: 'textarea', rows: 3 }, state)],
          }
        : null,
  };
}

/** The ratings side by side, what to talk about first, what was changed, and how far the panel agrees. */
export function debriefPage(debrief: VisibleDebrief, state: FormState = NOTHING_TYPED) {
  const { cards, changes, standing, search, candidacy } = debrief;
  const rows = debriefRows(cards, changes);
  const agenda = agendaOf(rows);
  return {
    ...frameOf(debrief, `${scorecardsWords(cards.length)} side by side. Estimates rest on the ratings as they were sent.`),
    summary: errorSummary(state.problems),
    early: earlyWords(standing),
    agendaLead: agenda.length === 0 ? 'No competency is far enough apart to need the meeting.' : `${AGENDA_RULE} The widest first.`,
    agenda: agenda.map((row) => agendaItem(row, cards)),
    names: cards.map(({ interviewerName, id }) => ({ name: interviewerName, href: `/searches/${search.id}/interviews/${id}` })),
    overall: cards.map(overallCell),
    rows: rows.map((row) => tableRow(row, cards)),
    changes: changes.map((change) => ({
      what: `${nameOf(cards, change.scorecardId)}, ${competencyById(change.competencyId).name}: ${ratingWords(change.competencyId, change.from)} to ${ratingWords(change.competencyId, change.to)}`,
      why: change.reason,
      by: `Written down by ${change.recordedByName}, ${moment(change.at)}`,
    })),
    changing: { action: `${debriefPath(search.id, candidacy.id)}/changes`, fields: changeFields(rows, { cards, state }) },
    agreement: agreementSection(debrief.panel),
    severity: severitySection(panelSeverity(debrief.panel, { isBarred: debrief.isSeverityBarred }), cards),
  };
}

function earlyWords(standing: VisibleDebrief['standing']): string | null {
  if (standing.kind !== 'open' || standing.early === null) return null;
  const { openedByName, openedAt, reason } = standing.early;
  const rest = standing.missing.length === 0 ? 'All are in by now.' : `Still with ${listNames(standing.missing)}.`;
  return `${openedByName} opened this debrief on ${longDay(openedAt)} before all scorecards were in: ${reason} ${rest}`;
}

function agendaItem(row: DebriefRow, cards: readonly FilledScorecard[]) {
  const { name, profile } = competencyById(row.competencyId);
  return {
    name,
    profile,
    apart: apartWords(row),
    says: row.cells.flatMap((cell, index) =>
      cell.sent === 'not_asked'
        ? []
        : [
            {
              who: cards[index]?.interviewerName ?? '',
              rating: ratingWords(row.competencyId, cell.sent),
              note: cell.note === '' ? null : cell.note,
            },
          ],
    ),
  };
}

function apartWords({ spread, averageDeviation }: DebriefRow): string {
  return `Spread ${spread ?? 0}, average deviation ${(averageDeviation ?? 0).toFixed(2)}`;
}

function tableRow(row: DebriefRow, cards: readonly FilledScorecard[]) {
  return {
    name: competencyById(row.competencyId).name,
    cells: row.cells.map((cell, index) => ({ label: cards[index]?.interviewerName ?? '', ...cellWords(row, cell) })),
    isCompared: row.spread !== null,
    spread: row.spread === null ? '–' : String(row.spread),
    deviation: row.averageDeviation === null ? '–' : row.averageDeviation.toFixed(2),
    chip: row.isOnAgenda ? { kind: 'warn', label: 'Talk about it' } : null,
  };
}

function cellWords({ competencyId }: DebriefRow, { sent, changed }: DebriefCell) {
  if (sent === 'not_asked') return { text: null, none: 'Not asked', changed: null };
  return {
    text: ratingWords(competencyId, sent),
    none: null,
    changed: changed === null ? null : `in the debrief ${ratingWords(competencyId, changed)}`,
  };
}

function overallCell({ overall: { recommendation, confidence }, interviewerName }: FilledScorecard) {
  return {
    label: interviewerName,
    text: recommendation ? RECOMMENDATION_NAMES[recommendation] : 'Not given',
    note: confidence ? CONFIDENCE_NAMES[confidence] : null,
  };
}

function nameOf(cards: readonly FilledScorecard[], scorecardId: string): string {
  return cards.find(({ id }) => id === scorecardId)?.interviewerName ?? 'A reopened scorecard';
}

function changeFields(rows: readonly DebriefRow[], { cards, state }: { cards: readonly FilledScorecard[]; state: FormState }) {
  const ratings = [...agendaOf(rows), ...rows.filter(({ isOnAgenda }) => !isOnAgenda)].flatMap(({ competencyId, cells }) =>
    cells.flatMap(({ scorecardId, sent, changed }) => {
      if (sent === 'not_asked') return [];
      const label = `${nameOf(cards, scorecardId)}, ${competencyById(competencyId).name}: ${ratingWords(competencyId, changed ?? sent)}`;
      return [{ value: ratingKey(scorecardId, competencyId), label }];
    }),
  );
  const levels = [
    ...LEVELS.map((level) => ({ value: String(level), label: String(level) })),
    { value: 'not_observed', label: 'Not observed' },
  ];
  return [
    field(
      { name: 'rating', label: 'Which rating is changed?', type: 'select', options: [{ value: '', label: 'Choose' }, ...ratings] },
      state,
    ),
    field({ name: 'to', label: 'To what?', type: 'select', options: [{ value: '', label: 'Choose' }, ...levels], short: true }, state),
    field({ name: 'reason', label: 'What was added or heard?', type: 'textarea', rows: 3 }, state),
  ];
}
