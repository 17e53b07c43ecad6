import { chartWithTable, funnel, funnelTable } from '../../charts';
import { longDay } from '../../shared/dates';
import { trustedHtml, type TrustedHtml } from '../../shared/trusted-html';
import { searchPage, type Search } from '../searches';
import { candidacyUrl, searchPeopleUrl } from './addresses';
import { CARDS_PER_STAGE, type BoardCard, type ExitCount } from './board.read-model';
import { DECISION_NAMES, EXITS } from './domain/exits';
import { pipeline, pipelineTotals, type PipelineCount, type PipelineStage } from './domain/pipeline';
import { STAGE_NAMES, STAGES, type Stage } from './domain/stages';
import { daysSince, people, positionAt } from './words';

export interface SearchPeople {
  search: Search;
  counts: readonly PipelineCount[];
  exits: readonly ExitCount[];
  now: Date;
}

/** Head, tabs and the switch between board and list: the same on both. */
export function peopleFrame({ search, counts }: Pick<SearchPeople, 'search' | 'counts'>, view: 'board' | 'list') {
  const home = searchPeopleUrl(search.id);
  const totals = pipelineTotals(counts);
  return {
    title: `People in ${search.title}`,
    wide: true,
    ...searchPage({
      search,
      current: 'people',
      head: {
        title: 'People',
        chips: [{ kind: 'plain', label: `${totals.inPlay} in play, ${totals.left} left` }],
        actions: [
          { href: `${home}/import`, label: 'Bring people from a file', quiet: true },
          { href: `${home}/new`, label: 'Add people', quiet: false },
        ],
      },
    }),
    views: { board: home, list: `${home}?view=list`, isBoard: view === 'board' },
  };
}

/** The people of a search as columns by stage, with the funnel and who left. */
export function boardPage(about: SearchPeople, cards: readonly BoardCard[]) {
  const { search, counts, exits, now } = about;
  const stages = pipeline(counts);
  const isEmpty = counts.length === 0;
  return {
    ...peopleFrame(about, 'board'),
    scripts: ['people'],
    empty: isEmpty ? emptyPart(search) : null,
    stages: isEmpty ? [] : stages.map((stage) => stageColumn(stage, cards, { search, now })),
    funnel: isEmpty ? null : funnelPart(stages, search),
    conclusion: conclusion(stages),
    left: leftPart(exits),
  };
}

function emptyPart(search: Search) {
  return {
    title: 'Nobody is in this search yet',
    text: 'Add people one by one or from a file. Each stands at a stage and moves by the decision of a named person.',
    action: { href: `${searchPeopleUrl(search.id)}/new`, label: 'Add people' },
  };
}

function stageColumn({ stage, here }: PipelineStage, cards: readonly BoardCard[], { search, now }: { search: Search; now: Date }) {
  const own = cards.filter((card) => card.stage === stage);
  return {
    stage,
    name: STAGE_NAMES[stage],
    people: here,
    cards: own.map((card) => cardPart(card, search, now)),
    more:
      here > CARDS_PER_STAGE
        ? { href: `${searchPeopleUrl(search.id)}?view=list&stage=${stage}`, label: `and ${here - own.length} more` }
        : null,
  };
}

function cardPart(card: BoardCard, search: Search, now: Date) {
  const href = candidacyUrl(search.id, card.id);
  const next = STAGES[STAGES.indexOf(card.stage) + 1] ?? card.stage;
  return {
    id: card.id,
    name: card.name,
    href,
    action: `${href}/stage`,
    position: positionAt(card),
    waiting: `here ${daysSince(card.stageSince, now)}`,
    version: String(card.moves),
    stage: card.stage,
    stages: STAGES.filter((stage) => stage !== card.stage).map((stage) => stageOption(stage, next)),
  };
}

function stageOption(stage: Stage, next: Stage) {
  return { value: stage, label: STAGE_NAMES[stage], chosen: stage === next };
}

function funnelPart(stages: readonly PipelineStage[], search: Search): TrustedHtml {
  const data = {
    stages: stages.map((stage) => ({
      name: STAGE_NAMES[stage.stage],
      reached: stage.reached,
      active: stage.here,
      leftByThem: stage.leftByCandidate,
      leftByUs: stage.leftByOthers,
    })),
    period: `since ${longDay(search.createdAt)}`,
  };
  return trustedHtml(chartWithTable(funnel, funnelTable, data));
}

/** The funnel's message as a sentence. */
function conclusion(stages: readonly PipelineStage[]): string {
  const all = stages[0]?.reached ?? 0;
  const interviewed = stages.find(({ stage }) => stage === 'interviews')?.reached ?? 0;
  return `${people(all)} in all; ${interviewed === 0 ? 'nobody has' : `${people(interviewed)} ${interviewed === 1 ? 'has' : 'have'}`} come as far as interviews.`;
}

function leftPart(exits: readonly ExitCount[]) {
  if (exits.length === 0) return null;
  const total = exits.reduce((sum, exit) => sum + exit.people, 0);
  return {
    note: `${people(total)}, each with whose decision it was`,
    lines: exits.map((exit) => ({
      name: EXITS.find(({ kind }) => kind === exit.kind)?.name ?? exit.kind,
      decision: DECISION_NAMES[exit.decision],
      people: exit.people,
    })),
  };
}
