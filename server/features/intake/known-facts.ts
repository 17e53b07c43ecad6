import { isApprover, type Stakeholder } from '../searches';
import type { ContextItem, ContextValue } from './domain/context-item';
import { partField } from './domain/parse-context';
import { contextTyped, type Typed } from './domain/typed-answer';
import type { SheetState } from './sheet-state';

type Context = SheetState['context'];

/** What stands in the form of a fact: what was given, else what is known from elsewhere, so that nobody types it twice. */
export function factTyped(item: ContextItem, context: Context, stakeholder: Stakeholder): Typed {
  const typed = contextTyped(item, context[item.id] ?? (item.type === 'respondent' ? knownOf(stakeholder) : null));
  const currency = item.parts.find(({ id }) => id === 'currency');
  if (!currency || typed[partField(item, currency)] !== '') return typed;
  return { ...typed, [partField(item, currency)]: currencyOfRevenue(context) };
}

/** "You answer as CEO and approve the hire.", or null where that is not known. */
export function respondentWords(item: ContextItem, typed: Typed): string | null {
  if (item.type !== 'respondent') return null;
  const role = typed[`${item.id}-role`];
  const approves = typed[`${item.id}-approves`];
  if (typeof role !== 'string' || role === '' || (approves !== 'yes' && approves !== 'no')) return null;
  return `You answer as ${role} and ${approves === 'yes' ? 'approve' : 'do not approve'} the hire.`;
}

/** What the recruiter noted about this person answers the last question in advance. */
function knownOf(stakeholder: Stakeholder): ContextValue {
  return { role: stakeholder.jobTitle, approves: isApprover(stakeholder) ? 'yes' : 'no' };
}

function currencyOfRevenue(context: Context): string {
  const revenue = context['C01'];
  const currency: unknown = typeof revenue === 'object' && 'currency' in revenue ? revenue['currency'] : '';
  return typeof currency === 'string' ? currency : '';
}
