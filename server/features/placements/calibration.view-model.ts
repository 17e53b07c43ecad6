import { dateOf, longDay } from '../../shared/dates';
import { pageHead } from '../../shared/view-parts';
import { chipCell, counted, headCell, percentWords, table, textCell, type DataTable } from '../comparison';
import { placementUrl } from './addresses';
import { dayWords } from './check-in-letter';
import { calibrate, LEAST_PLACEMENTS, type Calibration, type CalibrationRow } from './domain/calibration';
import { MISS_CAUSES } from './domain/check-in';
import { CHECK_IN_DAYS, maySend, type CheckInDay } from './domain/placement';
import { CAUSE_NAMES } from './outcome-words';
import type { PlacementLine } from './placements.read-model';

/** Everybody the firm has placed, what is due, and, from ten on, predicted against observed. */
export function calibrationPage(lines: readonly PlacementLine[], now: Date) {
  const calibration = calibrate(lines);
  return {
    title: 'Placements',
    head: pageHead({ title: 'Placements', note: 'What came of the people we placed, measured by the briefs that were signed.' }),
    empty:
      lines.length === 0
        ? {
            title: 'Nobody is placed yet',
            text: 'Move a person to “Placed” and record the first day; the check-ins follow from it.',
            action: null,
          }
        : null,
    list: listOf(lines, now),
    refusal: refusalWords(calibration),
    calibration: calibration.kind === 'rows' ? calibrationTable(calibration.rows) : null,
    causes: causeTable(lines),
  };
}

function listOf(lines: readonly PlacementLine[], now: Date): DataTable {
  return table('The newest first', ['Person', 'First day', 'Next check-in', 'Last answer'], {
    rows: lines.map((line) => [
      { ...headCell(line.name, `${line.search}, ${line.client}`), href: placementUrl(line.searchId, line.candidacyId) },
      textCell('First day', longDay(dateOf(line.startDate))),
      nextCell(line, now),
      textCell('Last answer', answerWords(line)),
    ]),
  });
}

function nextCell({ startDate, days }: PlacementLine, now: Date) {
  const next = CHECK_IN_DAYS.find((day) => !days.some((one) => one.day === day && one.submittedAt !== null));
  const label = 'Next check-in';
  if (next === undefined) return chipCell(label, { kind: 'done', label: 'All four are in' });
  if (days.some(({ day }) => day === next)) return chipCell(label, { kind: 'wait', label: `After ${dayWords(next)}: sent` });
  return chipCell(label, maySend(startDate, next, now) ? due(next) : { kind: 'open', label: `After ${dayWords(next)}` });
}

function due(day: CheckInDay) {
  return { kind: 'warn', label: `After ${dayWords(day)}: due` } as const;
}

function answerWords({ ratings }: PlacementLine): string {
  if (ratings.length === 0) return 'none yet';
  const of = (rating: string): number => ratings.filter((one) => one === rating).length;
  return `${of('met')} met, ${of('on_the_way')} on the way, ${of('missed')} missed, ${of('too_early')} too early`;
}

function refusalWords(calibration: Calibration): string | null {
  if (calibration.kind === 'rows') return null;
  const { placements } = calibration;
  return `${counted(placements, 'placement')} so far with a prediction and an outcome that is met or missed. From ${LEAST_PLACEMENTS} on, predicted stands here against observed; before that a percentage would say more than anybody knows.`;
}

function calibrationTable(rows: readonly CalibrationRow[]): DataTable {
  const name = ({ predictedClear }: CalibrationRow) => (predictedClear ? 'Evidence was clear' : 'Evidence was not clear');
  return table(
    'Share of settled outcomes that were met, by what the evidence had said',
    ['Before the start', 'Placements', 'Met', '95% interval'],
    {
      rows: rows.map((row) => [
        headCell(name(row)),
        textCell('Placements', String(row.placements)),
        textCell('Met', row.settled === 0 ? 'nothing settled' : `${row.met} of ${row.settled}, ${percentWords(row.met / row.settled)}`),
        textCell('95% interval', row.interval ? `${percentWords(row.interval.low)} to ${percentWords(row.interval.high)}` : '–'),
      ]),
    },
  );
}

/** Counts, never shares: where misses come from, as recruiters have classed them. Null without a miss. */
function causeTable(lines: readonly PlacementLine[]): DataTable | null {
  const causes = lines.flatMap((line) => line.causes);
  if (causes.length === 0) return null;
  const of = (cause: (typeof causes)[number]): string => String(causes.filter((one) => one === cause).length);
  const rows = [...MISS_CAUSES.map((cause) => [headCell(CAUSE_NAMES[cause]), textCell('Misses', of(cause))])];
  return table('Misses named at check-ins, by where they come from', ['Cause', 'Misses'], {
    rows: [...rows, [headCell('Not classed yet'), textCell('Misses', of(null))]],
  });
}
