import { longDay } from '../../shared/dates';
import { errorSummary, field } from '../../shared/view-parts';
import { counted } from '../comparison';
import { searchPage, type Search } from '../searches';
import { noteField, type ChoiceState } from './choice.form';
import type { ComparedCandidate, Comparison } from './domain/frozen-shortlist';
import { classWords, floorsWords, levelsLine, missingWords, placeWords, positionWords } from './shortlist-words';

export interface ChoiceFacts {
  readonly search: Search;
  readonly comparison: Comparison;
}

const NOTHING_CHOSEN: ChoiceState = { typed: {}, problems: [], choices: [], runId: '' };

/** Choosing who goes on the shortlist, with a note each. */
export function choicePage({ search, comparison }: ChoiceFacts, state: ChoiceState = NOTHING_CHOSEN) {
  const home = `/searches/${search.id}/shortlist`;
  const { run, candidates } = comparison;
  return {
    title: `Freeze a shortlist, ${search.title}`,
    ...searchPage({ search, current: 'shortlist', head: { title: 'Freeze a shortlist', note: noteWords(comparison) } }),
    summary: errorSummary(state.problems),
    noOrder: run.noOrder,
    action: `${home}/preview`,
    runId: run.runId,
    error: state.problems.find((problem) => problem.field === 'candidacy')?.message ?? null,
    people: candidates.map((one) => personPart(one, state)),
    back: { href: home, label: 'Do not freeze' },
  };
}

function noteWords({ run, candidates }: Comparison): string {
  const compared = `${counted(candidates.length, 'person', 'people')} compared under version ${run.brief.number} of the brief`;
  return `${compared}, ${longDay(new Date(run.computedAt))}. Weights and bars are expert defaults.`;
}

function personPart(one: ComparedCandidate, state: ChoiceState) {
  const position = positionWords(one);
  return {
    id: one.candidacyId,
    tickId: `candidacy-${one.candidacyId}`,
    checked: state.choices.some((choice) => choice.candidacyId === one.candidacyId),
    name: one.name,
    position: position === '' ? null : position,
    place: one.place ? `Place ${placeWords(one)}` : 'No place',
    lines: [`${levelsLine(one)}.`, classWords(one), floorsWords(one.floors), ...missingWords(one)],
    note: noteInput(one, state),
  };
}

/** Needed only for who is ticked, so the browser must not ask for it and the label must not call it optional. */
function noteInput({ candidacyId, name }: ComparedCandidate, state: ChoiceState) {
  const hint = 'Needed when you tick the person. The client reads it in your words.';
  const spec = { name: noteField(candidacyId), label: `Why ${name}?`, type: 'textarea', rows: 3, hint, optional: true } as const;
  return { ...field(spec, state), optional: false };
}
