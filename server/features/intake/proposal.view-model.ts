import { longDay, moment } from '../../shared/dates';
import type { Search } from '../searches';
import type { Item } from './domain/item';
import { TAKE_FIELD, type Offer, type Proposal } from './domain/proposal';
import { plannedScopeIn } from './questionnaire';
import type { WorkspaceFacts } from './workspace-facts';

/** The client's own job description beside the intake: the way to read it, and what was read from it. */
export function proposalPart({ search, proposal, asked }: Pick<WorkspaceFacts, 'search' | 'proposal' | 'asked'>) {
  const xray = `/searches/${search.id}/xray`;
  return {
    xray: { href: xray, label: search.jobDescription === '' ? 'Read a job description with the X-ray' : 'X-ray of the job description' },
    text:
      search.jobDescription === ''
        ? 'No job description is kept with this search.'
        : 'The X-ray reads it sentence by sentence: which craft each duty belongs to, and what the text forgets.',
    proposal: proposal && proposalView(search, proposal, plannedScopeIn(asked)),
  };
}

function proposalView(search: Search, proposal: Proposal, planned: Item | null) {
  const at = `/searches/${search.id}/intake/proposal`;
  const isOpen = proposal.state === 'open';
  return {
    question: planned?.prompt ?? '',
    answer: optionWords(planned, proposal),
    because: `${proposal.because} ${proposal.source}; proposed by ${proposal.proposedByName}, ${moment(proposal.proposedAt)}.`,
    standing: isOpen
      ? { kind: 'wait', label: 'Proposed' }
      : { kind: 'done', label: `Confirmed by ${proposal.decidedByName ?? 'somebody'}` },
    note: isOpen
      ? 'Confirmed, it is offered to the sponsor beside the question, to take or to leave. It is nobody’s answer, and changes no result.'
      : 'The sponsor finds it beside the question, as long as it is not answered, to take or to leave. Taken, its note names the source.',
    id: proposal.id,
    version: proposal.version,
    actions: [
      ...(isOpen ? [{ action: `${at}/confirmation`, label: 'Confirm it' }] : []),
      { action: `${at}/rejection`, label: isOpen ? 'Reject it' : 'Take it back' },
    ],
  };
}

/** What is offered to the sponsor: a confirmed proposal, with the note that names where it comes from. */
export function offerFrom(proposal: Proposal | null): Offer | null {
  if (proposal?.state !== 'confirmed' || proposal.decidedAt === null) return null;
  const { itemId, optionId, source, decidedAt, decidedByName } = proposal;
  return { itemId, optionId, note: `${source}, confirmed by ${decidedByName ?? 'somebody'} on ${longDay(decidedAt)}` };
}

/** The offer as it stands under its question; null for any other question, and once that is answered. */
export function offerView(offer: Offer | null, item: Item, { isAnswered, isTicked }: { isAnswered: boolean; isTicked: boolean }) {
  if (offer === null || offer.itemId !== item.id || isAnswered) return null;
  return {
    id: `${item.id}-take`,
    name: TAKE_FIELD,
    value: item.id,
    checked: isTicked,
    label: `Take what was read for you: ${optionWords(item, offer)}`,
    hint: `${offer.note}. Your own choice above counts over it.`,
  };
}

function optionWords(item: Item | null, { optionId }: { optionId: string }): string {
  return item?.options.find(({ id }) => id === optionId)?.text ?? '';
}
