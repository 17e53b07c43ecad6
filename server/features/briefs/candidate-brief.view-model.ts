import { moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import type { DocumentBar } from './document-bar';
import { versionChip } from './brief-words';
import type { CandidateReply } from './candidate-reply.repository';
import { candidateDocument } from './document/candidate-document';
import type { VersionFacts } from './document/paper-facts';

/** What candidates may read of one version, as the firm sees it before it is sent. */
export function candidateBriefPage(facts: VersionFacts, replies: readonly CandidateReply[]) {
  const { version, search } = facts;
  const here = `/searches/${search.id}/brief/versions/${version.number}`;
  return {
    title: `For candidates, ${search.title}`,
    scripts: ['brief'],
    bar: {
      home: `/searches/${search.id}`,
      title: `For candidates: ${version.content.title.text}, ${search.clientName}`,
      chip: versionChip(version),
      actions: [
        { href: `${here}/candidate.pdf`, label: 'PDF', kind: 'quiet' },
        { href: `${here}/candidate.docx`, label: 'Word', kind: 'quiet' },
        { href: here, label: 'The whole brief', kind: 'plain' },
      ],
    } satisfies DocumentBar,
    lead: 'Left out: sources, weights and floors, red flags and overrides, the client’s answers and decisions, the charter, where measures stand today, and what cover costs. Read it before you send it: what was written by hand stands as it was written.',
    replies: replies.map(replySentence),
    noReply: version.published ? 'The sponsor has said nothing about it yet; it can be read from the link to the brief.' : null,
    document: candidateDocument(facts),
  };
}

/** What the firm reads beside the link to the version for candidates: the last word of each sponsor. */
export function candidateReplyNote(replies: readonly CandidateReply[]): string | null {
  const last = replies.at(-1);
  if (!last) return null;
  return last.kind === 'approved' ? `Approved for candidates by ${last.name}.` : `${last.name} says what should change in it.`;
}

const replySentence = ({ kind, words, name, at }: CandidateReply) => ({
  lead: kind === 'approved' ? `${name} approved it` : `${name} says`,
  words: kind === 'approved' ? null : words,
  when: moment(at),
});

export interface PortalCandidateFacts extends VersionFacts {
  readonly linkId: string;
  readonly replies: readonly CandidateReply[];
  /** The stakeholder who reads. */
  readonly reader: string;
  /** Only a sponsor approves or comments; anybody else with a link reads. */
  readonly mayReply: boolean;
}

/** What candidates will read, for the people at the client who have a link to the brief. */
export function portalCandidatePage(facts: PortalCandidateFacts, state: FormState = { typed: {}, problems: [] }) {
  const { version, search, linkId, replies, mayReply } = facts;
  const home = `/p/${linkId}/brief`;
  const own = replies.findLast(({ repliedBy }) => repliedBy === facts.reader);
  return {
    title: `For candidates: ${version.content.title.text}`,
    bar: {
      home: null,
      title: `For candidates: ${version.content.title.text}, ${search.clientName}`,
      chip: versionChip(version),
      actions: [
        { href: `${home}/candidate.pdf`, label: 'PDF', kind: 'quiet' },
        { href: `${home}/candidate.docx`, label: 'Word', kind: 'quiet' },
        { href: home, label: 'The whole brief', kind: 'plain' },
      ],
    } satisfies DocumentBar,
    lead: 'This is what candidates read. Weights, red flags, your answers and decisions, the charter, where your measures stand today and what cover costs stay between you and the search firm.',
    document: candidateDocument(facts),
    replies: replies.map(replySentence),
    reply: mayReply
      ? {
          number: String(version.number),
          approve: own?.kind === 'approved' ? null : { action: `${home}/candidate/approval`, submit: 'Approve it for candidates' },
          summary: errorSummary(state.problems),
          action: `${home}/candidate/comments`,
          comment: field({ name: 'comment', label: 'What should change in it?', type: 'textarea', rows: 3 }, state),
          submit: 'Send this comment',
        }
      : null,
  };
}
