import { intakePath, roundName } from '../intake';
import { isApprover, type Search, type Stakeholder } from '../searches';
import { listed } from '../../shared/sentence';
import { topicView } from './agenda.view-model';
import type { Diagnosis } from './domain/diagnosis';
import { BLAME_ITEM, type Topic } from './domain/agenda';
import type { Moved } from './moved-between';
import { movedItemView } from './rounds.view-model';
import { LEADER_WORDS, marginWords, type Asked } from './wording';

export interface TogetherFacts {
  readonly linkId: string;
  readonly search: Search;
  readonly viewer: Stakeholder;
  readonly topics: readonly Topic[];
  readonly diagnosis: Diagnosis;
  /** The round whose answers these are, and what changed since the one before. */
  readonly round: number;
  readonly moved: Moved | null;
  /** Whether no further round has begun. */
  readonly isLast: boolean;
  /** The item of blame with everybody's answer, for the sponsor. */
  readonly blame: Topic;
  readonly asked: Asked;
}

// On a phone five questions with their answers are three screens.
const MOST_SHOWN = 5;

/** The answers of all who have sent theirs, side by side where they differ, for one of them. */
export function togetherPage({ linkId, search, viewer, topics, diagnosis, blame, round, moved, isLast, asked }: TogetherFacts) {
  const contested = topics.filter(({ kind, itemId }) => kind === 'contested' && itemId !== BLAME_ITEM);
  return {
    title: 'All answers side by side',
    heading: isLast && round === 1 ? 'All answers side by side' : `All answers side by side: ${roundName(round)}`,
    moved: (moved?.items ?? [])
      .filter(({ item }) => item !== BLAME_ITEM)
      .map((one) => ({ ...movedItemView(one, { diagnosis, asked }), difference: null })),
    focus: { context: `Intake for ${search.clientName}`, saved: null },
    scripts: [],
    back: intakePath(linkId),
    who: whoWords(diagnosis.respondents.map(({ name }) => name)),
    count: countWords(contested.length),
    next: contested.length === 0 ? null : `${search.ownerName} brings you together over them; bring what stands behind your own answer.`,
    topics: contested.slice(0, MOST_SHOWN).map((topic) => topicView(topic, asked)),
    further: furtherView(contested.slice(MOST_SHOWN), asked),
    sponsor: isApprover(viewer) ? { lines: ownGlassLines(diagnosis), blame: topicView(blame, asked) } : null,
  };
}

function furtherView(topics: readonly Topic[], asked: Asked) {
  if (topics.length === 0) return null;
  const label = topics.length === 1 ? 'One more question, less distant' : `${topics.length} more questions, less distant`;
  return { label, topics: topics.map((topic) => topicView(topic, asked)) };
}

function whoWords(names: readonly string[]): string {
  return names.length === 1 ? 'Only your answers have been sent so far.' : `These are the answers of ${listed(names)}.`;
}

function countWords(count: number): string {
  if (count === 0) return 'On no question do your answers point to different sides.';
  return `On ${count === 1 ? 'one question' : `${count} questions`} your answers point to different sides, the largest difference first. On all others they point the same way, or to neither side.`;
}

// Heads of a function tend to see the shortage in the other's work: what the answers say without each of them.
function ownGlassLines({ withoutHeads, respondents }: Diagnosis): string[] {
  return withoutHeads.map(({ respondent, margin, finding }) => {
    const name = respondents.find(({ id }) => id === respondent)?.name ?? 'one of them';
    return `Without ${name}, the margin is ${marginWords(margin)}, and the answers point to ${LEADER_WORDS[finding.scope]}.`;
  });
}
