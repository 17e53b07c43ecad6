import { moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { ANYTHING_ELSE, clauseName, PART_WORDS } from './charter-words';
import type { CharterSignature } from './domain/charter';
import { clauseField } from './portal.form';
import type { PortalFacts } from './portal.view-model';
import { partOf } from './signers-charter.read-model';

/** Clause by clause, what should change. */
export function charterRefusalPage({ search, version, linkId }: PortalFacts, state: FormState = { typed: {}, problems: [] }) {
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
      field({ ...comment, name: 'other', label: ANYTHING_ELSE }, state),
    ],
    back: { href: home, label: 'Back to the charter' },
    submit: 'Send comments without signing',
  };
}

/** Comments that came when the part was signed already: a signature is not taken back by them, and what was typed is not lost. */
export function commentsNotSentPage(facts: PortalFacts, typed: FormState['typed']) {
  const { search, version, linkId, firmName } = facts;
  const { signature } = partOf(facts);
  const kept = [
    ...version.clauses.map((clause) => ({ term: clauseName(clause), text: typed[clauseField(clause.id)] })),
    { term: ANYTHING_ELSE, text: typed['other'] },
  ].filter(({ text }) => typeof text === 'string' && text.trim() !== '');
  return {
    title: `Version ${version.number} is signed, so your comments were not sent`,
    focus: { context: `Charter, ${search.clientName}`, saved: null },
    signed: signature ? signedSentence(signature) : null,
    next: `What you wrote stands below. Copy it and send it to ${search.ownerName} at ${firmName}: if the words change, a new version is put up and you are asked again.`,
    kept,
    back: { href: `/p/${linkId}/charter`, label: 'Back to the charter' },
  };
}

function signedSentence({ name, part, way, recordedAt }: CharterSignature): string {
  const how = way === 'paper' ? 'on paper' : moment(recordedAt);
  return `${name} signed it as ${PART_WORDS[part].toLowerCase()}, ${how}. A signature is not taken back by comments.`;
}
