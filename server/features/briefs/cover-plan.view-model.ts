import { otherSide } from '../../shared/side';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { PROVIDER_WORDS, SIDE_WORDS } from './brief-words';
import { MOST_COVERED } from './cover-plan.form';
import { DEFAULT_SPLIT_TRIGGER, ENOUGH_COVERED, NO_COSTS, providerKinds, type CombinedTerms } from './domain/combined-terms';
import { loadedVersion } from './loaded-version';
import type { BriefVersion } from './domain/brief-version';

/** What must be covered of the half that the person does not lead, as many parts as the plan has rows for. */
export function partsToCover({ content }: Pick<BriefVersion, 'content'>): readonly string[] {
  return (content.outsourcing?.mustCover ?? []).map((one) => one.text).slice(0, MOST_COVERED);
}

/** The form of the plan for the other half: one row a part, then what holds for all of them. */
export function coverPlanPage(
  { search, draft, terms }: { search: Search; draft: BriefVersion; terms: CombinedTerms },
  state: FormState | null = null,
) {
  const home = `/searches/${search.id}/brief/combined`;
  const parts = partsToCover(draft);
  const form: FormState = state ?? { typed: stored(terms, parts), problems: [] };
  const title = `The plan for ${SIDE_WORDS[otherSide(draft.primarySide)].toLowerCase()}`;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(form.problems),
    action: `${home}/plan`,
    version: loadedVersion(form, draft),
    enough: `${ENOUGH_COVERED * 100}%`,
    asked: {
      requestedBy: field({ name: 'requestedBy', label: 'Who at the client asks for one leader over both?' }, form),
      reason: field({ name: 'reason', label: 'Why, in that person’s words?', type: 'textarea', rows: 3 }, form),
    },
    rows: parts.map((part, index) => ({ legend: part, ...rowFields(index + 1, form) })),
    noParts: parts.length === 0 ? { href: `/searches/${search.id}/brief/edit`, label: 'Write down what must be covered' } : null,
    together: togetherFields(form),
    year: yearFields(form),
    cancel: { href: home, label: 'Back to the guarded path' },
  };
}

function stored(
  { requestedBy, reason, plan, splitTrigger, separatePay, year = NO_COSTS }: CombinedTerms,
  parts: readonly string[],
): Record<string, string> {
  const typed: Record<string, string> = {
    requestedBy,
    reason,
    currency: plan.currency,
    reviewDate: plan.reviewDate,
    splitTrigger: splitTrigger === '' ? DEFAULT_SPLIT_TRIGGER : splitTrigger,
    separatePay: separatePay ? 'yes' : '',
    ...Object.fromEntries(Object.entries(year).map(([name, value]) => [`year_${name}`, String(value ?? '')])),
  };
  parts.forEach((part, index) => {
    const row = plan.rows.find((one) => one.part === part);
    if (!row) return;
    const { part: _part, monthlyCost, ...texts } = row;
    const values = { ...texts, monthlyCost: String(monthlyCost) };
    for (const [name, value] of Object.entries(values)) typed[`${name}_${index + 1}`] = value;
  });
  return typed;
}

const kindOptions = [{ value: '', label: 'Choose' }, ...providerKinds.map((kind) => ({ value: kind, label: PROVIDER_WORDS[kind] }))];

function rowFields(row: number, form: FormState) {
  const optional = true;
  return {
    provider: field({ name: `provider_${row}`, label: 'Provider', optional }, form),
    kind: field({ name: `kind_${row}`, label: 'What sort of provider', type: 'select', options: kindOptions, optional }, form),
    start: field({ name: `start_${row}`, label: 'From', type: 'date', optional }, form),
    measure: field({ name: `measure_${row}`, label: 'Judged by', optional }, form),
    owner: field({ name: `owner_${row}`, label: 'Owner', optional }, form),
    monthlyCost: field({ name: `monthlyCost_${row}`, label: 'Cost a month', inputmode: 'numeric', optional }, form),
    firstDeliverable: field({ name: `firstDeliverable_${row}`, label: 'First deliverable', optional }, form),
    exitRule: field({ name: `exitRule_${row}`, label: 'Exit rule', optional }, form),
  };
}

function togetherFields(form: FormState) {
  const optional = true;
  const pay = 'No shortfall on one side can be covered by the other in variable pay';
  return {
    currency: field({ name: 'currency', label: 'Currency', hint: 'Three letters, like EUR.', maxlength: 3, short: true, optional }, form),
    reviewDate: field({ name: 'reviewDate', label: 'Review on', type: 'date', short: true, optional }, form),
    splitTrigger: field({ name: 'splitTrigger', label: 'What splits the role?', optional }, form),
    separatePay: field({ name: 'separatePay', type: 'checkbox', label: pay, optional }, form),
  };
}

function yearFields(form: FormState) {
  const cost = (name: string, label: string) =>
    field({ name: `year_${name}`, label, inputmode: 'numeric', short: true, optional: true }, form);
  return {
    costs: [
      cost('oneLeader', 'One leader over both'),
      cost('salesLeader', 'A head of sales'),
      cost('marketingLeader', 'A head of marketing'),
      cost('nothing', 'Leaving it as it is'),
    ],
    basis: field({ name: 'year_nothingBasis', label: 'What is the cost of leaving it as it is estimated from?', optional: true }, form),
  };
}
