import type { Chip } from '../../shared/view-parts';
import type { CharterRating, MissCause, OutcomeRating } from './domain/check-in';

export const OUTCOME_CHIPS: Readonly<Record<OutcomeRating, Chip>> = {
  met: { kind: 'done', label: 'Met' },
  on_the_way: { kind: 'active', label: 'On the way' },
  missed: { kind: 'warn', label: 'Missed' },
  too_early: { kind: 'open', label: 'Too early' },
};

export const CHARTER_CHIPS: Readonly<Record<CharterRating, Chip>> = {
  kept: { kind: 'done', label: 'Kept' },
  partly: { kind: 'active', label: 'Partly' },
  not_kept: { kind: 'warn', label: 'Not kept' },
  not_tested: { kind: 'open', label: 'Not tested yet' },
};

export const CAUSE_NAMES: Readonly<Record<MissCause, string>> = {
  role_design: 'Design of the role',
  selection: 'Selection',
  onboarding: 'Onboarding',
  market: 'Market',
};

export const CAUSE_HINTS: Readonly<Record<MissCause, string>> = {
  role_design: 'Nobody could have met it: no budget, no lever, two jobs in one',
  selection: 'Somebody with another profile would have met it',
  onboarding: 'The right person, who was not given what was agreed',
  market: 'What nobody at the company controls',
};
