import { longDay, moment } from '../../shared/dates';
import type { Chip } from '../../shared/view-parts';
import { openFindings } from '../measures';
import type { Search } from '../searches';
import { briefDocument, type DocumentFacts } from './brief-document.view-model';
import type { DocumentBar } from './document-bar';
import { candidateReplyNote } from './candidate-brief.view-model';
import type { CandidateReply } from './candidate-reply.repository';
import { sectionLabel, stateChip, versionChip } from './brief-words';
import { awaitsAnswer, type BriefVersion } from './domain/brief-version';
import type { BriefTemplate } from './templates/brief-template.repository';
import { BRIEF_TEMPLATES, versionPath } from './templates/template-paths';

interface FirmBriefFacts extends DocumentFacts {
  readonly search: Search;
  /** All versions, the newest first. */
  readonly versions: readonly BriefVersion[];
  /** The firm's template it was written from; null for the library's. */
  readonly template: { readonly template: BriefTemplate; readonly number: number } | null;
  readonly isAdmin: boolean;
  /** What sponsors say of the version for candidates. */
  readonly candidateReplies: readonly CandidateReply[];
}

/** The brief for the people of the firm: the document, what can be done with it, and its versions. */
export function firmBriefPage(facts: FirmBriefFacts) {
  const { version, search, versions } = facts;
  const home = `/searches/${search.id}/brief`;
  const isLatest = versions[0]?.id === version.id;
  return {
    title: `Brief, ${search.title}`,
    scripts: ['brief'],
    bar: {
      home: `/searches/${search.id}`,
      title: `${search.title}, ${search.clientName}`,
      chip: versionChip(version),
      actions: actionsFor({ version, versions, isLatest, home }),
    } satisfies DocumentBar,
    document: briefDocument(facts),
    refusal: refusalPart(version, facts.sponsors),
    waits: waitingPart(version, facts.sponsors, home),
    review: openFindings(search.id, facts.findings, isLatest),
    desk: {
      files: fileLinks(`${home}/versions/${version.number}`),
      candidate: {
        href: `${home}/versions/${version.number}/candidate`,
        label: 'Version for candidates',
        note: candidateReplyNote(facts.candidateReplies),
      },
      versions: versions.map((one) => versionRow(one, home, version.id)),
      next: isLatest && version.state !== 'draft' ? { action: `${home}/versions`, submit: `Start version ${version.number + 1}` } : null,
      template: templatePart(facts),
      regenerate: { href: `${home}/start`, label: 'Generate again from the current diagnosis' },
      thread: { href: `/searches/${search.id}/thread`, label: 'From need to evidence: the thread and its holes' },
      search: { href: `/searches/${search.id}`, label: 'Back to the search' },
    },
  };
}

/** What the version was written from, and for administrators the way to keep its text for the next one. */
function templatePart({ template: from, version, isAdmin }: FirmBriefFacts) {
  return {
    from: from && { href: versionPath(from.template.id, from.number), label: `“${from.template.name}”, version ${from.number}` },
    keep: isAdmin ? { href: `${BRIEF_TEMPLATES}/new?brief=${version.id}`, label: 'Keep its text as a template' } : null,
  };
}

/** The shown version as files; also for a person at the client, whose page has the same ones below it. */
export function fileLinks(here: string) {
  return [
    { href: `${here}/document.pdf`, label: 'PDF' },
    { href: `${here}/document.docx`, label: 'Word' },
    { href: `${here}/document.pdf?sources=yes`, label: 'PDF with sources' },
    { href: `${here}/document.docx?sources=yes`, label: 'Word with sources' },
  ];
}

interface BarFacts {
  readonly version: BriefVersion;
  readonly versions: readonly BriefVersion[];
  readonly isLatest: boolean;
  readonly home: string;
}

function actionsFor({ version, versions, isLatest, home }: BarFacts): DocumentBar['actions'] {
  const previous = versions.find((one) => one.number < version.number);
  const compare = previous
    ? [
        {
          href: `${home}/compare?before=${previous.number}&after=${version.number}`,
          label: `Compare with version ${previous.number}`,
          kind: 'plain',
        },
      ]
    : [];
  if (!isLatest || version.state !== 'draft') return compare;
  const guarded = version.scope === 'combined_flagged' ? [{ href: `${home}/combined`, label: 'Guarded path', kind: 'quiet' }] : [];
  return [
    { href: `${home}/publication`, label: 'Publish', kind: 'primary' },
    ...compare,
    { href: `${home}/edit`, label: 'Edit', kind: 'quiet' },
    { href: home.replace(/brief$/, 'measures'), label: 'Measures', kind: 'quiet' },
    { href: home.replace(/brief$/, 'charter'), label: 'Charter', kind: 'quiet' },
    { href: `${home}/weights`, label: 'Weights and must-haves', kind: 'quiet' },
    ...guarded,
  ];
}

/** With whom a version lies that nobody has answered, and the way to ask again. */
function waitingPart(version: BriefVersion, sponsors: DocumentFacts['sponsors'], home: string) {
  if (!awaitsAnswer(version) || !version.published) return null;
  const names = sponsors.map(({ name }) => name).join(' and ');
  return {
    text: `Version ${version.number} is with ${names === '' ? 'nobody: no sponsor is named' : names}, since ${longDay(version.published.at)}.`,
    link: names === '' ? null : { href: `${home}/reminder`, label: 'Ask again' },
  };
}

function refusalPart({ refusal, number }: BriefVersion, sponsors: DocumentFacts['sponsors']) {
  if (!refusal) return null;
  const name = sponsors.find((one) => one.id === refusal.stakeholderId)?.name ?? 'The sponsor';
  return {
    title: `${name} did not sign version ${number}`,
    when: moment(refusal.at),
    comments: refusal.comments.map(({ section, comment }) => ({
      section: sectionLabel(section),
      comment,
    })),
  };
}

function versionRow(version: BriefVersion, home: string, shownId: string) {
  const { number, createdAt, createdByName, published, signature } = version;
  const events = [
    `Written ${longDay(createdAt)} by ${createdByName}`,
    ...(published ? [`published ${longDay(published.at)}`] : []),
    ...(signature ? [`signed ${longDay(signature.at)} by ${signature.name}`] : []),
  ];
  return {
    label: `Version ${number}`,
    href: `${home}/versions/${number}`,
    isShown: version.id === shownId,
    chip: stateChip(version) satisfies Chip,
    text: `${events.join(', ')}.`,
  };
}
