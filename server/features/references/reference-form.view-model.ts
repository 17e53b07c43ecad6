import { moment } from '../../shared/dates';
import { errorSummary, field, type FormState, type Problem } from '../../shared/view-parts';
import { competencyById, type CompetencyId } from '../competencies';
import type { Search } from '../searches';
import { missingParts, ratingOf, type MissingPart, type Reference } from './domain/reference';
import { LED } from './domain/referee';
import { levelField, noteField } from './reference.form';
import { LED_NAMES, ledWords, valueWords } from './reference-words';

export interface ReferenceView {
  readonly linkId: string;
  readonly firmName: string;
  readonly search: Search;
  readonly reference: Reference;
}

export function referencePath(linkId: string): string {
  return `/p/${linkId}/reference`;
}

/** The referee's form, made from this one reference alone. */
export function referenceFormPage(view: ReferenceView, sent: FormState | null) {
  const { linkId, firmName, search, reference } = view;
  const state = sent ?? { typed: storedText(reference), problems: [] };
  return {
    title: `Your reference for ${reference.candidateName}`,
    scripts: ['draft'],
    focus: { context: `For ${firmName}`, saved: reference.savedAt ? `Saved ${moment(reference.savedAt)}` : null },
    summary: errorSummary(state.problems),
    progress: progressPart(reference),
    candidateName: reference.candidateName,
    lead: `${reference.candidateName} is being considered for ${search.title} at ${search.clientName}, has named you and has agreed that we ask you. Say what you saw; where you could not see something, say that.`,
    notice: confidentiality(view),
    action: referencePath(linkId),
    draftAction: `${referencePath(linkId)}/draft`,
    refusalAction: `${referencePath(linkId)}/refusal`,
    version: typeof state.typed['version'] === 'string' ? state.typed['version'] : String(reference.version),
    witnessed: witnessedField(reference.candidateName, state),
    competencies: reference.competencyIds.map((id) => competencyPart(id, state)),
    overall: field(
      {
        name: 'summary',
        label: 'Anything else that matters for such a role?',
        type: 'textarea',
        rows: 3,
        hint: 'Please nothing about health, family, age, origin or belief.',
        optional: true,
      },
      state,
    ),
  };
}

/** Who reads a reference, in the words that the referee, and nobody else, is told. */
function confidentiality({ firmName, search, reference }: ReferenceView) {
  const { candidateName } = reference;
  return [
    {
      term: candidateName,
      text: `Knows that you are asked, and reads neither what you choose nor what you write. Should the law give ${candidateName} a right to what is held about them, we show what the references say together and protect who said it as far as the law lets us. It cannot be promised that nobody ever guesses.`,
    },
    {
      term: `The team of ${firmName} on this search`,
      text: `Reads all of it, with your name. An interviewer among them only after their own ratings are in. ${search.ownerName} is the person to turn to.`,
    },
    {
      term: search.clientName,
      text: 'Sees how many references there are and the estimates they are a small part of. Not your words and not your levels.',
    },
    {
      term: 'What for',
      text: 'Only this search. You can stop here, or say that you would rather not; nobody holds it against you or the candidate.',
    },
  ];
}

function witnessedField(candidateName: string, state: FormState) {
  return field(
    {
      name: 'witnessed',
      label: `What did you see ${candidateName} do yourself?`,
      type: 'checkboxes',
      options: LED.map((value) => ({ value, label: LED_NAMES[value] })),
      hint: 'Tick what you watched closely enough to describe. None is a fine answer.',
      optional: true,
    },
    state,
  );
}

/** The progress partial, and what the script puts into it after a save. */
export function progressPart({ competencyIds, answers }: Reference) {
  const total = competencyIds.length;
  const done = total - new Set(missingParts(competencyIds, answers).map(({ competencyId }) => competencyId)).size;
  const left = total - done;
  const minutes = Math.ceil(left * 0.7);
  return {
    label: `${done} of ${total} questions answered`,
    left: left === 0 ? 'ready to be sent' : `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`,
    value: done,
    max: total,
  };
}

/** What a reference still needs before it can be sent, each with the field it belongs to. */
export function missingProblems(missing: readonly MissingPart[]): Problem[] {
  return missing.map(({ competencyId, part }) => {
    const { name } = competencyById(competencyId);
    if (part === 'value') return { field: levelField(competencyId), message: `${name}: choose a level, or that you could not see it` };
    return { field: noteField(competencyId), message: `${name}: a 4 or 5 needs one example. Add a sentence, or change the level` };
  });
}

function competencyPart(id: CompetencyId, state: FormState) {
  const { name: label, definition, reference, anchors } = competencyById(id);
  const name = levelField(id);
  return {
    id: name,
    name,
    label,
    hint: definition,
    question: reference.prompt,
    error: state.problems.find((problem) => problem.field === name)?.message ?? null,
    anchors: anchors.map(({ level, label: word, text }) => ({
      level: String(level),
      label: word,
      text,
      checked: state.typed[name] === String(level),
    })),
    none: {
      value: 'not_seen',
      label: 'I could not see this',
      text: 'A good answer. It is no low rating and counts as none.',
      checked: state.typed[name] === 'not_seen',
    },
    evidence: field(
      {
        name: noteField(id),
        label: 'One thing they did, in a sentence',
        type: 'textarea',
        rows: 2,
        hint: 'Needed for a 4 or 5.',
        optional: state.typed[name] !== '4' && state.typed[name] !== '5',
      },
      state,
    ),
  };
}

function storedText({ competencyIds, answers }: Reference): Record<string, string | readonly string[]> {
  const ratings = competencyIds.flatMap((id) => {
    const { value, note } = ratingOf(answers, id);
    return [
      [levelField(id), String(value ?? '')],
      [noteField(id), note],
    ];
  });
  return { ...(Object.fromEntries(ratings) as Record<string, string>), witnessed: answers.witnessed, summary: answers.summary };
}

/** What a referee sees once the reference is sent: it, locked. Or that they would rather not. */
export function givenPage({ firmName, search, reference }: Omit<ReferenceView, 'linkId'>) {
  const { candidateName, submittedAt, declinedAt } = reference;
  return {
    title: submittedAt ? `Your reference for ${candidateName} is sent` : 'You would rather not give a reference',
    focus: { context: `For ${firmName}`, saved: null },
    text: submittedAt
      ? `Thank you. It was sent on ${moment(submittedAt)} and stays as it is. If something in it is wrong, tell ${search.ownerName}.`
      : `Noted${declinedAt ? ` on ${moment(declinedAt)}` : ''}. ${search.ownerName} is told that and nothing else; what you may have put down counts nowhere. Thank you for saying so.`,
    card: submittedAt ? sentReference(reference) : null,
  };
}

/** A sent reference in words, for its author and for those of the firm who may read it. */
export function sentReference({ answers, competencyIds }: Reference) {
  return {
    witnessed: `Saw ${ledWords(answers.witnessed)} led`,
    summary: answers.summary || null,
    ratings: competencyIds.map((id) => {
      const { value, note } = ratingOf(answers, id);
      return { name: competencyById(id).name, words: valueWords(id, value), note: note || null };
    }),
  };
}
