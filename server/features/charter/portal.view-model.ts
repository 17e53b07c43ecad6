import { moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { PART_WORDS, signersOf } from './charter-words';
import { clausesChanged, type SignedClause } from './domain/charter';
import { clauseField } from './portal.form';
import { partOf, type SignersCharter } from './signers-charter.read-model';

export interface PortalFacts extends SignersCharter {
  readonly linkId: string;
  readonly firmName: string;
}

const NO_STATE: FormState = { typed: {}, problems: [] };

/** The charter for one of those who sign it. */
export function charterPortalPage(facts: PortalFacts, state: FormState = NO_STATE) {
  const { search, version, signer, linkId } = facts;
  const home = `/p/${linkId}/charter`;
  const isOpen = !partOf(facts).isCurrent;
  const part = PART_WORDS[signer.part].toLowerCase();
  return {
    title: `Charter, ${search.clientName}`,
    bar: {
      home: null,
      title: `Charter, ${search.clientName}`,
      chip: {
        kind: isOpen ? 'wait' : 'done',
        label: isOpen ? `Version ${version.number}, yours to sign` : `Version ${version.number}, signed`,
      },
      actions: isOpen ? [{ href: '#sign', label: 'Go to the signature', kind: 'quiet' }] : [],
    },
    answered: answeredSentence(facts),
    changed: changedSentence(facts),
    paper: charterPaper(facts),
    summary: errorSummary(state.problems),
    sign: isOpen
      ? {
          action: `${home}/signature`,
          number: String(version.number),
          lead: `You sign as ${part} at ${search.clientName}. Both heads and the chief executive sign the same words.`,
          name: field({ name: 'name', label: 'Your name', hint: 'Typing your name signs this version.', autocomplete: 'name' }, state),
          submit: `Sign version ${version.number}`,
          refuse: { href: `${home}/refusal`, label: 'Do not sign, and say what should change' },
        }
      : null,
  };
}

function answeredSentence(facts: PortalFacts): string | null {
  const { version, refusal, firmName } = facts;
  const { signature, isCurrent } = partOf(facts);
  if (signature && isCurrent) {
    const when = signature.way === 'paper' ? 'on paper' : moment(signature.recordedAt);
    return `Version ${version.number} was signed by ${signature.name}, ${when}. If its words change, you are asked again.`;
  }
  if (!refusal) return null;
  return `You did not sign version ${version.number}, ${moment(refusal.at)}. Your comments went to ${firmName}. You can still sign it as it stands.`;
}

/** For somebody who signed other words before: which clauses are new to them. */
function changedSentence(facts: PortalFacts): string | null {
  const { version, versions } = facts;
  const { signature, isCurrent } = partOf(facts);
  const before = isCurrent ? undefined : versions.find(({ number }) => number === signature?.versionNumber);
  if (!before) return null;
  const changed = clausesChanged(before.clauses, version.clauses).map(clauseName);
  return `Since version ${before.number}, which ${signature?.name ?? 'you'} signed, ${changed.length === 1 ? 'this clause has' : 'these clauses have'} changed: ${changed.join('; ')}.`;
}

const clauseName = ({ id, title }: Pick<SignedClause, 'id' | 'title'>): string => `${id}. ${title}`;

/** One version of a charter as it stands on paper: its clauses, who owns them, and who has signed these words. */
export function charterPaper({
  search,
  version,
  signatures,
  firmName,
}: Pick<PortalFacts, 'search' | 'version' | 'signatures' | 'firmName'>) {
  const rows = version.clauses.map((clause) => ({
    head: clauseName(clause),
    cells: [
      { label: 'Content', text: clause.text },
      { label: 'Owner', text: clause.owner === '' ? 'No owner' : clause.owner },
    ],
  }));
  return {
    kicker: `Alignment charter · version ${version.number}`,
    heading: `What sales and marketing agree on at ${search.clientName}`,
    byline: `Prepared by ${firmName}. Put up for signature ${moment(version.putUpAt)}.`,
    table: { shape: 'charter', columns: ['Clause', 'Content', 'Owner'], rows },
    signOff: { signers: signersOf(version.clauses, signatures) },
  };
}

/** Clause by clause, what should change. */
export function charterRefusalPage({ search, version, linkId }: PortalFacts, state: FormState = NO_STATE) {
  const home = `/p/${linkId}/charter`;
  const comment = { type: 'textarea', rows: 2, optional: true } as const;
  return {
    title: `What should change in version ${version.number}?`,
    focus: { context: `Charter, ${search.clientName}`, saved: null },
    summary: errorSummary(state.problems),
    lead: 'Write only where something should change. Your comments go to the search firm with your name; the version stays unsigned by you.',
    action: `${home}/refusal`,
    number: String(version.number),
    fields: [
      ...version.clauses.map((clause) =>
        field({ ...comment, name: clauseField(clause.id), label: clauseName(clause), hint: clause.text }, state),
      ),
      field({ ...comment, name: 'other', label: 'Anything else' }, state),
    ],
    back: { href: home, label: 'Back to the charter' },
    submit: 'Send comments without signing',
  };
}
