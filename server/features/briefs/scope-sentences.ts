import { marginWords, RECOMMENDATION_WORDS, SCOPE_WORDS } from './brief-words';
import type { BriefContent } from './domain/brief';
import type { BriefVersion } from './domain/brief-version';
import type { CombinedTerms } from './domain/combined-terms';
import type { Recommendation } from './domain/need';

const WHY_DECIDED: Partial<Record<Recommendation, string>> = {
  blocked: 'after a disagreement',
  undetermined: 'where the answers left it open',
};

/** The scope of a brief beside what the diagnosis said, for the line below its title. */
export function scopeSentence({ scope, content }: BriefVersion): string {
  const { recommendation, margin, confidence, lean } = content.recommendation;
  const evidence = `${marginWords(margin)}, ${confidence} confidence`;
  const said = `${RECOMMENDATION_WORDS[recommendation]}${lean ? ' (a lean)' : ''}, ${evidence}`;
  const why = content.decisions.length > 0 && WHY_DECIDED[recommendation];
  if (why) return `Scope: ${SCOPE_WORDS[scope]}, decided ${why}. The answers alone: ${evidence}.`;
  return recommendation === scope ? `Recommendation: ${said}.` : `Scope: ${SCOPE_WORDS[scope]}. The diagnosis said: ${said}.`;
}

/** Who chose one leader against the recommendation, and why; null where nobody did. */
export function againstSentence({ requestedBy, reason, against }: CombinedTerms, { recommendation }: BriefContent): string | null {
  if (against === null || requestedBy === '') return null;
  return `${requestedBy} chose one leader for both functions against the recommendation (${RECOMMENDATION_WORDS[recommendation.recommendation]}): “${reason}”`;
}
