import { contextWords, type ContextValue, type Questionnaire } from '../intake';

const TOLD = ['C01', 'C03', 'C04', 'C05', 'C06', 'C08', 'C12'] as const;

/** The facts about the company read back in a few sentences, as they were given; null when none was. */
export function contextSentences(context: Readonly<Record<string, ContextValue>>, asked: Pick<Questionnaire, 'context'>): string | null {
  const sentences = TOLD.flatMap((id) => {
    const item = asked.context.get(id);
    const words = item ? contextWords(item, context[id] ?? null) : [];
    return words.length ? [sentence(id, words)] : [];
  });
  return sentences.length ? sentences.join(' ') : null;
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
