import { estimate, meanOf, type CompetencyEvidence } from './estimate';

/**
 * The competency on which one more interviewer would narrow an axis most: fall of the posterior SD times the weight, as the Ampersand
 * method, section c.3, asks where a class is undetermined. Null without weighted competencies. Ties: the first.
 */
export function nextEvidence<Id extends string>(
  parts: readonly { readonly competency: Id; readonly weight: number; readonly evidence: CompetencyEvidence }[],
): { readonly competency: Id; readonly sdBefore: number; readonly sdAfter: number } | null {
  let best: { competency: Id; sdBefore: number; sdAfter: number; gain: number } | null = null;
  for (const { competency, weight, evidence } of parts) {
    const sdBefore = estimate(evidence).sd;
    const sdAfter = estimate(withOneMore(evidence)).sd;
    const gain = weight * (sdBefore - sdAfter);
    if (gain > (best?.gain ?? 0)) best = { competency, sdBefore, sdAfter, gain };
  }
  return best && { competency: best.competency, sdBefore: best.sdBefore, sdAfter: best.sdAfter };
}

// The SD depends on how many rated, not on what they said, so any level will do for the imagined interviewer.
function withOneMore(evidence: CompetencyEvidence): CompetencyEvidence {
  const interview = evidence.interview ?? [];
  return { ...evidence, interview: [...interview, interview.length > 0 ? meanOf(interview) : 3] };
}
