import { errorSummary, field, type FormState } from '../../shared/view-parts';
import type { Candidacy } from '../people';
import { isApprover, PART_NAMES, searchPage, type Search, type Stakeholder } from '../searches';
import { placementUrl } from './addresses';

export interface RecordingView {
  readonly search: Search;
  readonly candidacy: Candidacy;
  readonly stakeholders: readonly Stakeholder[];
}

/** Before a placement is recorded: what is missing, or when the person starts and who will be asked. */
export function recordingPage({ search, candidacy, stakeholders }: RecordingView, state: FormState = { typed: {}, problems: [] }) {
  const title = `Placement of ${candidacy.name}`;
  const sponsor = stakeholders.find(isApprover)?.id ?? '';
  return {
    title,
    ...searchPage({ search, current: 'people', head: { title } }),
    summary: errorSummary(state.problems),
    obstacle: obstacle({ search, candidacy }),
    back: `/searches/${search.id}/people/${candidacy.id}`,
    action: placementUrl(search.id, candidacy.id),
    fields: placementFields(stakeholders, { ...state, typed: { stakeholderId: sponsor, ...state.typed } }),
  };
}

function obstacle({ search, candidacy }: Pick<RecordingView, 'search' | 'candidacy'>): string | null {
  if (candidacy.stage !== 'placed' || candidacy.exit) return `${candidacy.name} is not at “Placed”. Move the person there first.`;
  return search.hasSignedBrief ? null : 'There is no signed brief in this search: nothing says what was agreed.';
}

export function placementFields(stakeholders: readonly Stakeholder[], state: FormState) {
  const options = stakeholders.map(({ id, name, part }) => ({ value: id, label: `${name}, ${PART_NAMES[part].toLowerCase()}` }));
  return {
    startDate: field({ name: 'startDate', label: 'First day', type: 'date', short: true }, state),
    stakeholderId: field(
      {
        name: 'stakeholderId',
        label: 'Who is asked at the check-ins',
        type: 'select',
        hint: 'The person the newcomer reports to. Best is somebody who has not seen the scores',
        options: [{ value: '', label: 'Choose' }, ...options],
      },
      state,
    ),
  };
}
