import { listed } from '../../../shared/sentence';
import { openWishOf, PART_WORDS, readiness, signing, type CharterPart } from '../../charter';
import { goesOn, STATE_NAMES } from '../../searches';
import type { CharterFacts } from './charter-facts';
import { askedNow, isPutUp, numberOfNext } from './signers.view-model';

/** How far the signatures are and what is to be done next, in sentences. */
export function nextStep(facts: CharterFacts): string {
  const { latest, search, versions, today } = facts;
  const { charter } = latest.content;
  const isReady = readiness(charter, today).isReady;
  if (isReady && isPutUp(facts)) return signedSoFar(facts);
  if (!goesOn(search)) return `The search is “${STATE_NAMES[search.state]}”: nothing is due on its charter.`;
  if (!isReady) return nextClause(latest);
  const number = versions[0]?.number;
  if (number === undefined) return 'Next: send version 1 to both heads and the chief executive for signature.';
  return `The words have changed since version ${number}. Next: send version ${numberOfNext(facts)} for signature.`;
}

function nextClause({ content, number, state }: CharterFacts['latest']): string {
  const [open] = content.charter.filter(({ status }) => status !== 'agreed');
  const begin = state === 'draft' ? '' : `start version ${number + 1} of the brief to `;
  const next = open ? `Next: ${begin}agree clause ${open.id}, ${open.title}. ` : '';
  return `${next}Both heads and the chief executive sign once every clause is agreed.`;
}

function signedSoFar(facts: CharterFacts): string {
  const { latest, signatures } = facts;
  const parts = signing(latest.content.charter, signatures);
  const open = parts.flatMap(({ part, isCurrent }) => (isCurrent ? [] : [part]));
  const number = numberOfNext(facts);
  if (open.length === 0) return `All three have signed version ${number}.`;
  const signed = parts.length - open.length;
  const asked = askedNow(facts).filter(({ part }) => open.includes(part));
  const unhappy = asked.filter((one) => openWishOf(number, one, facts.refusals) !== null);
  const silent = asked.filter((one) => !unhappy.includes(one));
  const said = `${signed} of ${parts.length} ${signed === 1 ? 'has' : 'have'} signed version ${number}.`;
  const sentences = [said, nextToAsk(facts, open), nextToAnswer(unhappy), missingWords(asked.length < open.length ? [] : silent)];
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

function nextToAnswer(unhappy: readonly { readonly name: string }[]): string {
  if (unhappy.length === 0) return '';
  return `Next: answer what ${listed(unhappy.map(({ name }) => name))} ${unhappy.length === 1 ? 'wants' : 'want'} changed, in the clauses or in person.`;
}

const missingWords = (missing: readonly { readonly name: string }[]): string =>
  missing.length === 0 ? '' : `Missing: ${listed(missing.map(({ name }) => name))}.`;
