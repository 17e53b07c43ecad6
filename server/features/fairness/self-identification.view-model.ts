import type { LinkHolder } from '../../shared/actor';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import type { Search } from '../searches';
import { ETHNICITY_NAMES, SEX_NAMES } from './category-words';
import { LEAST_SHOWN } from './domain/audit-table';
import { ETHNICITIES, SEXES, type SelfIdentification } from './domain/self-identification';

export interface OwnFacts {
  readonly actor: LinkHolder;
  readonly search: Search;
  readonly said: SelfIdentification | null;
}

/** A page of its own after the assessment: two questions nobody has to answer. */
export function selfIdentificationPage({ actor, search, said }: OwnFacts, state: FormState = { typed: {}, problems: [] }) {
  const own = `/p/${actor.linkId}/about-you`;
  const form = { ...state, typed: { ...said, ...state.typed } };
  return {
    title: 'Two questions you need not answer',
    focus: { context: `After your assessment for ${search.title}, ${search.clientName}`, saved: null },
    summary: errorSummary(state.problems),
    firmName: actor.firmName,
    clientName: search.clientName,
    recruiterName: search.ownerName,
    least: LEAST_SHOWN,
    action: own,
    deletion: said ? `${own}/deletion` : null,
    back: `/p/${actor.linkId}/assessment/results`,
    said: said ? [SEX_NAMES[said.sex], ETHNICITY_NAMES[said.ethnicity]] : null,
    submit: said ? 'Change it' : 'Send it',
    sex: field({ name: 'sex', label: 'Sex', type: 'radios', options: SEXES.map((value) => ({ value, label: SEX_NAMES[value] })) }, form),
    ethnicity: field(
      {
        name: 'ethnicity',
        label: 'Race or ethnicity',
        type: 'radios',
        hint: 'The categories are those that the audit rules of New York prescribe. They may not be yours; then choose the last one',
        options: ETHNICITIES.map((value) => ({ value, label: ETHNICITY_NAMES[value] })),
      },
      form,
    ),
  };
}
