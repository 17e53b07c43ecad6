import { longDay } from '../../shared/dates';
import { errorSummary, field, type Problem } from '../../shared/view-parts';
import { answeredProfiles } from './answered-profiles.view-model';
import { isAnswered, type AnswerSheet } from './domain/answer';
import { assessmentItems } from './domain/assessment-item';
import type { Offer } from './domain/bringing';
import { assessmentPath, type Portal } from './portal';
import { privacyNotice } from './privacy-notice.view-model';

export interface BringingView {
  readonly portal: Portal;
  readonly offer: Extract<Offer, { kind: 'offered' }>;
  /** What was answered then. */
  readonly formerSheet: AnswerSheet;
}

/** The page on which a candidate lets answers of another search count in this one, or does not. */
export function bringingPage({ portal, offer, formerSheet }: BringingView, problems: readonly Problem[] = []) {
  const { firmName, searchTitle, clientName } = portal;
  const [sales, marketing, leadership] = answeredProfiles(formerSheet);
  const title = `Bring along what you answered on ${longDay(offer.former.answeredAt)}?`;
  return {
    title,
    summary: errorSummary(problems),
    bar: { home: null, title: `Your assessment for ${searchTitle}, ${clientName}`, chip: null, actions: [] },
    firmName,
    recruiterName: portal.recruiterName,
    searchTitle,
    clientName,
    answered: longDay(offer.former.answeredAt),
    until: longDay(offer.until),
    version: offer.former.instrumentVersion,
    ...countsOf(formerSheet),
    side: [sales, marketing],
    leadership,
    notice: privacyNotice(portal),
    anew: assessmentPath(portal.linkId),
    consent: {
      action: `${assessmentPath(portal.linkId)}/earlier-answers`,
      field: field(
        {
          name: 'consent',
          type: 'checkbox',
          label: `I have read this, and ${firmName} may use these answers for the search for ${searchTitle} at ${clientName}`,
        },
        { typed: {}, problems },
      ),
    },
  };
}

function countsOf(sheet: AnswerSheet) {
  const settled = assessmentItems.filter((item) => isAnswered(sheet.get(item.id))).length;
  const declined = [...sheet.values()].filter((answer) => answer.declined).length;
  const open = assessmentItems.length - settled;
  return {
    count: `${settled} of ${assessmentItems.length} answers${declined > 0 ? `, ${declined} of them “I would rather not answer”` : ''}`,
    open:
      open > 0
        ? `${open === 1 ? 'One question that you left open then is' : `The ${open} questions that you left open then are`} asked in addition, and you submit when you are ready.`
        : 'Nothing else is asked: every search asks the same questions, about sales, marketing and leading people. They are submitted at once.',
  };
}
