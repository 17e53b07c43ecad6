import { trustedHtml } from '../../shared/trusted-html';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { chartWithTable, weightBars, weightBarsTable } from '../../charts';
import { competencyById, competencyIds, profiles } from '../competencies';
import { searchPage, type Search } from '../searches';
import { competencyName } from './brief-words';
import { loadedVersion } from './loaded-version';
import type { BriefVersion } from './domain/brief-version';
import { LEAST_WEIGHT, MOST_MUST_HAVES_PER_AXIS, roleProfileFor, WEIGHT_CAP } from './domain/weigh-competencies';
import { FLOORS } from './weights.form';

const HEADINGS = { sales: 'Sales', marketing: 'Marketing', leadership: 'Leadership' } as const;
const floorOptions = [{ value: '', label: 'Not a must-have' }, ...FLOORS.map((value) => ({ value, label: Number(value).toFixed(2) }))];

/** Weights and floors of a draft: the picture of where they stand, then one row a competency. */
export function weightsPage(search: Search, draft: BriefVersion, state: FormState | null) {
  const form: FormState = state ?? { typed: stored(draft), problems: [] };
  const title = 'Weights and must-haves';
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({
      search,
      current: 'brief',
      head: { title, actions: [{ href: '#reason', label: 'Give the reason and save', quiet: true }] },
    }),
    summary: errorSummary(form.problems),
    note: `Whole weights from ${LEAST_WEIGHT} to ${WEIGHT_CAP}, at most ${MOST_MUST_HAVES_PER_AXIS} must-haves on each axis. They are set by people before candidates are seen.`,
    chart: trustedHtml(chartWithTable(weightBars, weightBarsTable, chartData(draft))),
    action: `/searches/${search.id}/brief/weights`,
    cancel: { href: `/searches/${search.id}/brief`, label: 'Cancel' },
    version: loadedVersion(form, draft),
    groups: profiles
      .map((profile) => ({ heading: HEADINGS[profile], rows: rowsOf(draft, profile, form) }))
      .filter(({ rows }) => rows.length > 0),
    reason: field(
      {
        name: 'reason',
        label: 'Why are they moved?',
        type: 'textarea',
        rows: 3,
        hint: 'The reason is printed in the margin of the brief.',
      },
      form,
    ),
  };
}

function stored({ weights, mustHaves }: BriefVersion): Record<string, string> {
  return Object.fromEntries(
    competencyIds.flatMap((id) => [
      [`weight_${id}`, String(weights[id] ?? '')],
      [`floor_${id}`, String(mustHaves[id] ?? '')],
    ]),
  );
}

function rowsOf({ weights }: BriefVersion, profile: (typeof profiles)[number], form: FormState) {
  return competencyIds
    .filter((id) => weights[id] !== undefined && competencyById(id).profile === profile)
    .map((id) => ({
      id: `name_${id}`,
      name: competencyName(id),
      definition: competencyById(id).definition,
      weight: field(
        {
          name: `weight_${id}`,
          label: 'Weight',
          type: 'number',
          min: String(LEAST_WEIGHT),
          max: String(WEIGHT_CAP),
          step: '1',
          short: true,
        },
        form,
      ),
      floor: field({ name: `floor_${id}`, label: 'Floor', type: 'select', options: floorOptions, optional: true, short: true }, form),
    }));
}

/** Shares of the weight of the role; the tick is where the template of the role starts. */
function chartData(draft: BriefVersion) {
  const { weights, mustHaves, number, content } = draft;
  const before = roleProfileFor(draft.scope, draft.primarySide).weights;
  const ids = competencyIds.filter((id) => weights[id] !== undefined);
  const total = ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0) || 1;
  const totalBefore = ids.reduce((sum, id) => sum + (before[id] ?? 0), 0) || 1;
  const reasonOf = (id: string) => content.weightReasons.filter((one) => one.competency === id).at(-1)?.text;
  const rows = ids.map((id) => ({
    competency: competencyName(id),
    profile: competencyById(id).profile,
    weight: (weights[id] ?? 0) / total,
    before: (before[id] ?? 0) / totalBefore,
    floor: mustHaves[id] ?? null,
    reason: reasonOf(id) ?? '',
  }));
  return { rows, version: String(number) };
}
