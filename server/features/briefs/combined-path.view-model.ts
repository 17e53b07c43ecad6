import { moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { SIDE_WORDS } from './brief-words';
import { combinedWarnings } from './catalogue/role-templates';
import { loadedVersion } from './loaded-version';
import { combinedConditions, DEFAULT_SPLIT_TRIGGER, type CombinedTerms } from './domain/combined-terms';
import { otherSide } from './domain/scope';
import type { BriefVersion } from './domain/brief-version';

const NO_STATE: FormState = { typed: {}, problems: [] };

/** The guarded path of a draft for a combined role: conditions, warnings one by one, the plan for the other half. */
export function combinedPathPage(
  { search, draft, terms }: { search: Search; draft: BriefVersion; terms: CombinedTerms },
  states: { terms?: FormState; warning?: FormState } = {},
) {
  const home = `/searches/${search.id}/brief`;
  const form: FormState = states.terms ?? { typed: stored(terms), problems: [] };
  const title = 'The guarded path';
  const lead = `${SIDE_WORDS[draft.primarySide]} leads. ${SIDE_WORDS[otherSide(draft.primarySide)]} is covered by the plan below.`;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary([...form.problems, ...(states.warning?.problems ?? [])]),
    lead,
    back: { href: home, label: 'Back to the brief' },
    conditions: combinedConditions(terms, draft.content.title.text, draft.primarySide).map(({ number, text, isMet }) => ({
      number,
      text,
      chip: isMet ? { kind: 'done' as const, label: 'Met' } : { kind: 'wait' as const, label: 'Open' },
    })),
    warnings: combinedWarnings.map((text, index) => warningPart({ text, number: index + 1, terms }, home, states.warning ?? NO_STATE)),
    terms: { action: `${home}/combined/terms`, version: loadedVersion(form, draft.version), fields: termsFields(form) },
  };
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

function stored(terms: CombinedTerms): Record<string, string | number> {
  const { requestedBy, reason, plan, splitTrigger, separatePay } = terms;
  return {
    requestedBy,
    reason,
    ...(plan ?? {}),
    splitTrigger: splitTrigger === '' ? DEFAULT_SPLIT_TRIGGER : splitTrigger,
    separatePay: separatePay ? 'yes' : '',
  };
}

function termsFields(form: FormState) {
  return {
    requestedBy: field({ name: 'requestedBy', label: 'Who at the client asks for one leader over both?' }, form),
    reason: field({ name: 'reason', label: 'Why, in that person’s words?', type: 'textarea', rows: 3 }, form),
    scope: field({ name: 'scope', label: 'What does the plan cover?', type: 'textarea', rows: 3 }, form),
    provider: field({ name: 'provider', label: 'Who provides it?' }, form),
    owner: field({ name: 'owner', label: 'Who owns the plan?', hint: 'By name, and not the person in this role.' }, form),
    monthlyCost: field(
      { name: 'monthlyCost', label: 'Cost a month', type: 'number', min: '1', step: '1', inputmode: 'numeric', short: true },
      form,
    ),
    currency: field({ name: 'currency', label: 'Currency', hint: 'Three letters, like EUR.', maxlength: 3, short: true }, form),
    firstDeliverable: field({ name: 'firstDeliverable', label: 'First deliverable' }, form),
    exitRule: field({ name: 'exitRule', label: 'How does the plan end?' }, form),
    reviewDate: field({ name: 'reviewDate', label: 'Review on', type: 'date', short: true }, form),
    splitTrigger: field({ name: 'splitTrigger', label: 'What splits the role?' }, form),
    separatePay: field(
      {
        name: 'separatePay',
        type: 'checkbox',
        label: 'No shortfall on one side can be covered by the other in variable pay',
        optional: true,
      },
      form,
    ),
  };
}
