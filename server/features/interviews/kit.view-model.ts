import { longDay } from '../../shared/dates';
import { assessmentItems, type Claim } from '../assessments';
import { competencyById, type CompetencyId } from '../competencies';
import type { InterviewKit } from './kit.read-model';
import { dateOf } from './rating-words';

/** Questions, probes and what to listen for, for one interviewer and one candidate, on paper. */
export function kitPage(
  { search, card, claims }: InterviewKit,
  { back, home }: { back: { href: string; label: string }; home: string | null },
) {
  const { candidateName, interviewerName, interviewedOn, competencyIds } = card;
  return {
    title: `Interview kit for ${candidateName}`,
    bar: { home, title: `Interview kit, ${interviewerName}`, chip: null, actions: [{ ...back, kind: 'plain' }] },
    candidateName,
    facts: [
      `For ${interviewerName}`,
      `${search.title}, ${search.clientName}`,
      interviewedOn ? `Interview on ${longDay(dateOf(interviewedOn))}` : 'No date yet',
    ].join(' · '),
    asked: competencyIds.map((id) => competencyById(id).name),
    competencies: competencyIds.map((id) => competencyPart(id, claims)),
    noClaims:
      claims === null
        ? 'What the candidate wrote in the assessment is not in this kit: the client sees no answers before a report is released.'
        : null,
  };
}

function competencyPart(id: CompetencyId, claims: readonly Claim[] | null) {
  const { name, definition, anchors, interview } = competencyById(id);
  return {
    name,
    definition,
    anchors: anchors.map(({ level, label, text }) => ({ level: String(level), label, text })),
    questions: interview.map(({ kind, question, probes, strongEvidence, weakEvidence }) => ({
      kind: kind === 'behavioural' ? 'What happened' : 'What if',
      question,
      probes,
      strong: strongEvidence.join('; '),
      weak: weakEvidence.join('; '),
    })),
    claims: (claims ?? []).filter((claim) => claim.competencyId === id).map(claimWords),
  };
}

function claimWords({ itemId, value, evidence }: Claim) {
  const item = assessmentItems.find((one) => one.id === itemId);
  const answer = item?.choices.find((choice) => choice.value === String(value))?.label ?? String(value);
  return {
    question: item?.prompt ?? '',
    answer,
    evidence: evidence.trim() === '' ? 'Nothing was written that somebody could check.' : `Written: ${evidence}`,
  };
}
