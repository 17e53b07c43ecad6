import { competencyIds, type CompetencyId, type Profile } from '../../competencies';
import {
  axisScore,
  classify,
  disagreement,
  estimate,
  floorShown,
  hasMinimumEvidence,
  isObserved,
  meanOf,
  nextEvidence,
  SCORING_PARAMETERS,
  selfGap,
  unobservedShare,
  type Classification,
} from '../../scoring';
import {
  evidenceOf,
  interviewersOf,
  weightedIds,
  type ByCompetency,
  type CandidateFile,
  type CompetencyFile,
  type ComparisonInput,
} from './comparison-input';
import type { AxisResult, ComparedCandidate, ComparedCompetency, ComparedFloor, EvidenceState } from './comparison-result';

/** Estimates, axis scores, class and floors of one person (Ampersand method, sections c.2 and c.3). */
export function compareCandidate(file: CandidateFile, input: ComparisonInput): ComparedCandidate {
  const axes = {
    sales: axisResult(file, input.axisWeights.sales),
    marketing: axisResult(file, input.axisWeights.marketing),
    leadership: axisResult(file, input.axisWeights.leadership),
  };
  const classification = classificationOf(file, axes, input);
  const isSettled = classification !== null && classification.class !== 'undetermined';
  return {
    candidacyId: file.candidacyId,
    competencies: competencyIds.map((id) => compareCompetency(id, file)),
    axes,
    classification,
    nextEvidence: isSettled ? null : nextFor(file, axes, input),
    floors: competencyIds.flatMap((id) => floorOf(id, input.brief.mustHaves[id], file.competencies[id])),
    interviewers: interviewersOf([file]).length,
  };
}

function compareCompetency(competencyId: CompetencyId, file: CandidateFile): ComparedCompetency {
  const own = file.competencies[competencyId];
  const evidence = evidenceOf(own);
  const { mean, sd } = estimate(evidence);
  const ratings = evidence.interview ?? [];
  return {
    competencyId,
    state: stateOf(own),
    level: { mean, sd },
    ratings,
    notObserved: own.notObserved,
    references: own.reference.length,
    rawMean: ratings.length > 0 ? meanOf(ratings) : null,
    self: own.self.length > 0 ? meanOf(own.self) : null,
    hasDeclinedSelf: own.hasDeclinedSelf,
    hasDeclinedSituation: own.hasDeclinedSituation,
    needsDiscussion: disagreement(ratings)?.needsDiscussion ?? false,
    selfGap: selfGap(evidence),
  };
}

function stateOf(file: CompetencyFile): EvidenceState {
  const evidence = evidenceOf(file);
  if (hasMinimumEvidence(evidence)) return 'enough';
  if (isObserved(evidence)) return 'not_enough';
  if (file.notObserved > 0) return 'not_observed';
  // A situation answered is evidence, if little; the person's own rating must change nothing, as it may be declined.
  return file.sjt.length > 0 ? 'not_enough' : 'not_assessed';
}

function axisResult(file: CandidateFile, weights: ByCompetency): AxisResult {
  const parts = weightedIds(weights).map((id) => ({ level: estimate(evidenceOf(file.competencies[id])), weight: weights[id] ?? 0 }));
  const unobserved = unobservedShare(weights, (id) => evidenceOf(file.competencies[id]));
  const limit = SCORING_PARAMETERS.unobservedWeightLimit;
  return { level: axisScore(parts), unobserved, isObserved: unobserved <= limit, isPlaced: shareWithoutEvidence(file, weights) <= limit };
}

// The person's own word places nobody on a map, and declining to give it must not take anybody off.
function shareWithoutEvidence(file: CandidateFile, weights: ByCompetency): number {
  const ids = weightedIds(weights);
  const total = ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0);
  const bare = ids.filter((id) => !isObserved(evidenceOf(file.competencies[id])) && file.competencies[id].sjt.length === 0);
  return bare.reduce((sum, id) => sum + (weights[id] ?? 0), 0) / total;
}

type Axes = Readonly<Record<Profile, AxisResult>>;

function classificationOf(file: CandidateFile, axes: Axes, input: ComparisonInput): Classification | null {
  if (!axes.sales.isObserved || !axes.marketing.isObserved) return null;
  const evidence = hasExtraEvidence(file, input, 'sales') && hasExtraEvidence(file, input, 'marketing');
  const { threshold, gap } = input;
  return classify({ sales: axes.sales.level, marketing: axes.marketing.level }, { threshold, gap, evidence });
}

/** For "both": two or more interviewers on the axis, and a referee who saw the person lead that function. */
function hasExtraEvidence(file: CandidateFile, { axisWeights }: ComparisonInput, axis: 'sales' | 'marketing'): boolean {
  const files = weightedIds(axisWeights[axis]).map((id) => file.competencies[id]);
  const interviewers = new Set(files.flatMap((one) => one.ratings.map((rating) => rating.interviewerId)));
  return interviewers.size >= 2 && file.witnessed.includes(axis);
}

function nextFor(file: CandidateFile, axes: Axes, input: ComparisonInput): ComparedCandidate['nextEvidence'] {
  const axis = axes.sales.level.sd >= axes.marketing.level.sd ? 'sales' : 'marketing';
  const weights = input.axisWeights[axis];
  const parts = weightedIds(weights).map((id) => ({
    competency: id,
    weight: weights[id] ?? 0,
    evidence: evidenceOf(file.competencies[id]),
  }));
  const next = nextEvidence(parts);
  return next && { axis, competencyId: next.competency };
}

function floorOf(competencyId: CompetencyId, floor: number | undefined, file: CompetencyFile): ComparedFloor[] {
  if (floor === undefined) return [];
  const evidence = evidenceOf(file);
  if (!hasMinimumEvidence(evidence)) return [{ competencyId, floor, status: 'no_evidence', probability: null }];
  return [{ competencyId, floor, ...floorShown(estimate(evidence), floor) }];
}
