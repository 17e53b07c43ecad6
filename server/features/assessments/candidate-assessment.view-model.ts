import { competencies, competencyById } from '../competencies';
import { moment } from '../../shared/dates';
import { errorSummary, field, rail, type FormState } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { ADJUSTMENT_NAMES, adjustmentWords } from './adjustment.view-model';
import { answeredProfilesToRead, type AnsweredProfile } from './answered-profiles.view-model';
import { stateChip, stateWords, type AssessmentFacts, type ListedCandidacy } from './assessment-list.view-model';
import type { CandidateRequest } from './domain/candidate-request';
import { ownRequests } from './own-requests.view-model';
import { adjustmentKinds } from './domain/adjustment';
import { bringingWords } from './bringing-words';
import { emptyAnswer, type AnswerSheet } from './domain/answer';
import { findAssessmentItem } from './domain/assessment-item';
import { claimsToProbe } from './domain/claim';
import { answerWords } from './section.view-model';

interface CandidateView {
  readonly search: Search;
  readonly candidacy: ListedCandidacy;
  readonly facts: AssessmentFacts;
  /** Only of a submitted assessment; null before. */
  readonly sheet: AnswerSheet | null;
  /** What the candidate has said and asked. */
  readonly requests: readonly CandidateRequest[];
  readonly now: Date;
  readonly state: FormState;
}

/** The recruiter's view of one assessment. Nothing of an unfinished one is shown but its count. */
export function candidateAssessmentPage(view: CandidateView) {
  const { search, candidacy, facts, sheet } = view;
  const title = `Assessment of ${candidacy.name}`;
  const head = { title, chips: [stateChip(facts)], note: stateWords(facts) || null };
  return {
    title,
    ...searchPage({ search, current: 'assessments', head }),
    summary: errorSummary(view.state.problems),
    name: candidacy.name,
    adjustment: adjustmentPart(view),
    requests: requestLines(view.requests, view.now),
    submitted: sheet ? submittedPart(sheet) : null,
    brought: facts.assessment?.bringing && sheet ? bringingWords(facts.assessment.bringing) : null,
    waiting: sheet ? null : waitingWords(candidacy.name, facts),
    rail: rail({ title: 'Times', items: timesOf(facts), empty: 'Nothing has happened yet.' }),
    ...sendingPart(search.id, candidacy.id, facts),
  };
}

function requestLines(requests: readonly CandidateRequest[], now: Date) {
  return ownRequests(requests, now).map((one, index) => ({ ...one, href: `/candidate-requests/${requests[index]?.id ?? ''}` }));
}

function sendingPart(searchId: string, candidacyId: string, { assessment }: AssessmentFacts) {
  const label = assessment ? 'Send the link again' : 'Send the assessment';
  return {
    version: assessment?.instrumentVersion ?? null,
    send: { href: `/searches/${searchId}/assessments/new?candidacy=${candidacyId}`, label },
  };
}

function submittedPart(sheet: AnswerSheet) {
  const [sales, marketing, leadership] = answeredProfilesToRead(sheet).map((profile) => withKey(profile, sheet));
  const claims = claimsToProbe(sheet).map((claim) => {
    const item = findAssessmentItem(claim.itemId);
    return {
      competency: competencyById(claim.competencyId).name,
      prompt: item?.prompt ?? '',
      words: item ? answerWords(item, { ...emptyAnswer, value: String(claim.value) }) : '',
      evidence: claim.evidence || null,
    };
  });
  return { side: [sales, marketing], leadership, claims, claimCount: claims.length };
}

// The key is added here and not in answeredProfiles, from which the candidate's own page is made.
function withKey(profile: AnsweredProfile, sheet: AnswerSheet) {
  return {
    ...profile,
    competencies: profile.competencies.map((answered) => {
      const { sjt } = competencies.find((competency) => competency.id === answered.id) ?? { sjt: null };
      const chosen = sjt?.options.find((option) => option.id === sheet.get(sjt.id)?.value);
      return { ...answered, key: sjt && chosen ? `${chosen.points} of ${sjt.maxPoints} points. ${chosen.rationale}` : null };
    }),
  };
}

function adjustmentPart({ search, candidacy, facts, state }: CandidateView) {
  const { assessment } = facts;
  const words = assessment ? adjustmentWords(assessment.adjustment) : null;
  if (!assessment || !words) return null;
  return {
    ...words,
    chip: { kind: words.kind, label: words.title },
    action: `/searches/${search.id}/people/${candidacy.id}/assessment/adjustment`,
    version: String(assessment.version),
    submit: candidacy.email ? `Grant it and tell ${candidacy.name}` : 'Grant it',
    fields: {
      kind: field(
        {
          name: 'kind',
          label: 'What you grant',
          type: 'select',
          options: adjustmentKinds.map((value) => ({ value, label: ADJUSTMENT_NAMES[value] })),
        },
        state,
      ),
      until: field({ name: 'until', label: 'Until', type: 'date', hint: 'Where a day is part of it.', optional: true, short: true }, state),
      reply: field(
        { name: 'reply', label: 'Your words', type: 'textarea', rows: 3, hint: 'Go to the candidate as they stand.', optional: true },
        state,
      ),
    },
  };
}

function waitingWords(name: string, { assessment }: AssessmentFacts): string {
  if (!assessment) return `${name} has not been sent the assessment yet.`;
  return `${name} has not submitted yet. Answers appear here once they are submitted; until then they are the candidate’s own.`;
}

function timesOf({ assessment, link }: AssessmentFacts) {
  const times: [string, Date | null | undefined][] = [
    ['Answered for another search', assessment?.bringing?.answeredAt],
    ['Link opened', link?.openedAt],
    ['Consent given', assessment?.consentAt],
    ['First answer', assessment?.startedAt],
    ['Submitted', assessment?.submittedAt],
  ];
  return times.flatMap(([who, at]) => (at ? [{ who, what: moment(at), when: null, action: null }] : []));
}
