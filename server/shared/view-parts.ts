/** Shapes of the partials in views/partials, with builders that fill in every key: the templates are strict and refuse a missing one. */

export interface Problem {
  field: string;
  message: string;
}

export interface Option {
  value: string;
  label: string;
  hint: string | null;
  checked: boolean;
  disabled: boolean;
}

export type FieldType =
  | 'text'
  | 'email'
  | 'password'
  | 'search'
  | 'tel'
  | 'url'
  | 'number'
  | 'date'
  | 'datetime-local'
  | 'file'
  | 'textarea'
  | 'select'
  | 'radios'
  | 'checkboxes'
  | 'checkbox';

export interface FieldSpec {
  name: string;
  label: string;
  type?: FieldType;
  hint?: string | null;
  /** For select, radios and checkboxes. */
  options?: readonly { value: string; label: string; hint?: string | null; disabled?: boolean }[];
  optional?: boolean;
  autocomplete?: string;
  inputmode?: 'numeric' | 'decimal' | 'email' | 'url' | 'tel';
  min?: string;
  max?: string;
  step?: string;
  accept?: string;
  maxlength?: number;
  /** Lines of a textarea, default 4. */
  rows?: number;
  /** Only as wide as its content. */
  short?: boolean;
  /** A unit after the input, e.g. “euros a month”. */
  suffix?: string;
  /** What a ticked checkbox sends, default “yes”. */
  checkedValue?: string;
}

export interface Field extends Required<
  Omit<FieldSpec, 'options' | 'autocomplete' | 'inputmode' | 'min' | 'max' | 'step' | 'accept' | 'maxlength' | 'suffix'>
> {
  id: string;
  value: string;
  checked: boolean;
  required: boolean;
  error: string | null;
  options: Option[];
  autocomplete: string | null;
  inputmode: string | null;
  min: string | null;
  max: string | null;
  step: string | null;
  accept: string | null;
  maxlength: number | null;
  suffix: string | null;
}

/** What is in the form now (typed text wins over stored text) and what is wrong with it. */
export interface FormState {
  typed: Readonly<Record<string, unknown>>;
  problems: readonly Problem[];
}

const BLANK = {
  type: 'text',
  hint: null,
  optional: false,
  autocomplete: null,
  inputmode: null,
  min: null,
  max: null,
  step: null,
  accept: null,
  maxlength: null,
  rows: 4,
  short: false,
  suffix: null,
  checkedValue: 'yes',
} as const;

const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const chosen = (value: unknown): string[] => (Array.isArray(value) ? value.map(words) : [words(value)]);

/**
 * The object the `field` partial prints. The id is the name, so an error summary links to `#name`.
 * `typed[name]` may be a string, a number, a list of strings (checkboxes) or a boolean (checkbox).
 */
export function field(spec: FieldSpec, { typed, problems }: FormState = { typed: {}, problems: [] }): Field {
  const value = typed[spec.name];
  const picked = chosen(value);
  const checkedValue = spec.checkedValue ?? BLANK.checkedValue;
  return {
    ...BLANK,
    ...spec,
    id: spec.name,
    value: words(value),
    checked: value === true || picked.includes(checkedValue),
    required: spec.optional !== true,
    error: problems.find((problem) => problem.field === spec.name)?.message ?? null,
    options: (spec.options ?? []).map((option) => ({ hint: null, disabled: false, ...option, checked: picked.includes(option.value) })),
  };
}

/** Where the sender of a letter adds to it; `hint` says where in the letter it stands. */
export function ownLineField({ name, hint }: { name: string; hint: string }, state?: FormState): Field {
  return field({ name, label: 'A line of your own', hint, type: 'textarea', rows: 2, optional: true }, state);
}

/** The object the `error-summary` partial prints; it prints nothing when there is no problem. */
export function errorSummary(problems: readonly Problem[]): { title: string; problems: { href: string; message: string }[] } {
  return {
    title: problems.length === 1 ? 'One answer needs another look' : `${problems.length} answers need another look`,
    problems: problems.map(({ field: name, message }) => ({ href: `#${name}`, message })),
  };
}

export type ChipKind = 'open' | 'active' | 'wait' | 'done' | 'warn' | 'block' | 'sales' | 'marketing' | 'leadership' | 'plain';

export interface Chip {
  kind: ChipKind;
  label: string;
}

export interface PageHead {
  crumbs: { label: string; href: string | null }[];
  title: string;
  chips: Chip[];
  actions: { href: string; label: string; quiet: boolean }[];
  note: string | null;
}

/** A page head with only what is given; the rest is empty. */
export function pageHead(head: Partial<PageHead> & { title: string }): PageHead {
  return { crumbs: [], chips: [], actions: [], note: null, ...head };
}

export interface Rail {
  title: string;
  /** On a phone the rail comes before the content: for pages one opens to see who waits. */
  first: boolean;
  items: { who: string; what: string; when: string | null; action: { href: string; label: string } | null }[];
  empty: string;
  note: string | null;
}

/** “What happens next”: who waits for whom. */
export function rail(given: Partial<Rail>): Rail {
  return { title: 'What happens next', first: false, items: [], empty: 'Nobody is waiting for anything.', note: null, ...given };
}

export interface Flag {
  kind: 'block' | 'warn' | 'done';
  title: string;
  chip: Chip | null;
  why: string | null;
  remedy: string | null;
  owner: string | null;
  link: { href: string; label: string } | null;
}

/** A red flag or finding in a `<ul class="flags">`. */
export function flag(given: Partial<Flag> & { kind: Flag['kind']; title: string }): Flag {
  return { chip: null, why: null, remedy: null, owner: null, link: null, ...given };
}
