import type { Profile } from '../competencies';
import type { FilledScorecard } from './domain/assigned-scorecard';
import { panelAgreement, type PanelAgreement } from './domain/panel-agreement';

const PROFILE_NAMES: Record<Profile, string> = { sales: 'Sales', marketing: 'Marketing', leadership: 'Leadership' };

/** How many candidates must be counted together before anything is said of an interviewer or a question. */
const ENOUGH = 30;

type Coefficient = PanelAgreement['alpha'];

/** How far the panel agrees over the people of a search: coefficients with their intervals, and how little they prove. */
export function agreementSection(panel: readonly FilledScorecard[]) {
  const agreement = panelAgreement(panel);
  const people = new Set(panel.map(({ candidacyId }) => candidacyId)).size;
  return {
    lead: `Over the ${people === 1 ? 'one person' : `${people} people`} of this search with scorecards sent, as they were sent, each profile for itself. An intraclass correlation needs the same interviewers for the same people; alpha does not.`,
    rows: agreement.profiles.map(({ profile, candidates, interviewers, competencies, single, mean }) => ({
      name: PROFILE_NAMES[profile],
      counted: `${candidates} × ${interviewers}, ${competencies} ${competencies === 1 ? 'competency' : 'competencies'} all rated`,
      single: words(single),
      mean: words(mean),
    })),
    alpha: `${words(agreement.alpha)} over ${agreement.units} ratings of one competency of one person by two or more.`,
    caution: cautionWords(people, agreement),
  };
}

/** ".29 (.02 to .76)". */
function words(coefficient: Coefficient): string {
  if (coefficient === null) return 'not defined here';
  const { value, interval } = coefficient;
  return `${decimal(value)} (${interval ? `${limit(interval[0])} to ${limit(interval[1])}` : 'no interval'})`;
}

function decimal(value: number): string {
  return value
    .toFixed(2)
    .replace(/^(-?)0\./, '$1.')
    .replace('-', '−');
}

/** Below 0 a limit says no more than that agreement by chance is possible. */
function limit(value: number): string {
  return value < 0 ? 'under 0' : decimal(value);
}

function cautionWords(people: number, { profiles }: PanelAgreement): string {
  const widest = profiles
    .flatMap(({ single }) => single?.interval ?? [])
    .reduce<[number, number] | null>((span, end) => (span ? [Math.min(span[0], end), Math.max(span[1], end)] : [end, end]), null);
  const range = widest ? ` The intervals run from ${limit(widest[0])} to ${limit(widest[1])}.` : '';
  return `${people === 1 ? 'One person proves' : `${people} people prove`} very little about how well these interviewers agree.${range} Nothing is concluded about an interviewer or a question before some ${ENOUGH} candidates of several searches are counted together.`;
}
