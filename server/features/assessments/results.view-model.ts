import { longDay, moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { answeredProfilesToRead } from './answered-profiles.view-model';
import type { Bringing } from './domain/bringing';
import { ownRequests } from './own-requests.view-model';
import { assessmentPath } from './portal';
import { privacyNotice } from './privacy-notice.view-model';
import type { RightsView } from './rights.view-model';

/** The candidate's own copy: what was said, what it is used for, what it does and does not mean. */
export function resultsPage({ portal, requests, now }: RightsView, state: FormState = { typed: {}, problems: [] }) {
  const { assessment, firmName, searchTitle, recruiterName } = portal;
  const [sales, marketing, leadership] = answeredProfilesToRead(portal.sheet);
  return {
    title: `Your answers for ${searchTitle}`,
    summary: errorSummary(state.problems),
    bar: {
      home: null,
      title: `Your assessment for ${searchTitle}, ${portal.clientName}`,
      chip: { kind: 'done', label: 'Submitted' },
      actions: [],
    },
    candidateName: portal.candidateName,
    firmName,
    recruiterName,
    clientName: portal.clientName,
    submitted: assessment.submittedAt ? moment(assessment.submittedAt) : '',
    version: assessment.instrumentVersion,
    brought: assessment.bringing && broughtSentence(assessment.bringing),
    side: [sales, marketing],
    leadership,
    notice: privacyNotice(portal),
    adjustment: `${assessmentPath(portal.linkId)}/adjustment`,
    referees: `${assessmentPath(portal.linkId)}/referees`,
    // Kept by another part of the product, apart from the answers.
    aboutYou: `/p/${portal.linkId}/about-you`,
    rights: `${assessmentPath(portal.linkId)}/rights`,
    requests: ownRequests(requests, now),
    ...ownWordsForms(portal.linkId, state),
  };
}

function broughtSentence({ answerCount, answeredAt, consentAt }: Bringing): string {
  return `You answered ${answerCount} of these questions on ${longDay(answeredAt)} for another search, and agreed on ${moment(consentAt)} that they count here. Which search that was is not said to anybody here.`;
}

/** Where the candidate adds to the answers, or has one put right. */
function ownWordsForms(linkId: string, state: FormState) {
  return {
    comment: {
      action: `${assessmentPath(linkId)}/comment`,
      field: field(
        {
          name: 'comment',
          label: 'What do you want to add?',
          type: 'textarea',
          hint: 'It stands with your answers wherever the firm reads them, and changes none of them.',
        },
        state,
      ),
    },
    correction: {
      action: `${assessmentPath(linkId)}/correction`,
      field: field(
        {
          name: 'correction',
          label: 'What should be put right?',
          type: 'textarea',
          hint: 'Name the question and what it should say. Your first answer stays on record beside the correction.',
        },
        state,
      ),
    },
  };
}
