import { longDay, shortDay } from '../../shared/dates';
import { errorSummary, type Chip, type Problem } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { assessmentState, type AssessmentState } from './domain/assessment-state';
import { assessmentItems } from './domain/assessment-item';
import type { Assessment } from './domain/assessment';
import type { Bringing } from './domain/bringing';

/** A candidacy as the list needs it. */
export interface ListedCandidacy {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly position: string;
  readonly stageName: string;
  readonly hasLeft: boolean;
}

/** What is known of one candidacy's assessment. */
export interface AssessmentFacts {
  readonly assessment: Assessment | null;
  readonly settled: number;
  readonly link: { readonly openedAt: Date | null; readonly expiresAt: Date; readonly state: string } | null;
}

const CHIPS: Record<AssessmentState, Chip> = {
  not_sent: { kind: 'open', label: 'Not sent' },
  sent: { kind: 'wait', label: 'Sent' },
  opened: { kind: 'wait', label: 'Opened' },
  answering: { kind: 'active', label: 'Answering' },
  submitted: { kind: 'done', label: 'Submitted' },
};

/** Where one assessment stands. */
export function stateOf({ assessment, link }: AssessmentFacts): AssessmentState {
  return assessmentState({
    sent: assessment !== null,
    opened: link !== null && link.openedAt !== null,
    consentAt: assessment?.consentAt ?? null,
    submittedAt: assessment?.submittedAt ?? null,
  });
}

export function stateChip(facts: AssessmentFacts): Chip {
  return CHIPS[stateOf(facts)];
}

/** What has happened so far, in words. The count is all the firm learns before the submission. */
export function stateWords({ assessment, settled, link }: AssessmentFacts): string {
  if (!assessment) return '';
  const answered = `${settled} of ${assessmentItems.length} answered`;
  if (assessment.submittedAt) return `Submitted ${shortDay(assessment.submittedAt)}, ${answered}${broughtWords(assessment.bringing)}`;
  const obstacle = link ? linkWords(link) : 'There is no link; send it again';
  return assessment.consentAt && link?.state === 'opened' ? answered : obstacle;
}

function broughtWords(bringing: Bringing | null): string {
  return bringing ? `, ${bringing.answerCount} of them on ${longDay(bringing.answeredAt)} for another search` : '';
}

function linkWords({ state, expiresAt }: { state: string; expiresAt: Date }): string {
  if (state === 'expired') return `The link expired on ${shortDay(expiresAt)}; send it again`;
  if (state === 'revoked') return 'The link was taken back; send it again';
  return `The link works until ${shortDay(expiresAt)}`;
}

/** The row of one candidacy. `obstacle` says why it cannot be sent, null where it can. */
export function listRow(searchId: string, candidacy: ListedCandidacy, facts: AssessmentFacts) {
  const obstacle = obstacleTo(candidacy, facts);
  return {
    id: candidacy.id,
    name: candidacy.name,
    position: candidacy.position || null,
    href: `/searches/${searchId}/people/${candidacy.id}/assessment`,
    stage: candidacy.hasLeft ? 'Left the search' : candidacy.stageName,
    chip: stateChip(facts),
    words: stateWords(facts) || null,
    asks: facts.assessment?.adjustment.state === 'requested',
    obstacle,
  };
}

/** Why the assessment cannot be sent to a candidacy, as a sentence; null where it can. */
export function obstacleTo(candidacy: ListedCandidacy, { assessment }: AssessmentFacts): string | null {
  if (assessment?.submittedAt) return 'Submitted, nothing left to send.';
  if (candidacy.hasLeft) return `${candidacy.name} has left this search.`;
  if (!candidacy.email) return `${candidacy.name} has no email address. Add one on the person’s page, then send the assessment.`;
  return null;
}

/** The page of a search that lists candidacies and where their assessments stand. */
export function listPage(search: Search, rows: readonly ReturnType<typeof listRow>[], problems: readonly Problem[] = []) {
  const submitted = rows.filter((row) => row.chip.label === CHIPS.submitted.label).length;
  return {
    title: `Assessments, ${search.title}`,
    ...searchPage({
      search,
      current: 'assessments',
      head: {
        title: 'Assessments',
        note: listNote(submitted, rows.length),
        actions: [{ href: '/candidate-requests', label: 'What candidates ask', quiet: true }],
      },
    }),
    summary: errorSummary(problems),
    rows,
    action: `/searches/${search.id}/assessments/new`,
    canChoose: rows.some((row) => row.obstacle === null),
    empty: {
      title: 'Nobody to assess yet',
      text: 'This is where you send the assessment and see who has answered. Add people to the search first.',
      action: { href: `/searches/${search.id}/people`, label: 'Go to people' },
    },
  };
}

function listNote(submitted: number, all: number): string | null {
  return all === 0
    ? null
    : `${submitted} of ${all} submitted. Answers become visible once they are submitted; until then only their number.`;
}
