import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { competencyById, type CompetencyId } from '../competencies';
import { recommendationChip, type settle } from '../diagnosis';
import { searchPage, type Search } from '../searches';
import { flagTexts } from './catalogue/flags';
import type { Side, Xray } from './domain/advert';
import { sentenceRows } from './xray-sentences.view-model';
import { SIDE_CHIPS, VERDICT_CHIPS, VERDICT_SENTENCES } from './xray-words';

type Settlement = ReturnType<typeof settle>;

export interface XrayFacts {
  readonly search: Search;
  /** What the intake says, null before anybody has answered. */
  readonly need: Settlement | null;
  readonly text: string;
  readonly reading: Xray | null;
  readonly form?: FormState;
}

export function xrayPage({ search, need, text, reading, form }: XrayFacts) {
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
    result: reading && resultView(reading, { search, need }),
  };
}

function inputFields(state: FormState) {
  const file = { name: 'file', label: 'File', accept: '.txt,.pdf,.docx', hint: 'Text, PDF or Word, up to 5 MB' } as const;
  return {
    file: field({ ...file, type: 'file', optional: true }, state),
    text: field({ name: 'text', label: 'Or paste the text', type: 'textarea', rows: 10, optional: true }, state),
  };
}

function resultView(reading: Xray, { search, need }: Pick<XrayFacts, 'search' | 'need'>) {
  const { verdict, competencies } = reading;
  return {
    sentence: VERDICT_SENTENCES[verdict],
    because: because(reading),
    shares: sharesView(reading),
    compared: need ? comparedView(reading, need, search) : null,
    flags: reading.flags.map(({ id, sentence }) => ({
      kind: 'warn' as const,
      title: flagTexts[id].title,
      chip: null,
      why: sentence === null ? flagTexts[id].why : `${flagTexts[id].why} The text says: “${sentence}”`,
      remedy: flagTexts[id].instead,
      owner: null,
      link: null,
    })),
    hiredFor: competencies.asked.map(competencyLine),
    forgotten: competencies.missing.map(competencyLine),
    judgedBy: reading.judgedBy,
    parts: sentenceRows(reading.sentences),
  };
}

function because({ sentences }: Xray): string {
  const duties = sentences.filter(({ section }) => section === 'duties' || section === 'opening');
  const of = (side: Side): number => duties.filter((one) => one.side === side).length;
  return `Of ${duties.length === 1 ? 'one sentence' : `${duties.length} sentences`} about the role, ${of('sales')} speak of sales, ${of('marketing')} of marketing and ${of('leadership')} of leading people.`;
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

const WRITTEN_AS = { sales: 'sales_led', marketing: 'marketing_led', combined: 'combined_flagged', unclear: null } as const;

/** The scope that the text asks for, in the words of the intake's own question. */
const PLANNED = {
  sales: 'Sales leader',
  marketing: 'Marketing leader',
  combined: 'One leader for sales and marketing',
  unclear: null,
} as const;

function comparedView({ verdict }: Xray, need: Settlement, search: Search) {
  const same = WRITTEN_AS[verdict] === need.recommendation;
  return {
    wrote: VERDICT_CHIPS[verdict],
    need: recommendationChip(need),
    sentence: comparedSentence(WRITTEN_AS[verdict] === null ? null : same, need),
    planned: PLANNED[verdict],
    href: `/searches/${search.id}/diagnosis`,
  };
}

function comparedSentence(same: boolean | null, { recommendation }: Settlement): string {
  if (same === null) return 'The text does not say which role it describes, so there is nothing to set against the need.';
  if (['undetermined', 'blocked', 'provisional'].includes(recommendation))
    return 'The intake has no settled answer yet. Until then the text is only what was asked for.';
  return same
    ? 'The text and the need are of the same side.'
    : 'The text asks for another role than the answers do. Settle that before anybody is approached.';
}
