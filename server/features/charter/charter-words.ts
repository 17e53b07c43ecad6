import { dayWords, moment } from '../../shared/dates';
import {
  signing,
  type CharterPart,
  type CharterSignature,
  type Clause,
  type ClauseComment,
  type PartSigned,
  type Readiness,
} from './domain/charter';

/** The words of the charter on screen and on paper. */
export const PART_WORDS: Readonly<Record<CharterPart, string>> = {
  head_of_sales: 'Head of sales',
  head_of_marketing: 'Head of marketing',
  chief_executive: 'Chief executive',
};

export const STATUS_WORDS: Readonly<Record<Clause['status'], string>> = { open: 'Open', proposed: 'Proposed', agreed: 'Agreed' };

/** "2. Definitions". */
export const clauseName = ({ id, title }: Pick<Clause, 'id' | 'title'>): string => `${id}. ${title}`;

/** What is said of no clause in particular. */
export const ANYTHING_ELSE = 'Anything else';

/** Comments by the name of the clause they are about. */
export function commentWords(
  clauses: readonly Pick<Clause, 'id' | 'title'>[],
  comments: readonly ClauseComment[],
): readonly { term: string; text: string }[] {
  return comments.map(({ clause: id, comment }) => {
    const clause = clauses.find((one) => one.id === id);
    return { term: clause ? clauseName(clause) : ANYTHING_ELSE, text: comment };
  });
}

/** "Proposed, Helena Brandt, due Tue 6 Oct 2026." */
export function clauseState({ status, owner, dueOn }: Pick<Clause, 'status' | 'owner' | 'dueOn'>): string {
  const due = dueOn === undefined || status === 'agreed' ? '' : `, due ${dayWords(dueOn)}`;
  return `${STATUS_WORDS[status]}, ${owner === '' ? 'no owner yet' : owner}${due}`;
}

/** Who is asked to sign for a part. */
export interface AskedToSign {
  readonly part: CharterPart;
  readonly name: string;
}

interface Signing {
  readonly clauses: readonly Pick<Clause, 'id' | 'text' | 'owner'>[];
  readonly signatures: readonly CharterSignature[];
  readonly asked: readonly AskedToSign[];
}

/** The three who sign, as the `sign-off` partial prints them: who signed these words, and who has not. */
export function signersOf({ clauses, signatures, asked }: Signing) {
  return signing(clauses, signatures).map((one) => {
    const open = asked.find(({ part }) => part === one.part)?.name;
    const name = (one.isCurrent ? undefined : open) ?? one.signature?.name ?? null;
    return {
      name: name ?? PART_WORDS[one.part],
      role: name === null ? null : PART_WORDS[one.part],
      signed: one.isCurrent,
      note: signatureNote(one, name),
    };
  });
}

function signatureNote({ signature, isCurrent }: PartSigned, name: string | null): string {
  if (!signature) return 'Not signed yet.';
  const who = signature.name === name ? 'Signed' : `${signature.name} signed`;
  const said = `${who} ${signatureWords(signature)}`;
  return isCurrent ? said : `${said} The wording has changed since, so it has to be signed again.`;
}

function signatureWords({ way, versionNumber, signedOn, recordedAt, recordedByName }: CharterSignature): string {
  if (way === 'link') return `version ${versionNumber} by personal link, ${moment(recordedAt)}.`;
  return `version ${versionNumber} on paper, ${dayWords(signedOn)}; recorded by ${recordedByName ?? 'the search firm'}.`;
}

/** What the brief says of its charter: who signed this wording, and who has not. */
export function signingSentence(clauses: readonly Clause[], signatures: readonly CharterSignature[]): string {
  const parts = signing(clauses, signatures);
  const signed = parts.flatMap(({ part, signature, isCurrent }) =>
    signature && isCurrent
      ? [
          `${signature.name} (${PART_WORDS[part].toLowerCase()}) ${signature.way === 'paper' ? 'on paper ' : ''}on ${dayWords(signature.signedOn)}`,
        ]
      : [],
  );
  if (signed.length === 0) return 'Not signed by either head or by the chief executive yet.';
  const missing = parts.filter(({ isCurrent }) => !isCurrent).map(({ part }) => PART_WORDS[part].toLowerCase());
  return `Signed by ${signed.join(', ')}.${missing.length === 0 ? '' : ` Still to sign: ${missing.join(', ')}.`}`;
}

/** "Ready on 4 of 9 clauses, 2 are proposed. 1 is past its day. 3 have no owner." */
export function readinessSentence({ agreed, clauses, proposed, overdue, withoutOwner }: Readiness): string {
  const count = (number: number, one: string, more: string) => (number === 0 ? '' : ` ${number} ${number === 1 ? one : more}.`);
  const waiting = proposed === 0 ? '' : `, ${proposed} ${proposed === 1 ? 'is' : 'are'} proposed`;
  return `Ready on ${agreed} of ${clauses} clauses${waiting}.${count(overdue, 'is past its day', 'are past their day')}${count(withoutOwner, 'has no owner', 'have no owner')}`;
}
