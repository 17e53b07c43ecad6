import { moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { briefDocument, type DocumentFacts } from './brief-document.view-model';
import { versionChip } from './brief-words';
import { awaitsAnswer } from './domain/brief-version';
import { fileLinks } from './firm-brief.view-model';
import { REFUSAL_SECTIONS } from './publication.form';

interface PortalFacts extends DocumentFacts {
  readonly linkId: string;
  /** Only a sponsor signs; anybody else with a link reads. */
  readonly maySign: boolean;
}

const NO_STATE: FormState = { typed: {}, problems: [] };

/** The brief for the person at the client who signs it. */
export function portalBriefPage(facts: PortalFacts, state: FormState = NO_STATE) {
  const { version, search, linkId, maySign } = facts;
  const home = `/p/${linkId}/brief`;
  const isOpen = maySign && awaitsAnswer(version);
  return {
    title: `Brief for ${version.content.title.text}`,
    scripts: ['brief'],
    bar: {
      home: null,
      title: `${version.content.title.text}, ${search.clientName}`,
      chip: versionChip(version),
      actions: isOpen ? [{ href: '#sign', label: 'Go to the signature', kind: 'quiet' }] : [],
    },
    document: briefDocument(facts),
    files: fileLinks(home),
    candidate: {
      href: `${home}/candidate`,
      label: 'Version for candidates',
      note: maySign ? ', to read, to approve or to comment on' : '',
    },
    summary: errorSummary(state.problems),
    sign: isOpen
      ? {
          action: `${home}/signature`,
          number: String(version.number),
          name: field({ name: 'name', label: 'Your name', hint: 'Typing your name signs this version.', autocomplete: 'name' }, state),
          submit: `Sign version ${version.number}`,
          refuse: { href: `${home}/refusal`, label: 'Do not sign, and say what should change' },
        }
      : null,
    answered: answeredSentence(facts),
  };
}

function answeredSentence({ version, maySign }: PortalFacts): string | null {
  const { signature, refusal, number } = version;
  if (signature) return `Version ${number} was signed by ${signature.name}, ${moment(signature.at)}. The search for people can begin.`;
  if (refusal)
    return `Version ${number} was not signed, ${moment(refusal.at)}. Your comments went to the search firm, who will send a new version.`;
  return maySign ? null : 'You can read the brief. It is signed by the person who approves the hire.';
}

/** Nothing to read yet, or not any more. */
export function portalWaitingPage() {
  return {
    title: 'No brief to read at the moment',
    text: 'The search firm is working on the next version. You will get a mail when it is ready.',
  };
}

/** The form in which a sponsor says, section by section, what should change. */
export function refusalPage(facts: PortalFacts, state: FormState = NO_STATE) {
  const { version, linkId } = facts;
  const home = `/p/${linkId}/brief`;
  return {
    title: `What should change in version ${version.number}?`,
    focus: { context: `Brief for ${version.content.title.text}`, saved: null },
    summary: errorSummary(state.problems),
    lead: 'Write only where something should change. Your comments go to the search firm with your name; the version stays unsigned.',
    action: `${home}/refusal`,
    number: String(version.number),
    fields: REFUSAL_SECTIONS.map(({ id, label }) => field({ name: id, label, type: 'textarea', rows: 2, optional: true }, state)),
    back: { href: home, label: 'Back to the brief' },
    submit: 'Send comments without signing',
  };
}
