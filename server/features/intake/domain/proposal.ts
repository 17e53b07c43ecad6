import type { RawForm } from './raw-form';
import { textIn, textsIn } from './raw-form';

/** Open until somebody of the firm looked at it; replaced when another reading came in its place. */
export type ProposalState = 'open' | 'confirmed' | 'rejected' | 'replaced';

/** An answer that was read from somewhere. It is nobody's answer until that person takes it. */
export interface Proposal {
  readonly id: string;
  readonly itemId: string;
  readonly optionId: string;
  /** What it was read from, by name. */
  readonly source: string;
  readonly because: string;
  readonly state: ProposalState;
  readonly proposedAt: Date;
  readonly proposedByName: string;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  readonly version: number;
}

/** A confirmed proposal as it is put to a respondent, with the note that goes with it when it is taken. */
export interface Offer {
  readonly itemId: string;
  readonly optionId: string;
  readonly note: string;
}

/** The tick under a question by which a respondent takes what is offered there. */
export const TAKE_FIELD = 'take';

/**
 * The form as if the offered answer had been chosen, where the person ticked it and chose nothing else. The note names the source
 * unless the person wrote one.
 */
export function withTaken(raw: RawForm, offer: Offer | null): RawForm {
  if (offer === null || !textsIn(raw, TAKE_FIELD).includes(offer.itemId) || textIn(raw, offer.itemId) !== '') return raw;
  const noteName = `${offer.itemId}-note`;
  return { ...raw, [offer.itemId]: offer.optionId, [noteName]: textIn(raw, noteName) || offer.note };
}
