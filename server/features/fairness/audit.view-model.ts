import { counted } from '../comparison';
import { longDay } from '../../shared/dates';
import { pageHead } from '../../shared/view-parts';
import { capital } from '../../shared/sentence';
import type { Audit } from './audit.service';
import { countTable, ratioTable } from './audit-tables.view-model';
import { categoryName, GROUPING_NAMES } from './category-words';
import type { AuditTable } from './domain/audit-table';
import { LEAST_SHOWN } from './domain/audit-table';
import { GROUPINGS } from './domain/self-identification';

const SHORTLIST = { caption: 'Reached the shortlist', selected: 'Reached the shortlist' };
const OFFER = { caption: 'Reached an offer', selected: 'Reached an offer' };

/** The firm's own check over all its searches. */
export function auditPage(audit: Audit) {
  return {
    title: 'Fairness',
    head: pageHead({
      title: 'Fairness',
      crumbs: [{ label: 'Settings', href: '/settings' }],
      note: `Everybody who submitted an assessment since ${longDay(audit.since)}, over all searches of the firm.`,
    }),
    ...commonParts(audit, '/settings/fairness'),
    headline: headline(audit),
    tables: [ratioTable(SHORTLIST, audit.shortlist), ratioTable(OFFER, audit.offer)],
    scores: audit.scores.map((scored) => ({
      title: `${capital(scored.axis)} score`,
      median: scored.median === null ? `The median is not shown under ${LEAST_SHOWN} scores.` : `Median ${scored.median.toFixed(2)}.`,
      people: `${counted(scored.people, 'person', 'people')} with a score.`,
      table: ratioTable({ caption: `Above the median of the ${scored.axis} score`, selected: 'Above the median' }, scored),
    })),
    searches: audit.searches.map(({ searchId, name, people }) => ({
      href: `/settings/fairness/${searchId}`,
      name,
      people: counted(people, 'person', 'people'),
    })),
  };
}

/** One search: counts and the flip test, no ratio. */
export function searchAuditPage(audit: Audit, { id, title, clientName }: { id: string; title: string; clientName: string }) {
  const crumbs = [
    { label: 'Settings', href: '/settings' },
    { label: 'Fairness', href: '/settings/fairness' },
  ];
  return {
    title: `Fairness, ${title}`,
    head: pageHead({
      title: `${title}, ${clientName}`,
      crumbs,
      note: `${counted(audit.people, 'person', 'people')} submitted an assessment.`,
    }),
    ...commonParts(audit, `/settings/fairness/${id}`),
    tables: [countTable(SHORTLIST, audit.shortlist), countTable(OFFER, audit.offer)],
  };
}

function commonParts({ grouping }: Audit, path: string) {
  return {
    least: LEAST_SHOWN,
    tabs: {
      label: 'Grouped by',
      items: GROUPINGS.map((one) => ({ label: GROUPING_NAMES[one], href: `${path}?by=${one}`, note: null, current: one === grouping })),
    },
  };
}

/** What the numbers say of the shortlist, in one sentence that claims no more than they do. */
function headline({ shortlist, people }: Audit): string {
  if (people === 0) return 'Nobody has submitted an assessment yet.';
  if (shortlist.highest === null) return 'There are too few people to compare groups. No ratio is shown.';
  const below = belowIn(shortlist);
  if (below.length === 0) return 'On the way to the shortlist no group that can be shown is below four fifths of the highest rate.';
  const tooFew = below.filter(({ impact }) => impact?.comparison?.flipsWithOne).length;
  const names = below.map(({ category }) => categoryName(category)).join('; ');
  const caution = tooFew === below.length ? ' One different selection would turn it, so nothing follows from it yet.' : ' Look at why.';
  return `Below four fifths of the highest rate on the way to the shortlist: ${names}.${caution}`;
}

function belowIn({ rows }: AuditTable) {
  return rows.filter(({ impact }) => impact?.belowFourFifths);
}
