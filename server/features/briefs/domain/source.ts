/** Where a line of the brief comes from: a template, an answer of the intake, a red flag, or a named person's hand. */
export const sourceKinds = ['template', 'answer', 'flag', 'hand'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface Source {
  readonly kind: SourceKind;
  /** For people: "Question 21: “Both to the CEO” (Helena Brandt)". Never empty. */
  readonly label: string;
}

export interface Line {
  readonly text: string;
  readonly source: Source;
}

/** Of a line that a template brings. */
export function fromTemplate(name: string): Source {
  return { kind: 'template', label: `Template, ${name}` };
}

/** Of a line that a red flag brings. */
export function fromFlag(flag: { readonly id: string; readonly name: string }): Source {
  return { kind: 'flag', label: `Red flag ${flag.id}: ${flag.name}` };
}

/** `on` is a date as people read it. */
export function fromHand(name: string, on: string): Source {
  return { kind: 'hand', label: `Written by ${name}, ${on}` };
}

/** Of words that somebody has typed and that are not kept: for looking at what they would make of the brief. */
export const NOT_SAVED: Source = { kind: 'hand', label: 'Not saved' };

/** A line of the brief with where it comes from. */
export function line(text: string, source: Source): Line {
  return { text, source };
}
