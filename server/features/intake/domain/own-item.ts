import type { ContextItem, Part } from './context-item';
import type { OwnQuestion } from '../../instruments';

const LARGEST = 1_000_000_000_000;

/** The page of the intake on which own questions stand. */
export const OWN_SLUG = 'own';

/** True for the place of an own question among the answers: no item of the instrument begins with this letter. */
export const isOwnItem = (itemId: string) => /^Q\d/.test(itemId);

/** A firm's own question as a fact without any load: it is asked and kept like one, and nothing that counts reads it. */
export function ownItem({ code, kind, prompt, help, choices }: OwnQuestion): ContextItem {
  const part = partOf(kind, choices);
  return { id: code, type: kind === 'choice' ? 'single' : 'text', prompt, short: null, hint: help === '' ? null : help, parts: [part] };
}

function partOf(kind: OwnQuestion['kind'], choices: readonly string[]): Part {
  const common = { id: 'value', label: 'Your answer', counts: true, required: false } as const;
  switch (kind) {
    case 'line':
      return { ...common, kind: 'line', maxLength: 200 };
    case 'paragraph':
      return { ...common, kind: 'paragraph', maxLength: 4000 };
    case 'number':
      return { ...common, kind: 'amount', min: -LARGEST, max: LARGEST };
    case 'choice':
      return { ...common, kind: 'choice', options: choices.map((text, at) => ({ id: `o${at + 1}`, text })) };
  }
}
