import { dayWords } from '../../../shared/dates';
import { errorSummary, field, type FormState } from '../../../shared/view-parts';
import {
  charterPaper,
  CLAUSE_STATUSES,
  clauseState,
  readiness,
  readinessSentence,
  signersOf,
  STATUS_WORDS,
  wordingOf,
  type CharterPaper,
  type CharterVersion,
} from '../../charter';
import { searchPage } from '../../searches';
import type { CharterClause } from '../domain/brief';
import { loadedVersion } from '../loaded-version';
import type { CharterFacts } from './charter-facts';
import { typedFrom } from './charter.form';
import { nextStep } from './next-step';
import { toRemind } from './reminders.view-model';
import { openParts } from './signing-page.view-model';
import { askedNow, isPutUp, numberOfNext, refusalsOf, signerRows, versionRows } from './signers.view-model';

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
        actions: [
          { href: `${home}/charter/document.pdf`, label: 'PDF', quiet: true },
          { href: `${home}/charter/document`, label: 'Charter for print', quiet: true },
        ],
      },
    }),
    summary: errorSummary(form.problems),
    progress: { label: readinessSentence(ready), left: null, value: ready.agreed, max: ready.clauses },
    next: nextStep(facts),
    signing: signing(facts, ready.isReady),
    back: { href: `${home}/brief`, label: 'Back to the brief' },
    form: isDraft ? clausesForm(facts, { form, isReturned: state !== null }) : null,
    table: isDraft && !ready.isReady ? null : charterTable(charter),
    revision: isDraft ? null : { action: `${home}/brief/versions`, submit: `Start version ${latest.number + 1} to change it` },
  };
}

/** The clauses to change; below the table of what was agreed, on demand, once that is all of them. */
function clausesForm({ search, latest, today }: CharterFacts, { form, isReturned }: { form: FormState; isReturned: boolean }) {
  const { charter } = latest.content;
  return {
    action: `/searches/${search.id}/charter`,
    version: loadedVersion(form, latest),
    rows: charter.map((clause) => clauseRow(clause, form)),
    fold: readiness(charter, today).isReady ? 'Change the clauses' : null,
    isOpen: isReturned,
  };
}

/** Who has signed which version, and the ways to the next signature. */
function signing(facts: CharterFacts, isReady: boolean) {
  const home = `/searches/${facts.search.id}/charter`;
  const signers = signersOf({ clauses: facts.latest.content.charter, signatures: facts.signatures, asked: askedNow(facts) });
  const isOpen = isReady && signers.some(({ signed }) => !signed);
  return {
    /** Before the clauses once they are agreed: gathering names is what is left to do. */
    isFirst: isReady || facts.versions.length > 0,
    signOff: { signers },
    asked: signerRows(facts),
    said: refusalsOf(facts, facts.versions[0]?.number ?? 0),
    versions: versionRows(facts),
    remind: toRemind(facts).length > 0 ? { href: `${home}/reminders`, label: 'Remind those who have not signed' } : null,
    ask: isOpen ? { href: `${home}/signers`, ...askWords(facts) } : null,
    sign: isReady ? { href: `${home}/signature`, label: 'Record a signature on paper' } : null,
  };
}

/** The next step while somebody has not been asked about these words; a way to change who signs once all have. */
function askWords(facts: CharterFacts): { label: string; isNext: boolean } {
  const named = askedNow(facts).map(({ part }) => part);
  const isNext = !isPutUp(facts) || openParts(facts).some((part) => !named.includes(part));
  return { label: isNext ? `Send version ${numberOfNext(facts)} for signature` : 'Change who signs', isNext };
}

function clauseRow(clause: CharterClause, form: FormState) {
  const { id, title, text, source, dueOn } = clause;
  const options = CLAUSE_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }));
  return {
    legend: `${id}. ${title}`,
    words: text,
    source: source.label,
    isOpen: isChanged(clause, form),
    change: dueOn === undefined ? 'Change the words or set a day' : `Change the words or the day, ${dayWords(dueOn)}`,
    of: ` of clause ${id}`,
    text: field({ name: `text_${id}`, label: 'Content', type: 'textarea', rows: 4 }, form),
    owner: field({ name: `owner_${id}`, label: 'Owner', optional: true }, form),
    status: field({ name: `status_${id}`, label: 'Status', type: 'select', options }, form),
    due: field({ name: `due_${id}`, label: 'To be agreed by', type: 'date', optional: true }, form),
  };
}

/** Whether words or day in the form are not those that are stored, or something is wrong with them: then they are in sight. */
function isChanged({ id, text, dueOn = '' }: CharterClause, { typed, problems }: FormState): boolean {
  const names = [`text_${id}`, `due_${id}`];
  return problems.some((problem) => names.includes(problem.field)) || typed[`text_${id}`] !== text || typed[`due_${id}`] !== dueOn;
}

function charterTable(charter: readonly CharterClause[]): CharterPaper['table'] {
  const rows = charter.map((clause) => ({
    head: `${clause.id}. ${clause.title}`,
    cells: [
      { label: 'Content', text: clause.text },
      { label: 'Status and owner', text: clauseState(clause) },
    ],
  }));
  return { shape: 'charter', columns: ['Clause', 'Content', 'Status and owner'], rows };
}

/** The version under which the words that stand today were put up for signature. */
export function putUpNow({ latest, versions }: Pick<CharterFacts, 'latest' | 'versions'>): CharterVersion | undefined {
  return versions.find(({ wording }) => wording === wordingOf(latest.content.charter));
}

/** The charter as it reads today, on its own paper, with room for three names. */
export function charterDocument(facts: CharterFacts, firmName: string) {
  const { search, latest, signatures, today } = facts;
  const { charter, title } = latest.content;
  const putUp = putUpNow(facts);
  const number = putUp ? `version ${putUp.number} of the charter` : 'not put up for signature yet';
  return {
    ...documentFrame(search, 'document.pdf'),
    paper: {
      kicker: `Alignment charter · ${number} · version ${latest.number} of the brief for ${title.text}`,
      heading: `What sales and marketing agree on at ${search.clientName}`,
      byline: `Prepared by ${firmName}. ${readinessSentence(readiness(charter, today))}`,
      table: charterTable(charter),
      signOff: { signers: signersOf({ clauses: charter, signatures, asked: askedNow(facts) }) },
    },
    said: [],
  };
}

/** A version as it was put up for signature, with the names under it and what was said instead. */
export function charterVersionDocument(facts: CharterFacts, version: CharterVersion, firmName: string) {
  const { search, signatures } = facts;
  const asked = version.number === facts.versions[0]?.number ? askedNow(facts) : [];
  const here = signatures.filter(({ wording }) => wording === version.wording);
  return {
    ...documentFrame(search, `versions/${version.number}/document.pdf`),
    paper: charterPaper({ search, version, signatures: here, asked, firmName }),
    said: refusalsOf(facts, version.number),
  };
}

function documentFrame(search: CharterFacts['search'], file: string) {
  const home = `/searches/${search.id}/charter`;
  return {
    title: `Charter, ${search.title}`,
    bar: {
      home: `/searches/${search.id}`,
      title: `Charter, ${search.clientName}`,
      chip: null,
      actions: [
        { href: `${home}/${file}`, label: 'PDF', kind: 'quiet' },
        { href: home, label: 'Back to the charter', kind: 'quiet' },
      ],
    },
  };
}
