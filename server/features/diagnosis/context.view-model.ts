import { contextWords, type ContextValue, type Questionnaire } from '../intake';

const TOLD = ['C01', 'C03', 'C04', 'C05', 'C06', 'C08', 'C12'] as const;

/** The facts about the company read back in a few sentences, as they were given; null when none was. */
export function contextSentences(context: Readonly<Record<string, unknown>>, asked: Pick<Questionnaire, 'context'>): string | null {
  const sentences = TOLD.flatMap((id) => {
    const item = asked.context.get(id);
    const words = item ? contextWords(item, toContextValue(context[id])) : [];
    return words.length ? [sentence(id, words)] : [];
  });
  return sentences.length ? sentences.join(' ') : null;
}

// Values come from our own intake; anything else is read as nothing.
function toContextValue(value: unknown): ContextValue | null {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'object' && value !== null ? (value as ContextValue) : null;
}

function sentence(id: (typeof TOLD)[number], words: readonly string[]): string {
  const text = words.filter((word) => word !== '').join('; ');
  const lead: Record<(typeof TOLD)[number], string> = {
    C01: '',
    C03: 'Stage: ',
    C04: 'Average order: ',
    C05: 'Sales cycle: ',
    C06: 'Main sales motion: ',
    C08: '',
    C12: 'Before this search: ',
  };
  return `${lead[id]}${text}${/[.!?]$/.test(text) ? '' : '.'}`;
}
