import { dayWords, moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import type { Adjustment, AdjustmentKind } from './domain/adjustment';
import { assessmentPath, type Portal } from './portal';
import { portalFrame } from './portal-frame.view-model';

export const ADJUSTMENT_NAMES: Record<AdjustmentKind, string> = {
  more_time: 'A later date to submit by',
  pause: 'A longer pause',
  other_format: 'Another format, such as a call or a printed form',
  other: 'Something else, as described',
};

/** The page behind "I need an adjustment". */
export function adjustmentPage(portal: Portal, state: FormState = { typed: {}, problems: [] }) {
  return {
    ...portalFrame(portal, 'I need an adjustment'),
    summary: errorSummary(state.problems),
    recruiterName: portal.recruiterName,
    firmName: portal.firmName,
    state: adjustmentWords(portal.assessment.adjustment),
    action: `${assessmentPath(portal.linkId)}/adjustment`,
    field: field(
      {
        name: 'adjustment',
        label: 'What would help you?',
        type: 'textarea',
        hint: 'For example more time, a pause of some weeks, larger print, or answering in a call. You need not say why, and we ask you not to name an illness.',
      },
      state,
    ),
  };
}

/** What became of a wish, in sentences; null where none was made. */
export function adjustmentWords(adjustment: Adjustment): { title: string; kind: 'wait' | 'done'; lines: string[] } | null {
  if (adjustment.state === 'none') return null;
  const asked = `Asked on ${moment(adjustment.requestedAt)}: “${adjustment.text}”`;
  if (adjustment.state === 'requested') return { title: 'Waiting for an answer', kind: 'wait', lines: [asked] };
  const granted = `${ADJUSTMENT_NAMES[adjustment.kind]}${adjustment.until ? `, until ${dayWords(adjustment.until)}` : ''}.`;
  const by = `Granted by ${adjustment.grantedBy} on ${moment(adjustment.grantedAt)}.`;
  return { title: 'Granted', kind: 'done', lines: [granted, ...(adjustment.reply ? [`“${adjustment.reply}”`] : []), by, asked] };
}
