import { listed } from '../comparison';
import { shortlistDocument } from './shortlist-document.view-model';
import type { Shortlist } from './shortlist.repository';

/** The shortlist for the stakeholder it was released to. */
export function portalShortlistPage({ shortlist, firmName }: { shortlist: Shortlist; firmName: string }) {
  const { search } = shortlist.content.run;
  return {
    title: `Shortlist for ${search.title}`,
    bar: { home: null, title: `${search.title}, ${search.client}`, chip: null, actions: [] },
    document: shortlistDocument({ ...shortlist, firmName }),
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
