import type { Chip } from '../../shared/view-parts';
import type { Diagnosis } from './domain/diagnosis';
import type { Settlement } from './domain/settlement';
import { flagsView, type FlagsTold } from './flags.view-model';
import { verdictAtAGlance } from './verdict.view-model';
import { findingWords, RESULT_WORDS } from './wording';

/** What the home of a search shows of its diagnosis: the picture, the sentence and what stands against a brief. */
export function diagnosisGlance(result: Diagnosis, settlement: Settlement, told: FlagsTold) {
  const { sentence, chart, numbers, margin, confidence } = verdictAtAGlance(result, settlement);
  return {
    sentence,
    chart,
    numbers,
    margin,
    confidence,
    chip: recommendationChip(settlement),
    flags: flagsView(result, settlement, told),
  };
}

/** "Marketing-led" in its colour, "Blocked", "Undetermined": the recommendation as it stands after what was decided. */
export function recommendationChip({ recommendation, finding }: Pick<Settlement, 'recommendation' | 'finding'>): Chip {
  const label = recommendation === finding.scope ? findingWords(finding) : RESULT_WORDS[recommendation];
  if (recommendation === 'sales_led') return { kind: 'sales', label };
  if (recommendation === 'marketing_led') return { kind: 'marketing', label };
  if (recommendation === 'blocked') return { kind: 'block', label };
  return { kind: recommendation === 'combined_flagged' ? 'warn' : 'plain', label };
}
