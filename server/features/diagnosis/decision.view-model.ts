import type { Stakeholder } from '../searches';
import { isApprover } from '../searches';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { capital } from '../../shared/sentence';
import { peopleOptions } from './agenda.view-model';
import { DECIDABLE_SCOPES, type Settlement } from './domain/settlement';
import { FEE_WORDS, LEADER_WORDS } from './wording';

const EMPTY: FormState = { typed: { kind: 'decision' }, problems: [] };

/** The form that records a decision about a disagreement, or a dissent. The sponsor is proposed: a sponsor's word settles it. */
export function decisionView(stakeholders: readonly Stakeholder[], settlement: Settlement, form: FormState | null) {
  const sponsor = stakeholders.find(isApprover);
  const state = form ?? { ...EMPTY, typed: { ...EMPTY.typed, decidedBy: sponsor?.id ?? '' } };
  return {
    summary: errorSummary(state.problems),
    isSettled: settlement.decision !== null,
    isOpen: form !== null,
    kind: kindField(state),
    decidedBy: field(
      {
        name: 'decidedBy',
        label: 'Whose is it?',
        type: 'select',
        hint: sponsor
          ? `${sponsor.name} approves the hire and is expected to decide.`
          : 'Nobody approves the hire yet: add the sponsor among the stakeholders.',
        options: peopleOptions(stakeholders),
      },
      state,
    ),
    scope: scopeField(state),
    reason: field({ name: 'reason', label: 'The reason, in that person’s words', type: 'textarea', maxlength: 4000 }, state),
  };
}

function scopeField(state: FormState) {
  return field(
    {
      name: 'scope',
      label: 'What was decided?',
      type: 'radios',
      hint: 'For a decision. One post for both is not decided here: it has its own conditions at the brief.',
      options: DECIDABLE_SCOPES.map((scope) => ({
        value: scope,
        label: capital(LEADER_WORDS[scope]),
        hint: `Fee effect: ${FEE_WORDS[scope]}.`,
      })),
    },
    state,
  );
}

function kindField(state: FormState) {
  return field(
    {
      name: 'kind',
      label: 'What is recorded?',
      type: 'radios',
      options: [
        { value: 'decision', label: 'A decision', hint: 'Settles the disagreement. The brief follows it.' },
        { value: 'dissent', label: 'A dissent', hint: 'Stays on record beside the decision and settles nothing.' },
      ],
    },
    state,
  );
}
