import type { Context } from './domain/red-flags';

/**
 * The facts that flags read, out of the answers to the context items. Options may be given by id or in their own words, and
 * pairs as an object or as today's value alone. What cannot be read counts as not known.
 */
export function companyContext(answers: Readonly<Record<string, unknown>>): Context {
  return {
    previousHolders: numberIn(answers.C12, 'count'),
    sellsWithoutSellers: isOneOf(answers.C04, 'value', SMALL_ORDERS) && isOneOf(answers.C06, 'today', WITHOUT_SELLERS),
  };
}

const SMALL_ORDERS = ['under_5000', 'under 5,000'];
const WITHOUT_SELLERS = ['self_service', 'self-service or e-commerce'];

function isOneOf(value: unknown, part: string, options: readonly string[]): boolean {
  const chosen = partOf(value, part);
  return typeof chosen === 'string' && options.includes(chosen.toLowerCase());
}

function numberIn(value: unknown, part: string): number | null {
  const given = partOf(value, part);
  return typeof given === 'number' && Number.isFinite(given) ? given : null;
}

function partOf(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value[0];
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? new Map(Object.entries(value)).get(part) : value;
}
