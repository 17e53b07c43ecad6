import { shortDay } from '../../shared/dates';
import { candidacyUrl, searchPeopleUrl } from './addresses';
import { LINES_PER_PAGE, type ListFilter, type ListLine } from './board.read-model';
import { peopleFrame, type SearchPeople } from './board.view-model';
import { DECISION_NAMES, findExit } from './domain/exits';
import { STAGE_NAMES, STAGES } from './domain/stages';
import { positionAt } from './words';

const WHO_NAMES = { in_play: 'In play', left: 'Left the search', all: 'Everybody' } as const;

/** The people of a search as a list by name, filtered by stage and by whether they left. */
export function searchPeopleListPage(about: SearchPeople, lines: readonly ListLine[], filter: ListFilter) {
  const { search } = about;
  const shown = lines.slice(0, LINES_PER_PAGE);
  const at = (page: number) => listHref(search.id, { ...filter, page });
  return {
    ...peopleFrame(about, 'list'),
    action: searchPeopleUrl(search.id),
    stages: [
      { value: '', label: 'Any stage', chosen: filter.stage === null },
      ...STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage], chosen: filter.stage === stage })),
    ],
    who: (['in_play', 'left', 'all'] as const).map((who) => ({ value: who, label: WHO_NAMES[who], chosen: filter.who === who })),
    caption: caption(shown.length, filter),
    lines: shown.map((line) => listLine(line, search.id)),
    previous: filter.page > 1 ? at(filter.page - 1) : null,
    next: lines.length > LINES_PER_PAGE ? at(filter.page + 1) : null,
  };
}

function caption(shown: number, filter: ListFilter): string {
  const stage = filter.stage ? ` at ${STAGE_NAMES[filter.stage]}` : '';
  if (shown === 0) return `Nobody${stage} to show here`;
  const first = (filter.page - 1) * LINES_PER_PAGE + 1;
  return `${WHO_NAMES[filter.who]}${stage}, by name, ${first} to ${first + shown - 1}`;
}

function listLine(line: ListLine, searchId: string) {
  const exit = line.exitKind ? findExit(line.exitKind) : null;
  return {
    name: line.name,
    href: candidacyUrl(searchId, line.id),
    position: positionAt(line),
    stage: STAGE_NAMES[line.stage],
    chip: exit ? { kind: 'plain', label: exit.name } : { kind: 'active', label: STAGE_NAMES[line.stage] },
    ended: exit ? `${DECISION_NAMES[exit.decision]}: ${line.exitReason ?? ''}` : null,
    since: shortDay(line.since),
  };
}

function listHref(searchId: string, { stage, who, page }: ListFilter): string {
  const query = new URLSearchParams({ view: 'list', ...(stage ? { stage } : {}), who, page: String(page) });
  return `${searchPeopleUrl(searchId)}?${query.toString()}`;
}
