import { recommendationChip, type Settlement } from '../diagnosis';
import type { Search } from '../searches';
import { xray } from '.';
import type { Verdict } from './domain/advert';
import { VERDICT_CHIPS } from './xray-words';

const WRITTEN_AS = { sales: 'sales_led', marketing: 'marketing_led', combined: 'combined_flagged', unclear: null } as const;

/** The kept job description beside the need, for the diagnosis; null where none is kept. */
export function writtenAgainstNeed(search: Search, need: Settlement) {
  if (search.jobDescription === '') return null;
  const { verdict } = xray({ title: '', text: search.jobDescription });
  return comparedView(verdict, need, { href: `/searches/${search.id}/xray`, label: 'the X-ray of the text' });
}

/** What was written against what is needed, with the way to the other of the two. */
export function comparedView(verdict: Verdict, need: Settlement, link: { readonly href: string; readonly label: string }) {
  const same = WRITTEN_AS[verdict] === need.recommendation;
  return {
    wrote: VERDICT_CHIPS[verdict],
    need: recommendationChip(need),
    sentence: comparedSentence(WRITTEN_AS[verdict] === null ? null : same, need),
    link,
  };
}

function comparedSentence(same: boolean | null, { recommendation }: Settlement): string {
  if (same === null) return 'The text does not say which role it describes, so there is nothing to set against the need.';
  if (['undetermined', 'blocked', 'provisional'].includes(recommendation))
    return 'The intake has no settled answer yet. Until then the text is only what was asked for.';
  return same
    ? 'The text asks for the role that the answers point to.'
    : 'The text asks for another role than the answers do. Settle that before anybody is approached.';
}
