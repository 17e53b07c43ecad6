import { moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { answeredProfiles } from './answered-profiles.view-model';
import { assessmentPath, type Portal } from './portal';
import { privacyNotice } from './privacy-notice.view-model';

/** The candidate's own copy: what was said, what it is used for, what it does and does not mean. */
export function resultsPage(portal: Portal, state: FormState = { typed: {}, problems: [] }) {
  const { assessment, firmName, searchTitle, recruiterName } = portal;
  const [sales, marketing, leadership] = answeredProfiles(portal.sheet);
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
    side: [sales, marketing],
    leadership,
    notice: privacyNotice(portal),
    adjustment: `${assessmentPath(portal.linkId)}/adjustment`,
    referees: `${assessmentPath(portal.linkId)}/referees`,
    // Kept by another part of the product, apart from the answers.
    aboutYou: `/p/${portal.linkId}/about-you`,
    correction: {
      action: `${assessmentPath(portal.linkId)}/correction`,
      asked: assessment.correction ? { text: assessment.correction.text, at: moment(assessment.correction.requestedAt) } : null,
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
