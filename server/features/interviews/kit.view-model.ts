import { dayWords } from '../../shared/dates';
import { assessmentItems, type Claim } from '../assessments';
import { competencyById, type CompetencyId } from '../competencies';
import type { InterviewKit } from './kit.read-model';

interface KitSurroundings {
  readonly back: { readonly href: string; readonly label: string };
  readonly home: string | null;
  /** Where the same kit is as a file. */
  readonly pdf: string;
}

/** Questions, probes and what to listen for, for one interviewer and one candidate, to read or to print. */
export function kitPage(kit: InterviewKit, { back, home, pdf }: KitSurroundings) {
  const { candidateName, interviewerName } = kit.card;
  const actions = [
    { href: pdf, label: 'PDF', kind: 'quiet' },
    { ...back, kind: 'plain' },
  ];
  return {
    title: `Interview kit for ${candidateName}`,
    bar: { home, title: `Interview kit, ${interviewerName}`, chip: null, actions },
    ...kitText(kit),
  };
}

/** What the kit says, on the page and on paper. Nothing of any rating is in it. */
export function kitText({ search, card, claims }: InterviewKit) {
  const { candidateName, interviewerName, interviewedOn, competencyIds } = card;
  return {
    heading: `Interview kit: ${candidateName}`,
    facts: [
      `For ${interviewerName}`,
      `${search.title}, ${search.clientName}`,
      interviewedOn ? `Interview on ${dayWords(interviewedOn)}` : 'No date yet',
    ].join(' · '),
    asked: competencyIds.map((id) => competencyById(id).name),
    how: HOW,
    competencies: competencyIds.map((id) => competencyPart(id, claims)),
    claimsNote: CLAIMS_NOTE,
    noClaims: claims === null ? NO_CLAIMS : null,
  };
}

const HOW =
  'Ask everybody the same questions, in the same order, and use the probes until you know what this person did. Write down words and deeds, not impressions. Fill in the scorecard right after the conversation, and talk with nobody about the candidate before it is sent.';
const CLAIMS_NOTE =
  'High answers in the assessment that nobody could check from what was written. A question for the conversation, not a verdict.';
const NO_CLAIMS = 'What the candidate wrote in the assessment is not in this kit: the client sees no answers before a report is released.';

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
