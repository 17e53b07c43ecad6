import type { ConflictPage } from '../../platform/http/conflict';
import { dayWords } from '../../shared/dates';
import type { Grant } from './adjustment.form';
import { ADJUSTMENT_NAMES, adjustmentWords } from './adjustment.view-model';
import type { Adjustment } from './domain/adjustment';

/** What a grant says: "A later date to submit by, until Tue 6 Oct 2026." */
function grantWords({ kind, until }: Pick<Grant, 'kind' | 'until'>): string {
  return `${ADJUSTMENT_NAMES[kind]}${until ? `, until ${dayWords(until)}` : ''}.`;
}

/** The letter that tells a candidate that an adjustment is granted. It does not repeat what was asked. */
export function grantLetter(facts: {
  candidacy: { name: string };
  search: { title: string; clientName: string };
  grant: Grant;
  recruiterName: string;
}): string {
  const { candidacy, search, grant, recruiterName } = facts;
  return [
    `Dear ${candidacy.name},`,
    `You asked for an adjustment to your assessment for ${search.title}, ${search.clientName}. It is granted: ${grantWords(grant)}`,
    ...(grant.reply ? [grant.reply] : []),
    'The link you have goes on working. If it no longer opens, its page offers you a new one.',
    recruiterName,
  ].join('\n\n');
}

/** The page for a grant that met a newer wish. */
export function grantConflict(adjustment: Adjustment, grant: Grant, back: string): ConflictPage {
  return {
    title: 'Not granted yet: the request changed in the meantime',
    fields: [
      {
        label: 'Adjustment',
        theirs: adjustmentWords(adjustment)?.lines.join(' ') ?? '',
        yours: `${grantWords(grant)} ${grant.reply}`.trim(),
      },
    ],
    reload: { href: back, label: 'Open the assessment again' },
  };
}
