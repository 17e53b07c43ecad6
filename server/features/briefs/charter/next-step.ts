import { listed } from '../../../shared/sentence';
import { lastSaidOf, PART_WORDS, readiness, signing, type CharterPart } from '../../charter';
import type { CharterFacts } from './charter-facts';
import { askedNow, isPutUp, numberOfNext } from './signers.view-model';

/** How far the signatures are and what is to be done next, in sentences. */
export function nextStep(facts: CharterFacts): string {
  const { latest, versions, today } = facts;
  const { charter } = latest.content;
  if (!readiness(charter, today).isReady) return nextClause(charter);
  if (isPutUp(facts)) return signedSoFar(facts);
  const number = versions[0]?.number;
  if (number === undefined) return 'Next: send version 1 to both heads and the chief executive for signature.';
  return `The words have changed since version ${number}. Next: send version ${numberOfNext(facts)} for signature.`;
}

function nextClause(charter: CharterFacts['latest']['content']['charter']): string {
  const [open] = charter.filter(({ status }) => status !== 'agreed');
  const next = open ? `Next: agree clause ${open.id}, ${open.title}. ` : '';
  return `${next}Both heads and the chief executive sign once every clause is agreed.`;
}

function signedSoFar(facts: CharterFacts): string {
  const { latest, signatures } = facts;
  const parts = signing(latest.content.charter, signatures);
  const open = parts.flatMap(({ part, isCurrent }) => (isCurrent ? [] : [part]));
  const number = numberOfNext(facts);
  if (open.length === 0) return `All three have signed version ${number}.`;
  const signed = parts.length - open.length;
  const missing = askedNow(facts).filter(({ part }) => open.includes(part));
  const said = `${signed} of ${parts.length} ${signed === 1 ? 'has' : 'have'} signed version ${number}.`;
  const sentences = [said, nextToAsk(facts, open), nextToAnswer(facts, open), missingWords(missing.length < open.length ? [] : missing)];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Who has to be asked before anybody can be waited for. */
function nextToAsk(facts: CharterFacts, open: readonly CharterPart[]): string {
  const { signers, successors } = facts;
  const asked = askedNow(facts).map(({ part }) => part);
  const unasked = open.filter((part) => !asked.includes(part));
  if (unasked.length === 0) return '';
  const [heir] = signers.filter(({ part }) => unasked.includes(part)).flatMap(({ stakeholderId }) => successors.get(stakeholderId) ?? []);
  if (heir && unasked.length === 1) return `Next: send it to ${heir.name}.`;
  return `Next: send it to somebody who signs as ${listed(unasked.map((part) => PART_WORDS[part].toLowerCase()))}.`;
}

function nextToAnswer(facts: CharterFacts, open: readonly CharterPart[]): string {
  const { refusals } = facts;
  const unhappy = askedNow(facts).filter((one) => open.includes(one.part) && lastSaidOf(numberOfNext(facts), one, refusals) !== null);
  if (unhappy.length === 0) return '';
  return `Next: answer what ${listed(unhappy.map(({ name }) => name))} ${unhappy.length === 1 ? 'wants' : 'want'} changed, in the clauses or in person.`;
}

const missingWords = (missing: readonly { readonly name: string }[]): string =>
  missing.length === 0 ? '' : `Missing: ${listed(missing.map(({ name }) => name))}.`;
