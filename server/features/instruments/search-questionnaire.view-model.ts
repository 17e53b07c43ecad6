import { loadedVersion } from '../../shared/loaded-version';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { askedSentence, fixedSentence, newerQuestionsSentence, newerWordsSentence, versionWords } from './asked.view-model';
import type { ClientQuestion } from './client-question.repository';
import { ownQuestionView } from './client-question.view-model';
import { questionnairePath, questionsPath, TEMPLATES_PATH, versionPath } from './instruments.paths';
import type { AskedInSearch } from './search-questionnaire.repository';
import { isUsable } from './usable-wording';
import type { Wording } from './wording.repository';

export interface QuestionnaireFacts {
  readonly search: Search;
  readonly asked: AskedInSearch;
  readonly wordings: readonly Wording[];
  /** As they stand at the client now. */
  readonly clientQuestions: readonly ClientQuestion[];
  readonly instrumentVersion: string;
}

/** What one search asks: in which words, which questions of the firm's own, and whether that can still change. */
export function questionnairePage(facts: QuestionnaireFacts, form: FormState | null = null) {
  const { search, asked, instrumentVersion } = facts;
  const fixed = asked.pinnedAt !== null;
  const back = { href: `/searches/${search.id}/intake`, label: 'Back to the intake', quiet: true };
  return {
    title: `What is asked, ${search.title}`,
    scripts: [],
    ...searchPage({
      search,
      current: 'intake',
      head: {
        title: 'What is asked',
        chips: [fixed ? { kind: 'done', label: 'Fixed' } : { kind: 'open', label: 'Not fixed yet' }],
        actions: [back],
        note: `${askedSentence(asked)} ${fixedSentence(asked)}`,
      },
    }),
    instrument: `Instrument ${instrumentVersion}: thirty scored questions and fifteen facts. Codes, order, kinds and points are the same for every search.`,
    wording: wordingLine(asked),
    newerWords: newerWordsSentence(asked, facts.wordings),
    templates: TEMPLATES_PATH,
    choice: fixed ? null : choiceView(facts, form),
    questions: asked.questions.map(ownQuestionView),
    newerQuestions: newerQuestionsSentence(asked, { name: search.clientName, questions: facts.clientQuestions }),
    own: { href: questionsPath(search.clientId), label: `Questions for ${search.clientName}` },
  };
}

/** "Plain words, version 2", with the way to read it; the library's has none. */
function wordingLine({ wording }: AskedInSearch) {
  if (wording === null) return { text: 'The library’s words', href: null };
  return { text: versionWords(wording), href: versionPath(wording.id, wording.number) };
}

function choiceView({ search, asked, wordings }: QuestionnaireFacts, form: FormState | null) {
  const standard = wordings.find(({ defaultSince }) => defaultSince !== null);
  const usable = wordings.filter(isUsable);
  const current = asked.choice === 'wording' ? (asked.chosenId ?? '') : asked.choice;
  const state = form ?? { typed: { wording: current }, problems: [] };
  return {
    summary: errorSummary(state.problems),
    action: questionnairePath(search.id),
    version: loadedVersion(state.typed, asked),
    wording: field(
      {
        name: 'wording',
        label: 'Words for this search',
        type: 'radios',
        options: [
          { value: 'default', label: 'Your default', hint: `At the moment ${standard ? `“${standard.name}”` : 'the library’s words'}.` },
          { value: 'library', label: 'The library’s words', hint: null },
          ...usable.map(({ id, name, latest }) => ({
            value: id,
            label: name,
            hint: `Version ${latest ?? 1} and what follows until the intake opens.`,
          })),
        ],
      },
      state,
    ),
  };
}

/** The choice in words, for a page that compares two. */
export function choiceWords(choice: string, wordings: readonly Wording[]): string {
  if (choice === 'default') return 'Your default';
  return choice === 'library' ? 'The library’s words' : (wordings.find(({ id }) => id === choice)?.name ?? 'Another wording');
}
