import type { ConflictPage } from '../../platform/http/conflict';
import type { FormProblem } from '../../platform/http/forms';
import { moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { briefDocument, type BriefDocument, type DocSection, type DocumentFacts } from './brief-document.view-model';
import { REFUSAL_SECTIONS, sectionLabel, versionChip } from './brief-words';
import { awaitsAnswer, type BriefVersion, type SectionComment } from './domain/brief-version';
import { fileLinks } from './firm-brief.view-model';
import { sinceLast } from './since-last.view-model';

interface PortalFacts extends DocumentFacts {
  readonly linkId: string;
  /** Only a sponsor signs; anybody else with a link reads. */
  readonly maySign: boolean;
  /** The version that was published before this one; null for the first, and for whoever only reads. */
  readonly before: BriefVersion | null;
}

const NO_STATE: FormState = { typed: {}, problems: [] };

/** The brief for the person at the client who signs it. */
export function portalBriefPage(facts: PortalFacts, state: FormState = NO_STATE) {
  const { version, search, linkId, maySign } = facts;
  const home = `/p/${linkId}/brief`;
  const isOpen = maySign && awaitsAnswer(version);
  const document = briefDocument(facts);
  return {
    title: `Brief for ${version.content.title.text}`,
    scripts: ['brief'],
    bar: {
      home: null,
      title: `${version.content.title.text}, ${search.clientName}`,
      chip: versionChip(version),
      actions: isOpen ? [{ href: '#sign', label: 'Go to the signature', kind: 'quiet' }] : [],
    },
    document: isOpen ? { ...document, sections: document.sections.map((one) => withComment(one, home)) } : document,
    reading: { text: readingSentence(document, isOpen), parts: document.sections.map(({ id, heading }) => ({ href: `#${id}`, heading })) },
    since: facts.before && sinceLast(facts.before, version),
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

/** A way from each part to the field that is about it. */
function withComment(section: DocSection, home: string) {
  const isAsked = REFUSAL_SECTIONS.some(({ id }) => id === section.id);
  return {
    ...section,
    comment: isAsked ? { href: `${home}/refusal#${section.id}`, label: `Say what should change in “${section.heading}”` } : null,
  };
}

const WORDS_A_MINUTE = 200;

/** How long it takes, and what comes at the end. */
function readingSentence(document: BriefDocument, isOpen: boolean): string {
  const minutes = Math.max(1, Math.round(JSON.stringify(document.sections).split(/\s+/).length / WORDS_A_MINUTE));
  const time = `About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read, in ${document.sections.length} parts.`;
  return isOpen ? `${time} At the end you sign, or say what should change.` : time;
}

function answeredSentence({ version, sponsors, maySign }: PortalFacts): string | null {
  const { signature, refusal, number } = version;
  if (signature) return `Version ${number} was signed by ${signature.name}, ${moment(signature.at)}. The search for people can begin.`;
  if (refusal) {
    const name = sponsors.find(({ id }) => id === refusal.stakeholderId)?.name ?? 'the sponsor';
    return `Version ${number} was not signed, ${moment(refusal.at)}. The comments of ${name} went to the search firm, who will send a new version.`;
  }
  return maySign ? null : 'You can read the brief. It is signed by the person who approves the hire.';
}

/** Nothing to read yet, or not any more. */
export function portalWaitingPage() {
  return {
    title: 'No brief to read at the moment',
    text: 'The search firm is working on the next version. You will get a mail when it is ready.',
  };
}

/** Comments on a version that has given way: kept, and sent with a look at the new one. */
export function overtaken({ version }: PortalFacts): FormProblem {
  const message = `Version ${version.number} was published while you wrote. Your words are kept: read what changed, then send them again`;
  return { field: 'other', message };
}

/** Comments on a version that somebody else has answered: nobody can send them any more, and nobody has lost them. */
export function answeredConflict(facts: PortalFacts, comments: readonly SectionComment[]): ConflictPage {
  return {
    title: answeredSentence(facts) ?? 'This version was answered in the meantime',
    text: 'Your comments were not sent. Here they are: copy what should still reach the search firm.',
    fields: comments.map(({ section, comment }) => ({ label: sectionLabel(section), theirs: '', yours: comment })),
    reload: { href: `/p/${facts.linkId}/brief`, label: 'Back to the brief' },
  };
}
