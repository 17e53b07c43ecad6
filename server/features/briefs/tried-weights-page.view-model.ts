import { errorSummary, field, type FormState } from '../../shared/view-parts';
import type { CompetencyId } from '../competencies';
import { searchPage, type Search } from '../searches';
import { competencyName } from './brief-words';
import type { BriefVersion } from './domain/brief-version';
import { LEAST_WEIGHT, WEIGHT_CAP } from './domain/weigh-competencies';
import { loadedVersion } from './loaded-version';
import type { TriedChange } from './tried-weights.form';

/** Weights that were tried in the comparison, on their way into the brief: what changes, each with its reason; nothing is saved yet. */
export function triedWeightsPage(search: Search, latest: BriefVersion, changes: readonly TriedChange[]) {
  const typed = Object.fromEntries(changes.map(({ competency, to }) => [`weight_${competency}`, String(to)]));
  const ids = changes.map(({ competency }) => competency);
  return pageOf({ search, latest, ids, form: { typed, problems: [] } });
}

/** The same after it was refused, with what was typed. */
export function refusedWeightsPage(
  search: Search,
  latest: BriefVersion,
  { typed, problems, sent }: FormState & { readonly sent: readonly CompetencyId[] },
) {
  return pageOf({ search, latest, ids: sent, form: { typed, problems } });
}

interface Shown {
  readonly search: Search;
  readonly latest: BriefVersion;
  readonly ids: readonly CompetencyId[];
  readonly form: FormState;
}

function pageOf({ search, latest, ids, form }: Shown) {
  const title = 'Tried weights for the brief';
  const back = { href: `/searches/${search.id}/comparison#what-if`, label: 'Back to the comparison' };
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(form.problems),
    lead: leadWords(latest),
    empty: ids.length > 0 ? null : { title: 'There is nothing to take over', text: nothingWords(latest), action: back },
    action: `/searches/${search.id}/brief/weights/tried`,
    version: loadedVersion(form, latest),
    rows: ids.map((id) => rowOf(id, latest, form)),
    rest: restWords(latest, ids.length),
    submit: latest.state === 'draft' ? `Save into version ${latest.number}` : `Save as version ${latest.number + 1}`,
    cancel: { href: back.href, label: 'Take nothing over' },
  };
}

function rowOf(id: CompetencyId, { number, weights }: BriefVersion, form: FormState) {
  const from = String(weights[id] ?? '');
  const weight = {
    name: `weight_${id}`,
    label: 'Weight',
    type: 'number',
    min: String(LEAST_WEIGHT),
    max: String(WEIGHT_CAP),
    step: '1',
  } as const;
  return {
    name: competencyName(id),
    before: `${from} in version ${number}`,
    weight: field({ ...weight, short: true }, form),
    reason: field({ name: `reason_${id}`, label: 'Why is it moved?', type: 'textarea', rows: 2 }, form),
  };
}

function leadWords(latest: BriefVersion): string {
  const where =
    latest.state === 'draft'
      ? `There is a draft already, so they go into it: version ${latest.number}.`
      : `Version ${latest.number} is published and stays as it is; saving begins version ${latest.number + 1} with these weights.`;
  return `${where} Nothing is saved yet. Each change needs a reason, which is printed in the margin of the brief. The comparison goes on resting on the signed weights until the sponsor has signed the new ones; publishing shows first what they change for people who have been rated.`;
}

function nothingWords({ number }: BriefVersion): string {
  return `The weights that were tried are those of version ${number} already, or no weights of this brief. Try others in the comparison.`;
}

function restWords({ weights }: BriefVersion, changed: number): string {
  const others = Object.values(weights).length - changed;
  return others === 1 ? 'The other weight stays.' : `The other ${others} weights and all floors stay.`;
}
