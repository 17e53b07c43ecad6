import { xray } from '../features/xray';
import { member, only, optional, refusal, root, type At } from './read-input';

/**
 * Verb `xray`: which craft each sentence of a job advertisement belongs to.
 *
 * @param input `{"title"?: "…", "text": "…"}`
 * @returns `{"sales_share", "marketing_share", "verdict", "sentences": [{"text", "side", "weight", "terms"}], "flags": [{"id", "sentence"?}],
 *   "competencies": {"asked", "missing"}}`
 * @throws JudgeInputError
 */
export function judgeXray(input: unknown): unknown {
  const at = only(root(input), ['title', 'text']);
  const result = xray({ text: anyText(member(at, 'text')), title: optional(member(at, 'title'), '', anyText) });
  return {
    sales_share: result.salesShare,
    marketing_share: result.marketingShare,
    verdict: result.verdict,
    sentences: result.sentences.map(({ text, side, weight, terms }) => ({ text, side, weight, terms })),
    flags: result.flags.map(({ id, sentence }) => ({ id, ...(sentence === null ? {} : { sentence }) })),
    competencies: result.competencies,
  };
}

/** An empty text is a text: the answer is that it says nothing. */
function anyText(at: At): string {
  if (typeof at.value !== 'string') throw refusal(at, 'must be a text');
  return at.value;
}
