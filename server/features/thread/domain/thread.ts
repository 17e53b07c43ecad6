import type { BriefVersion, Line } from '../../briefs';
import { competencyIds, type CompetencyId } from '../../competencies';
import { competencyTerms } from '../catalogue/competency-terms';

/** Who and what looks at one competency in this search. */
export interface Assessors {
  /** Names of the interviewers who were given it for somebody. */
  readonly interviewers: readonly string[];
  /** Assessments sent: each asks about every competency. */
  readonly assessments: number;
  /** References asked for. */
  readonly references: number;
}

/** What has come in about one competency, over everybody in the search. Counts only; a rating is never part of it. */
export interface Received {
  readonly ratings: number;
  readonly notObserved: number;
  /** Self items and situations answered. */
  readonly answers: number;
  /** Of these, given for another search and brought along by the candidate. */
  readonly answersBrought: number;
  readonly references: number;
}

export interface ThreadInput {
  readonly brief: Pick<BriefVersion, 'content' | 'weights' | 'mustHaves'>;
  readonly assessors: ReadonlyMap<CompetencyId, Assessors>;
  readonly received: ReadonlyMap<CompetencyId, Received>;
}

/** The three kinds of evidence a search can have: what the person says, what interviewers saw, what others remember. */
const evidenceKinds = ['assessment', 'interview', 'reference'] as const;
type EvidenceKind = (typeof evidenceKinds)[number];

/** One outcome and all that hangs on it. */
export interface OutcomeStrand {
  readonly text: string;
  readonly by: string;
  readonly source: Line['source'];
  /** The competencies of the brief that it takes, in the order of the library. */
  readonly competencies: readonly CompetencyId[];
  /** The names of the measures that take one of the same competencies. */
  readonly measures: readonly string[];
}

/** One competency of the brief, from what asks for it to what is known about it. */
export interface CompetencyStrand {
  readonly id: CompetencyId;
  readonly weight: number | null;
  readonly floor: number | null;
  /** Answers, flags and hands that moved its weight or its floor. */
  readonly reasons: readonly Line[];
  readonly outcomes: readonly string[];
  readonly measures: readonly string[];
  readonly assessors: Assessors;
  readonly kinds: readonly EvidenceKind[];
  readonly received: Received;
}

export interface Thread {
  /** What the client said, each answer once. */
  readonly needs: readonly Line[];
  readonly outcomes: readonly OutcomeStrand[];
  readonly competencies: readonly CompetencyStrand[];
}

const NOBODY: Assessors = { interviewers: [], assessments: 0, references: 0 };
const NOTHING: Received = { ratings: 0, notObserved: 0, answers: 0, answersBrought: 0, references: 0 };

/** From the need to the evidence: what in the brief asks for what, and where it is looked at (Ampersand product design, D5). */
export function threadOf({ brief, assessors, received }: ThreadInput): Thread {
  const { content, weights, mustHaves } = brief;
  const asked = competencyIds.filter((id) => (weights[id] ?? 0) > 0 || mustHaves[id] !== undefined);
  const outcomes = content.outcomes.map(({ text, by, source }) => ({ text, by, source, competencies: takenBy(text, asked) }));
  const measures = content.measures.map(({ name, formula }) => ({ name, competencies: takenBy(`${name}. ${formula}`, asked) }));
  const reasons = [...content.weightReasons, ...content.mustHaveReasons];
  return {
    needs: needsOf(content),
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      measures: measures.filter((measure) => measure.competencies.some((id) => outcome.competencies.includes(id))).map(({ name }) => name),
    })),
    competencies: asked.map((id) => ({
      id,
      weight: weights[id] ?? null,
      floor: mustHaves[id] ?? null,
      reasons: reasons.filter((reason) => reason.competency === id),
      outcomes: outcomes.filter((outcome) => outcome.competencies.includes(id)).map(({ text }) => text),
      measures: measures.filter((measure) => measure.competencies.includes(id)).map(({ name }) => name),
      assessors: assessors.get(id) ?? NOBODY,
      kinds: kindsOf(assessors.get(id) ?? NOBODY),
      received: received.get(id) ?? NOTHING,
    })),
  };
}

/** Whether anything in the brief but its template asks for the competency. */
export function isAskedFor({ reasons, outcomes, measures }: Pick<CompetencyStrand, 'reasons' | 'outcomes' | 'measures'>): boolean {
  return reasons.length + outcomes.length + measures.length > 0;
}

export function hasEvidence({ received }: Pick<CompetencyStrand, 'received'>): boolean {
  return received.ratings + received.answers + received.references > 0;
}

/** The competencies whose words are in a text, of those the brief asks for. */
function takenBy(text: string, asked: readonly CompetencyId[]): readonly CompetencyId[] {
  return asked.filter((id) => competencyTerms[id].test(text));
}

function kindsOf({ assessments, interviewers, references }: Assessors): readonly EvidenceKind[] {
  const has: Readonly<Record<EvidenceKind, boolean>> = {
    assessment: assessments > 0,
    interview: interviewers.length > 0,
    reference: references > 0,
  };
  return evidenceKinds.filter((kind) => has[kind]);
}

/** The answers that weigh most for the scope and those that moved a weight, each answer once. */
function needsOf({ why, weightReasons }: BriefVersion['content']): readonly Line[] {
  const answered = weightReasons.filter(({ source }) => source.kind === 'answer').map(({ source }) => ({ text: source.label, source }));
  const all = [...why, ...answered];
  return all.filter((line, index) => all.findIndex((one) => one.source.label === line.source.label) === index);
}
