import { errorSummary, field, flag, type Flag, type FormState } from '../../shared/view-parts';
import { competencyById, type CompetencyId } from '../competencies';
import type { Settlement } from '../diagnosis';
import type { Item } from '../intake';
import { searchPage, type Search } from '../searches';
import { flagTexts } from './catalogue/flags';
import { comparedView } from './compared.view-model';
import type { FlagId, RaisedFlag, Side, Verdict, Xray } from './domain/advert';
import { sentenceRows } from './xray-sentences.view-model';
import { counted, SIDE_CHIPS, VERDICT_CHIPS, VERDICT_SENTENCES } from './xray-words';

export interface XrayFacts {
  readonly search: Search;
  /** What the intake says, null before anybody has answered. */
  readonly need: Settlement | null;
  /** The question of the intake that the text answers, in the words of this search. */
  readonly planned: Item | null;
  readonly text: string;
  readonly reading: Xray | null;
  readonly form?: FormState;
}

/** The text and what it says: its verdict, flags, competencies, and its sentences one by one. */
export function xrayPage({ search, need, planned, text, reading, form }: XrayFacts) {
  const home = `/searches/${search.id}/xray`;
  const isKept = text === search.jobDescription;
  const state = form ?? { typed: {}, problems: [] };
  return {
    title: `X-ray of the job description, ${search.title}`,
    ...searchPage({
      search,
      current: 'intake',
      head: { title: 'X-ray of the job description', chips: reading ? [VERDICT_CHIPS[reading.verdict]] : [] },
    }),
    summary: errorSummary(state.problems),
    action: home,
    formTitle: reading ? 'Read another text' : 'Read a text',
    fields: inputFields(isKept ? { ...state, typed: {} } : state),
    keep: reading && !isKept ? { action: `${home}/job-description`, version: String(search.version), text } : null,
    result: reading && resultView(reading, { search, need, planned, isKept }),
  };
}

function inputFields(state: FormState) {
  const file = { name: 'file', label: 'File', accept: '.txt,.pdf,.docx', hint: 'Text, PDF or Word, up to 5 MB' } as const;
  return {
    file: field({ ...file, type: 'file', optional: true }, state),
    text: field({ name: 'text', label: 'Or paste the text', type: 'textarea', rows: 10, optional: true }, state),
  };
}

function resultView(
  reading: Xray,
  { search, need, planned, isKept }: Pick<XrayFacts, 'search' | 'need' | 'planned'> & { isKept: boolean },
) {
  const { verdict, competencies, asking } = reading;
  return {
    sentence: VERDICT_SENTENCES[verdict],
    because: because(reading),
    shares: sharesView(reading),
    compared: need ? comparedView(verdict, need, { href: `/searches/${search.id}/diagnosis`, label: 'the diagnosis' }) : null,
    planned: plannedView(verdict, { search, planned, isKept }),
    flags: reading.flags.map((raised) => flagView(raised, reading)),
    glance: glanceAt(reading),
    hiredFor: asking.map(({ id, words }) => ({ ...competencyLine(id), words: words.map((word) => `“${word}”`).join(', ') })),
    forgotten: competencies.missing.map((id) => competencyLine(id)),
    judgedBy: reading.judgedBy,
    parts: sentenceRows(reading.sentences),
  };
}

function flagView({ id, sentence }: RaisedFlag, reading: Xray): Flag {
  const { title, why, instead: remedy } = flagTexts[id];
  return flag({ kind: 'warn', title, why: `${why} ${shownBy(id, sentence, reading)}`.trim(), remedy });
}

/** What of the text shows a flag, as far as it stands in one place or in a number. */
function shownBy(id: FlagId, sentence: string | null, { mustHaves }: Xray): string {
  if (sentence !== null) return `The text says: “${sentence}”`;
  return id === 'too_many_must_haves' ? `The text sets ${mustHaves}.` : '';
}

/** How many sentences about the role speak of each side. */
export function because({ sentences }: Xray): string {
  const duties = sentences.filter(({ section }) => section === 'duties' || section === 'opening');
  const of = (side: Side): number => duties.filter((one) => one.side === side).length;
  const speak = of('sales') === 1 ? 'speaks' : 'speak';
  return `Of ${duties.length === 1 ? 'one sentence' : `${duties.length} sentences`} about the role, ${of('sales')} ${speak} of sales, ${of('marketing')} of marketing and ${of('leadership')} of leading people.`;
}

/** What the page holds, each with its place. */
function glanceAt({ flags, competencies, judgedBy }: Xray) {
  const asked = counted(competencies.asked.length, 'competency', 'competencies');
  return [
    flags.length > 0 ? { href: '#flags', text: counted(flags.length, 'objection', 'objections') } : null,
    { href: '#hired', text: `${asked} asked for` },
    competencies.missing.length > 0 ? { href: '#forgotten', text: `${competencies.missing.length} forgotten` } : null,
    {
      href: '#fired',
      text:
        judgedBy.length > 0 ? counted(judgedBy.length, 'sentence to be judged by', 'sentences to be judged by') : 'nothing to be judged by',
    },
    { href: '#sentences', text: 'the text with its words marked' },
  ].filter((one) => one !== null);
}

function sharesView({ salesShare, marketingShare }: Xray) {
  const row = (side: 'sales' | 'marketing', share: number) => ({
    name: SIDE_CHIPS[side].label,
    tone: `f-${side}`,
    percent: `${Math.round(share * 100)}%`,
  });
  return [row('sales', salesShare), row('marketing', marketingShare)];
}

const competencyLine = (id: CompetencyId) => {
  const { name, profile } = competencyById(id);
  return { name, chip: SIDE_CHIPS[profile] };
};

/** The option of the intake's question what is planned to be advertised that the text answers. */
export const PLANNED: Readonly<Record<Verdict, string | null>> = { sales: 'a', marketing: 'b', combined: 'd', unclear: null };

function plannedView(verdict: Verdict, { search, planned, isKept }: Pick<XrayFacts, 'search' | 'planned'> & { isKept: boolean }) {
  const option = PLANNED[verdict];
  const answer = planned?.options.find(({ id }) => id === option);
  if (!planned || !answer) return null;
  return { question: planned.prompt, answer: answer.text, option, action: isKept ? `/searches/${search.id}/xray/proposal` : null };
}
