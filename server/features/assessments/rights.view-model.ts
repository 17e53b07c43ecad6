import { longDay, moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
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
  const { consentAt } = portal.assessment;
  return {
    ...portalFrame(portal, 'Your data and your rights'),
    summary: errorSummary(state.problems),
    recruiterName: portal.recruiterName,
    firmName: portal.firmName,
    days: DAYS_TO_ANSWER,
    requests: ownRequests(requests, now),
    nothing: requests.length === 0 ? 'You have asked for nothing yet.' : null,
    data: { page: `${base}/data`, file: `${base}/data.json` },
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

function consentWords(consentAt: Date | null): string {
  if (!consentAt) return 'You have not agreed to it yet.';
  return consentAt < NOTICE_DATE
    ? `You agreed on ${moment(consentAt)}, to the notice as it was then.`
    : `You agreed to it on ${moment(consentAt)}.`;
}
