import { field, type FormState } from '../../shared/view-parts';
import { LED, RELATIONSHIPS } from './domain/referee';
import { LED_NAMES, RELATIONSHIP_NAMES } from './reference-words';

/** What a candidate fills in about one referee. */
export function refereeFields(firmName: string, state: FormState) {
  return [...personFields(state), sawField(state), contactField(firmName, state)];
}

function personFields(state: FormState) {
  const relationships = RELATIONSHIPS.map((value) => ({ value, label: RELATIONSHIP_NAMES[value] }));
  return [
    field({ name: 'name', label: 'Name', autocomplete: 'off' }, state),
    field({ name: 'email', label: 'Email address', type: 'email', autocomplete: 'off', hint: 'One that this person reads today' }, state),
    field(
      {
        name: 'relationship',
        label: 'How you worked together',
        type: 'select',
        options: [{ value: '', label: 'Choose' }, ...relationships],
      },
      state,
    ),
    field(
      { name: 'period', label: 'When and where', hint: 'For example: 2019 to 2023, Northgate Instruments', autocomplete: 'off' },
      state,
    ),
  ];
}

function sawField(state: FormState) {
  return field(
    {
      name: 'saw',
      label: 'What this person saw you do',
      type: 'checkboxes',
      options: LED.map((value) => ({ value, label: LED_NAMES[value] })),
      hint: 'They are asked about it themselves, too.',
      optional: true,
    },
    state,
  );
}

function contactField(firmName: string, state: FormState) {
  return field(
    {
      name: 'contact',
      label: 'May we write to this person?',
      type: 'radios',
      options: [
        { value: 'now', label: 'Yes', hint: `I agree that ${firmName} asks this person about my work for this search` },
        {
          value: 'later',
          label: 'Not yet',
          hint: 'For example my current employer. Nobody is written to until I come back here and agree',
        },
      ],
    },
    state,
  );
}
