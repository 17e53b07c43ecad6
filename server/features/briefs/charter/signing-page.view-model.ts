import { errorSummary, field, type FormState } from '../../../shared/view-parts';
import { CHARTER_PARTS, charterLetter, PART_WORDS, proposedSigners, signing, wordingOf, type CharterPart } from '../../charter';
import { PART_NAMES, searchPage, type Stakeholder } from '../../searches';
import type { CharterFacts } from './charter-facts';
import { numberOfNext } from './signers.view-model';

interface AskFacts extends CharterFacts {
  readonly sender: string;
}

/** Who signs as what, and exactly what each of them will get. */
export function askPage(facts: AskFacts, state: FormState | null = null) {
  const { search, latest, stakeholders } = facts;
  const home = `/searches/${search.id}`;
  const title = `Send version ${numberOfNext(facts)} of the charter for signature`;
  const form = state ?? { typed: namedSoFar(facts), problems: [] };
  const options = [{ value: '', label: 'Nobody yet' }, ...stakeholders.map((person) => optionOf(person, facts))];
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(form.problems),
    lead: 'Each gets a personal link, reads the nine clauses as they stand now, and signs by typing a name or says clause by clause what should change. Names are put in by the part people have in the search; change them where somebody else signs.',
    stakeholders: { href: `${home}/stakeholders`, label: 'Add somebody to the stakeholders' },
    signed: signedSentences(facts),
    confirm: {
      action: `${home}/charter/signers`,
      title: 'The mail, and who gets it',
      text: 'Each mail names the part that the person signs for. Below it stands a personal link to the charter.',
      letter: letterOf(facts),
      hidden: [{ name: 'wording', value: wordingOf(latest.content.charter) }],
      fields: openParts(facts).map((part) => field({ name: part, label: PART_WORDS[part], type: 'select', options, optional: true }, form)),
      submit: `Send version ${numberOfNext(facts)} for signature`,
      cancel: { href: `${home}/charter`, label: 'Not yet' },
    },
  };
}

const optionOf = ({ id, name, jobTitle, part }: Stakeholder, { answering }: AskFacts) => ({
  value: id,
  label: `${name}, ${jobTitle === '' ? PART_NAMES[part] : jobTitle}${answering.has(id) ? ', still answering the intake' : ''}`,
});

/** The parts whose signature under these words is missing. */
export function openParts({ latest, signatures }: Pick<CharterFacts, 'latest' | 'signatures'>): readonly CharterPart[] {
  return signing(latest.content.charter, signatures).flatMap(({ part, isCurrent }) => (isCurrent ? [] : [part]));
}

function namedSoFar({ signers, stakeholders, successors }: AskFacts): Record<CharterPart, string> {
  const proposed = proposedSigners(stakeholders);
  const nameOf = (part: CharterPart): string => {
    const named = signers.find((one) => one.part === part)?.stakeholderId ?? '';
    return (signers.length > 0 ? (successors.get(named)?.id ?? named) : proposed[part]) ?? '';
  };
  return {
    head_of_sales: nameOf('head_of_sales'),
    head_of_marketing: nameOf('head_of_marketing'),
    chief_executive: nameOf('chief_executive'),
  };
}

function signedSentences({ latest, signatures }: AskFacts): readonly string[] {
  return signing(latest.content.charter, signatures).flatMap(({ part, signature, isCurrent }) =>
    signature && isCurrent ? [`${signature.name} has signed these words as ${PART_WORDS[part].toLowerCase()} and is not asked again.`] : [],
  );
}

function letterOf(facts: AskFacts): readonly string[] {
  const [part = 'chief_executive'] = openParts(facts);
  const letter = charterLetter({ number: numberOfNext(facts), clientName: facts.search.clientName, sender: facts.sender, part });
  return [`Subject: ${letter.subject}`, 'Dear …,', ...letter.text];
}

/** Writing down a signature that stands on paper. */
export function signaturePage({ search, latest }: CharterFacts, state: FormState = { typed: {}, problems: [] }) {
  const title = 'Record a signature on paper';
  const options = CHARTER_PARTS.map((value) => ({ value, label: PART_WORDS[value] }));
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(state.problems),
    lead: 'The brief will say “on paper”, with the day and your name as the one who recorded it. Keep the paper.',
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
