import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { competencies, type CompetencyId } from '../competencies';
import { searchPage } from '../searches';
import { candidateOptions, type InterviewsView } from './interviews.view-model';
import { FUNCTION_NAMES } from './rating-words';

/** Assigning by hand: one interviewer, one or more candidates, three or four competencies. */
export function assignPage(view: InterviewsView, state: FormState = { typed: {}, problems: [] }) {
  const { search, interviewers, plan } = view;
  const home = `/searches/${search.id}/interviews`;
  const weightOf = new Map<CompetencyId, number>(plan?.proposal.coverage.map((row) => [row.competencyId, row.weight]));
  const options = [...competencies]
    .sort((a, b) => (weightOf.get(b.id) ?? 0) - (weightOf.get(a.id) ?? 0))
    .map(({ id, name }) => ({ value: id, label: name, hint: weightOf.has(id) ? `Weight ${weightOf.get(id)}` : null }));
  const people = interviewers.map((person) => ({ value: person.id, label: `${person.name}, ${FUNCTION_NAMES[person.function]}` }));
  return {
    title: 'Assign scorecards',
    ...searchPage({ search, current: 'interviews', head: { title: 'Assign scorecards' } }),
    summary: errorSummary(state.problems),
    action: `${home}/assign`,
    cancel: home,
    fields: [
      field({ name: 'interviewer', label: 'Interviewer', type: 'select', options: [{ value: '', label: 'Choose' }, ...people] }, state),
      field({ name: 'candidacy', label: 'Candidates', type: 'checkboxes', options: candidateOptions(view) }, state),
      field(
        { name: 'competency', label: 'Competencies', type: 'checkboxes', hint: 'Three or four are enough for one conversation.', options },
        state,
      ),
      field({ name: 'interviewedOn', label: 'Date of the interview', type: 'date', optional: true, short: true }, state),
    ],
  };
}
