import { competencyById, type CompetencyId } from '../competencies';
import { listed } from '../../shared/sentence';
import type { Led, RefereeState, Relationship } from './domain/referee';
import type { Value } from './domain/reference';
import type { ChipKind } from '../../shared/view-parts';

export const RELATIONSHIP_NAMES: Record<Relationship, string> = {
  manager: 'I reported to them',
  peer: 'We worked at the same level',
  report: 'They reported to me',
  other_function: 'They worked with me from another function',
  client: 'They were a customer or partner',
  board: 'They sat on the board or invested',
};

/** The same relation, told of the referee to somebody else. */
export const RELATION_TO: Record<Relationship, string> = {
  manager: 'manager of the candidate',
  peer: 'at the same level',
  report: 'reported to the candidate',
  other_function: 'from another function',
  client: 'customer or partner',
  board: 'board or investor',
};

export const LED_NAMES: Record<Led, string> = { sales: 'Lead sales', marketing: 'Lead marketing', people: 'Lead people' };

export const STATE_CHIPS: Record<RefereeState, { kind: ChipKind; label: string }> = {
  not_agreed: { kind: 'open', label: 'Not to be written to yet' },
  ready: { kind: 'active', label: 'May be asked' },
  asked: { kind: 'wait', label: 'Asked' },
  opened: { kind: 'wait', label: 'Link opened' },
  link_expired: { kind: 'warn', label: 'Link no longer works' },
  declined: { kind: 'plain', label: 'Would rather not' },
  answered: { kind: 'done', label: 'Answered' },
};

/** "sales and people", or "nothing of it in particular". */
export function ledWords(led: readonly Led[]): string {
  if (led.length === 0) return 'no function in particular';
  return listed(led);
}

/** "4 Strong", "Could not see" or "Not answered": never a bare number. */
export function valueWords(competencyId: CompetencyId, value: Value | null): string {
  if (value === null) return 'Not answered';
  if (value === 'not_seen') return 'Could not see';
  const anchor = competencyById(competencyId).anchors.find(({ level }) => level === value);
  return anchor ? `${value} ${anchor.label}` : String(value);
}
