import { dayWords, moment } from '../../shared/dates';
import { errorSummary, field, type FormState, type Problem } from '../../shared/view-parts';
import { competencyById, type CompetencyId } from '../competencies';
import { completenessOf, type MissingPart } from './domain/completeness';
import type { FilledScorecard } from './domain/assigned-scorecard';
import { answersOf, ratingOf } from './domain/plan-save';
import { CONFIDENCES, LEVELS, RECOMMENDATIONS } from './domain/scorecard';
import { minutesFor } from './invitation';
import { CONFIDENCE_NAMES, RECOMMENDATION_NAMES } from './rating-words';
import { levelField, noteField, versionField } from './scorecard.form';

export interface ScorecardView {
  readonly linkId: string;
  readonly searchTitle: string;
  readonly card: FilledScorecard;
}

const NOT_OBSERVED = {
  value: 'not_observed',
  label: 'Not observed',
  text: 'It did not come up. This is not a low rating and counts as no rating.',
};

export function scorecardPath(linkId: string): string {
  return `/p/${linkId}/scorecard`;
}

/** The form of an open scorecard. It is made from this one scorecard alone: whether others exist cannot show in it. */
export function scorecardPage(view: ScorecardView, sent: FormState | null) {
  const { card, linkId } = view;
  const state = sent ?? { typed: storedText(card), problems: [] };
  return {
    title: `Scorecard for ${card.candidateName}`,
    scripts: ['draft'],
    focus: { context: contextOf(view), saved: card.draftSavedAt ? `Saved ${moment(card.draftSavedAt)}` : null },
    summary: errorSummary(state.problems),
    progress: progressPart(card),
    candidateName: card.candidateName,
    kitHref: `${scorecardPath(linkId)}/kit`,
    reopened: card.reopening && `${card.reopening.byName} opened this scorecard again: ${card.reopening.reason}`,
    action: scorecardPath(linkId),
    draftAction: `${scorecardPath(linkId)}/draft`,
    version: String(card.overall.version),
    competencies: card.competencyIds.map((id) => competencyPart(id, card, state)),
    overall: overallFields(state),
  };
}

export function contextOf({ card, searchTitle }: ScorecardView): string {
  return card.interviewedOn ? `Interview on ${dayWords(card.interviewedOn)}` : searchTitle;
}

/** The progress partial, and what the script puts into it after a save. */
export function progressPart(card: FilledScorecard) {
  const { rated, total } = completenessOf(card.competencyIds, answersOf(card));
  const minutes = minutesFor(total - rated);
  return {
    label: `${rated} of ${total} competencies rated`,
    left: minutes === 0 ? 'your overall view is left' : `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`,
    value: rated,
    max: total,
  };
}

/** What a scorecard still needs before it can be sent, each with the field it belongs to. */
export function missingProblems(missing: readonly MissingPart[]): Problem[] {
  return missing.map((part) => {
    if (part.part === 'recommendation')
      return { field: 'recommendation', message: 'Choose your overall recommendation; “no decision” is one' };
    if (part.part === 'confidence') return { field: 'confidence', message: 'Choose how sure you are' };
    const { name } = competencyById(part.competencyId);
    if (part.part === 'value') return { field: levelField(part.competencyId), message: `${name}: choose a level, or “not observed”` };
    const message = `${name}: a rating of ${part.level} needs one example. Add what you heard, or change the rating`;
    return { field: noteField(part.competencyId), message };
  });
}

function competencyPart(id: CompetencyId, card: FilledScorecard, state: FormState) {
  const competency = competencyById(id);
  const name = levelField(id);
  const anchors = LEVELS.flatMap((level) => competency.anchors.filter((anchor) => anchor.level === level));
  return {
    id: name,
    name,
    label: competency.name,
    hint: competency.definition,
    questions: competency.interview.map(({ question, probes, strongEvidence, weakEvidence }) => ({
      question,
      probes,
      strongEvidence,
      weakEvidence,
    })),
    error: state.problems.find((problem) => problem.field === name)?.message ?? null,
    anchors: anchors.map(({ level, label, text }) => ({ level: String(level), label, text, checked: state.typed[name] === String(level) })),
    none: { ...NOT_OBSERVED, checked: state.typed[name] === NOT_OBSERVED.value },
    note: field(
      {
        name: noteField(id),
        label: 'What did the candidate say or do?',
        type: 'textarea',
        hint: 'One or two sentences that someone else could check. For a 5: what outlasted the person, or was copied elsewhere?',
        rows: 3,
        optional: state.typed[name] === NOT_OBSERVED.value,
      },
      state,
    ),
    version: { name: versionField(id), value: String(ratingOf(card, id).version) },
  };
}

function overallFields(state: FormState) {
  const noDecision = 'What I heard does not let me say. It is kept as it is and counts for neither side.';
  return [
    field(
      {
        name: 'recommendation',
        label: 'Your overall recommendation',
        type: 'radios',
        options: RECOMMENDATIONS.map((value) => ({
          value,
          label: RECOMMENDATION_NAMES[value],
          hint: value === 'no_decision' ? noDecision : null,
        })),
      },
      state,
    ),
    field(
      {
        name: 'confidence',
        label: 'How sure are you?',
        type: 'radios',
        options: CONFIDENCES.map((value) => ({ value, label: CONFIDENCE_NAMES[value] })),
      },
      state,
    ),
    field({ name: 'summary', label: 'What should the others know?', type: 'textarea', rows: 3, optional: true }, state),
  ];
}

function storedText(card: FilledScorecard): Record<string, string> {
  const { recommendation, confidence, summary } = card.overall;
  const ratings = card.competencyIds.flatMap((id) => {
    const { value, note } = ratingOf(card, id);
    return [
      [levelField(id), String(value ?? '')],
      [noteField(id), note],
    ];
  });
  return {
    ...(Object.fromEntries(ratings) as Record<string, string>),
    recommendation: recommendation ?? '',
    confidence: confidence ?? '',
    summary,
  };
}

/** The versions a page that saves by itself has to send the next time. */
export function versionsOf(card: FilledScorecard): Record<string, string> {
  const ratings = card.competencyIds.map((id) => [versionField(id), String(ratingOf(card, id).version)] as const);
  return { version: String(card.overall.version), ...Object.fromEntries(ratings) };
}
