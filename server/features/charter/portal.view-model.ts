import { moment } from '../../shared/dates';
import { listed } from '../../shared/sentence';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { clauseName, commentWords, PART_WORDS, signersOf } from './charter-words';
import { signing } from './domain/charter';
import { changedWords, putUpSentence } from './put-up-since';
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
      actions: [
        ...(isOpen ? [{ href: '#sign', label: 'Go to the signature', kind: 'quiet' }] : []),
        { href: `${home}/document.pdf`, label: 'PDF', kind: 'quiet' },
      ],
    },
    answered: answeredSentence(facts),
    said: saidWords(facts),
    changed: putUpSentence(facts, state.typed) ?? changedSentence(facts),
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
    return `Version ${version.number} was signed by ${signature.name}, ${when}. ${stillToSign(facts)}Nothing is left for you to do; if its words change, you are asked again.`;
  }
  if (!refusal) return null;
  return `You did not sign version ${version.number}, ${moment(refusal.at)}. Your comments went to ${firmName}. You can still sign it as it stands.`;
}

function stillToSign({ version, signatures, asked }: PortalFacts): string {
  const open = signing(version.clauses, signatures).flatMap(({ part, isCurrent }) => (isCurrent ? [] : [part]));
  const who = open.map((part) => asked.find((one) => one.part === part)?.name ?? `the ${PART_WORDS[part].toLowerCase()}`);
  return who.length === 0 ? 'All three have signed. ' : `Still to sign: ${listed(who)}. `;
}

/** What the person said last of this version, to read again. */
function saidWords(facts: PortalFacts): { summary: string; items: readonly { term: string; text: string }[] } | null {
  const { version, refusal } = facts;
  if (!refusal || partOf(facts).isCurrent) return null;
  return { summary: 'What you wrote', items: commentWords(version.clauses, refusal.comments) };
}

/** For somebody who signed other words before: which clauses are new to them. */
function changedSentence(facts: PortalFacts): string | null {
  const { version, versions } = facts;
  const { signature, isCurrent } = partOf(facts);
  const before = isCurrent ? undefined : versions.find(({ number }) => number === signature?.versionNumber);
  if (!before) return null;
  return `Since version ${before.number}, which ${signature?.name ?? 'you'} signed, ${changedWords(before, version)}.`;
}

/** A charter as it stands on paper, on the page and in its file. */
export interface CharterPaper {
  readonly kicker: string;
  readonly heading: string;
  readonly byline: string;
  readonly table: {
    readonly shape: 'charter';
    readonly columns: readonly string[];
    readonly rows: readonly { readonly head: string; readonly cells: readonly { readonly label: string; readonly text: string }[] }[];
  };
  readonly signOff: { readonly signers: ReturnType<typeof signersOf> };
}

/** One version of a charter as it stands on paper: its clauses, who owns them, and who has signed these words. */
export function charterPaper({
  search,
  version,
  signatures,
  asked,
  firmName,
}: Pick<PortalFacts, 'search' | 'version' | 'signatures' | 'asked' | 'firmName'>): CharterPaper {
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
    signOff: { signers: signersOf({ clauses: version.clauses, signatures, asked }) },
  };
}
