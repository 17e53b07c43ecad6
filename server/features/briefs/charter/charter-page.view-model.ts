import { errorSummary, field, type FormState } from '../../../shared/view-parts';
import {
  CHARTER_PARTS,
  CLAUSE_STATUSES,
  clauseState,
  PART_WORDS,
  readiness,
  readinessSentence,
  signatureNote,
  signing,
  STATUS_WORDS,
  wordingOf,
  type CharterSignature,
} from '../../charter';
import { searchPage, type Search } from '../../searches';
import type { CharterClause } from '../domain/brief';
import type { BriefVersion } from '../domain/brief-version';
import { loadedVersion } from '../loaded-version';
import { typedFrom } from './charter.form';

interface CharterFacts {
  readonly search: Search;
  readonly latest: BriefVersion;
  readonly signatures: readonly CharterSignature[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The charter of the newest version: its clauses, how far they are, and who has signed. */
export function charterPage(facts: CharterFacts, state: FormState | null = null) {
  const { search, latest, today } = facts;
  const { charter } = latest.content;
  const home = `/searches/${search.id}`;
  const isDraft = latest.state === 'draft';
  const ready = readiness(charter, today);
  const form: FormState = state ?? { typed: typedFrom(charter), problems: [] };
  return {
    title: `Charter, ${search.title}`,
    ...searchPage({
      search,
      current: 'brief',
      head: {
        title: 'Charter',
        note: `What sales and marketing agree on at ${search.clientName}, in version ${latest.number} of the brief`,
        actions: [{ href: `${home}/charter/document`, label: 'Charter for print', quiet: true }],
      },
    }),
    summary: errorSummary(form.problems),
    sentence: readinessSentence(ready),
    progress: { label: `${ready.agreed} of ${ready.clauses} agreed`, left: null, value: ready.agreed, max: ready.clauses },
    signOff: signOff(facts),
    sign: ready.isReady ? { href: `${home}/charter/signature`, label: 'Record a signature on paper' } : null,
    back: { href: `${home}/brief`, label: 'Back to the brief' },
    form: isDraft
      ? { action: `${home}/charter`, version: loadedVersion(form, latest), rows: charter.map((clause) => clauseRow(clause, form)) }
      : null,
    table: isDraft ? null : charterTable(charter),
    next: isDraft ? null : { action: `${home}/brief/versions`, submit: `Start version ${latest.number + 1} to change it` },
  };
}

function clauseRow({ id, title, source }: CharterClause, form: FormState) {
  const options = CLAUSE_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }));
  return {
    legend: `${id}. ${title}`,
    text: field({ name: `text_${id}`, label: 'Content', type: 'textarea', rows: 2, hint: source.label }, form),
    owner: field({ name: `owner_${id}`, label: 'Owner', optional: true }, form),
    status: field({ name: `status_${id}`, label: 'Status', type: 'select', options }, form),
    due: field({ name: `due_${id}`, label: 'To be agreed by', type: 'date', optional: true }, form),
  };
}

function signOff({ latest, signatures }: CharterFacts) {
  return {
    signers: signing(latest.content.charter, signatures).map((one) => ({
      name: one.signature?.name ?? PART_WORDS[one.part],
      role: one.signature ? PART_WORDS[one.part] : null,
      signed: one.isCurrent,
      note: signatureNote(one),
    })),
  };
}

function charterTable(charter: readonly CharterClause[]) {
  const rows = charter.map((clause) => ({
    head: `${clause.id}. ${clause.title}`,
    cells: [
      { label: 'Content', text: clause.text },
      { label: 'Status and owner', text: clauseState(clause) },
    ],
  }));
  return { shape: 'charter', columns: ['Clause', 'Content', 'Status and owner'], rows };
}

/** The charter on its own paper, with room for three names. */
export function charterDocument({ search, latest, signatures, today }: CharterFacts, firmName: string) {
  const { charter, title } = latest.content;
  return {
    title: `Charter, ${search.title}`,
    bar: {
      home: `/searches/${search.id}`,
      title: `Charter, ${search.clientName}`,
      chip: null,
      actions: [{ href: `/searches/${search.id}/charter`, label: 'Back to the charter', kind: 'quiet' }],
    },
    kicker: `Alignment charter · version ${latest.number} of the brief for ${title.text}`,
    heading: `What sales and marketing agree on at ${search.clientName}`,
    byline: `Prepared by ${firmName}. ${readinessSentence(readiness(charter, today))}`,
    table: charterTable(charter),
    signOff: signOff({ search, latest, signatures, today }),
  };
}

/** Writing down a signature that stands on paper. */
export function signaturePage({ search, latest }: CharterFacts, state: FormState = { typed: {}, problems: [] }) {
  const title = 'Record a signature on paper';
  const options = CHARTER_PARTS.map((value) => ({ value, label: PART_WORDS[value] }));
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(state.problems),
    lead: 'The brief will say “signed on paper”, with the day and your name as the one who recorded it. Keep the paper.',
    action: `/searches/${search.id}/charter/signature`,
    wording: wordingOf(latest.content.charter),
    cancel: { href: `/searches/${search.id}/charter`, label: 'Cancel' },
    fields: [
      field({ name: 'part', label: 'Who signed?', type: 'radios', options }, state),
      field({ name: 'name', label: 'Name under the charter' }, state),
      field({ name: 'signedOn', label: 'Day on the paper', type: 'date' }, state),
    ],
  };
}
