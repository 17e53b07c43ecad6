export const STAKEHOLDER_PARTS = ['sponsor', 'decision_maker', 'functional_head', 'panel', 'observer'] as const;
export type StakeholderPart = (typeof STAKEHOLDER_PARTS)[number];
export type LedFunction = 'sales' | 'marketing';

/** A person at the client with a part in one search. */
export interface Stakeholder {
  readonly id: string;
  readonly firmId: string;
  readonly searchId: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly part: StakeholderPart;
  /** Which function this person leads today, whatever the part in the search. */
  readonly leadsFunction: LedFunction | null;
  readonly version: number;
}

export const PART_NAMES: Record<StakeholderPart, string> = {
  sponsor: 'Sponsor, approves the hire',
  decision_maker: 'Decision maker',
  functional_head: 'Head of a function',
  panel: 'Panel',
  observer: 'Observer',
};

export function isApprover(stakeholder: Pick<Stakeholder, 'part'>): boolean {
  return stakeholder.part === 'sponsor';
}

/**
 * Who decides on the hire. Heads of function count: the conflict that matters most is the one between the sponsor and a head
 * (Ampersand method, section a.4, stakeholder fixture).
 */
export function isDecisionMaker(stakeholder: Pick<Stakeholder, 'part'>): boolean {
  return ['sponsor', 'decision_maker', 'functional_head'].includes(stakeholder.part);
}
