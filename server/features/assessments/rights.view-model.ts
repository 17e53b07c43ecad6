import { longDay, moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { answersWords } from './bringing-words';
import type { Bringing } from './domain/bringing';
import type { CandidateRequest } from './domain/candidate-request';
import { DAYS_TO_ANSWER } from './domain/candidate-request';
import { ownRequests } from './own-requests.view-model';
import { assessmentPath, type Portal } from './portal';
import { portalFrame } from './portal-frame.view-model';
import { NOTICE_DATE, privacyNotice } from './privacy-notice.view-model';

export interface RightsView {
  readonly portal: Portal;
  readonly requests: readonly CandidateRequest[];
  readonly now: Date;
}

/** What a candidate can ask of the firm, and what became of what was asked. */
export function rightsPage({ portal, requests, now }: RightsView, state: FormState = { typed: {}, problems: [] }) {
  const base = assessmentPath(portal.linkId);
  const { consentAt, bringing } = portal.assessment;
  return {
    ...portalFrame(portal, 'Your data and your rights'),
    summary: errorSummary(state.problems),
    recruiterName: portal.recruiterName,
    firmName: portal.firmName,
    days: DAYS_TO_ANSWER,
    requests: ownRequests(requests, now),
    nothing: requests.length === 0 ? 'You have asked for nothing yet.' : null,
    data: { page: `${base}/data`, file: `${base}/data.json` },
    brought: bringing && broughtPart(portal.linkId, bringing),
    review: {
      action: `${base}/human-review`,
      field: field(
        {
          name: 'review',
          label: 'What should a person look at again?',
          type: 'textarea',
          hint: 'A result, a decision, or how it came about. You need not give a reason, though one helps.',
        },
        state,
      ),
    },
    notice: privacyNotice(portal),
    dated: `This notice is of ${longDay(NOTICE_DATE)}. ${consentWords(consentAt)}`,
  };
}

function broughtPart(linkId: string, { answerCount, answeredAt, consentAt }: Bringing) {
  return {
    text: `You agreed on ${moment(consentAt)} that ${answersWords(answerCount)} of ${longDay(answeredAt)}, given for another search, ${answerCount === 1 ? 'counts' : 'count'} here. You can take them back. They are then removed from this search and count in it no longer; where you first gave them they stay as they are. You can still answer anew, or not at all. Whoever leads the search is told that you took them back, and needs no reason.`,
    action: `${assessmentPath(linkId)}/earlier-answers/withdrawal`,
  };
}

function consentWords(consentAt: Date | null): string {
  if (!consentAt) return 'You have not agreed to it yet.';
  return consentAt < NOTICE_DATE
    ? `You agreed on ${moment(consentAt)}, to the notice as it was then.`
    : `You agreed to it on ${moment(consentAt)}.`;
}
