import { errorSummary, type FormState } from '../../shared/view-parts';
import { listed } from '../../shared/sentence';
import { replyFields, type RepliesFacts } from './reply.view-model';
import { shortlistDocument } from './shortlist-document.view-model';

export interface PortalFacts extends RepliesFacts {
  readonly firmName: string;
}

/** The shortlist for the stakeholder it was released to, and below it what they would like to say about each person. */
export function portalShortlistPage(facts: PortalFacts, state: FormState | null = null) {
  const { shortlist, firmName } = facts;
  const { search } = shortlist.content.run;
  return {
    title: `Shortlist for ${search.title}`,
    bar: {
      home: null,
      title: `${search.title}, ${search.client}`,
      chip: null,
      actions: [{ href: '#replies', label: 'Reply', kind: 'quiet' }],
    },
    document: shortlistDocument({ ...shortlist, firmName }),
    summary: errorSummary(state?.problems ?? []),
    action: `/p/${facts.linkId}/shortlist/replies`,
    number: String(shortlist.number),
    replies: replyFields(facts, state),
  };
}

/** Nobody reads what others rated before the own scorecard is sent, be it at the firm or at the client. */
export function withheldPage(people: readonly string[], back: { href: string; label: string } | null) {
  return {
    title: 'Your scorecard comes first',
    text: `You still owe a scorecard for ${listed(people)}. This shortlist shows what the others rated, so it opens here once yours is sent.`,
    back,
  };
}
