import { JudgeInputError } from './judge-input-error';

/** A value of parsed JSON with the JSON path that leads to it. */
export interface At {
  readonly value: unknown;
  readonly path: string;
}

export interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** A level on any scale, narrow enough that squares and sums of it stay numbers, and how far it may spread. */
export const LEVEL: Range = { min: -1e9, max: 1e9 };
export const SPREAD: Range = { min: 0, max: 1e9 };

/** The whole input. */
export const root = (value: unknown): At => ({ value, path: '$' });

/** The member of an object; null and absent are the same: not given. */
export function member(parent: At, key: string): At {
  return { value: record(parent)[key] ?? undefined, path: pathTo(parent.path, key) };
}

/** The JSON path of a member or an entry: "$.sales", "$["VP Sales"]", "$[0]". */
export function pathTo(parent: string, step: string | number): string {
  if (typeof step === 'number') return `${parent}[${step}]`;
  return /^[A-Za-z_]\w*$/.test(step) ? `${parent}.${step}` : `${parent}[${JSON.stringify(step)}]`;
}

/** Members of an object in their order. */
export function members(parent: At): { readonly key: string; readonly at: At }[] {
  return Object.keys(record(parent)).map((key) => ({ key, at: member(parent, key) }));
}

/**
 * An object that holds nothing but these members, and an "id" for whoever needs to tell cases apart: a misspelt member would otherwise be
 * ignored and the answer be to another question.
 */
export function only(parent: At, known: readonly string[]): At {
  const unknown = members(parent).find(({ key }) => key !== 'id' && !known.includes(key));
  if (unknown) throw refusal(unknown.at, `is not known here; known: ${known.join(', ')}`);
  return parent;
}

/** Entries of a list in their order. Throws JudgeInputError, like all readers here, when it is none. */
export function items(parent: At): At[] {
  if (!Array.isArray(parent.value)) throw refusal(parent, 'must be a list');
  return parent.value.map((value: unknown, index) => ({ value, path: pathTo(parent.path, index) }));
}

/** A finite number within the range. */
export function number(at: At, range: Range = {}): number {
  const { value } = at;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw refusal(at, 'must be a number');
  if (range.whole === true && !Number.isInteger(value)) throw refusal(at, 'must be a whole number');
  return within(at, value, range);
}

function within(at: At, value: number, { min = -Infinity, max = Infinity }: Range): number {
  if (value < min || value > max) throw refusal(at, rangeWords(min, max));
  return value;
}

/** A text that is not empty. */
export function text(at: At): string {
  if (typeof at.value !== 'string' || at.value === '') throw refusal(at, 'must be a text that is not empty');
  return at.value;
}

export function flag(at: At): boolean {
  if (typeof at.value !== 'boolean') throw refusal(at, 'must be true or false');
  return at.value;
}

export function oneOf<T extends string>(at: At, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === at.value);
  if (found === undefined) throw refusal(at, `must be one of ${allowed.join(', ')}`);
  return found;
}

/** The default where nothing is given, else what `read` makes of it. */
export function optional<T>(at: At, fallback: T, read: (at: At) => T): T {
  return at.value === undefined ? fallback : read(at);
}

/** The error that names the place. */
export function refusal(at: At, problem: string): JudgeInputError {
  return new JudgeInputError(at.path, problem);
}

function record(at: At): Record<string, unknown> {
  if (typeof at.value !== 'object' || at.value === null || Array.isArray(at.value)) throw refusal(at, 'must be an object');
  // Own members only: "constructor" in a candidate's name must not find the prototype's.
  return Object.assign(Object.create(null), at.value) as Record<string, unknown>;
}

function rangeWords(min: number, max: number): string {
  if (max === Infinity) return `must be at least ${min}`;
  return min === -Infinity ? `must be at most ${max}` : `must be between ${min} and ${max}`;
}
