/* eslint max-lines: off, max-params: off, complexity: off -- rows of example data, written as tables */
import type {
  AgeingData,
  CandidateMapData,
  ContributionsData,
  FunnelData,
  MapCandidate,
  NeedBarData,
  PairwiseMatrixData,
  ProfileCell,
  ProfileDotsData,
  RankAcceptabilityData,
  SharesData,
  SparklineData,
  StageTimelineData,
  StakeholderPlaneData,
  WeightBarsData,
} from '../index';

export const need: NeedBarData = {
  rows: [
    { label: 'All answers', margin: 0.426, low: 0.21, high: 0.62 },
    { label: 'Without the direct question', margin: 0.54, low: 0.31, high: 0.71 },
    { label: 'Marta Ruiz, sponsor', margin: 0.38, low: 0.12, high: 0.6 },
    { label: 'Tom Achterberg, head of sales', margin: -0.31, low: -0.55, high: -0.04 },
    { label: 'Priya Nair, head of marketing', margin: 0.12, low: -0.14, high: 0.36 },
    { label: 'Gunnar Ek, board', margin: null },
  ],
  spread: 0.9,
  resamples: 2000,
  answered: 29,
  shown: 30,
  respondents: 4,
};

export const stakeholders: StakeholderPlaneData = {
  people: [
    { name: 'Marta Ruiz', role: 'approver', weight: 2, sales: 0.66, marketing: 0.3, answered: 30 },
    { name: 'Henrik Dahl', role: 'decision_maker', weight: 1, sales: 0.58, marketing: 0.33, answered: 29 },
    { name: 'Tom Achterberg', role: 'sales_head', weight: 1, sales: 0.31, marketing: 0.59, answered: 30 },
    { name: 'Priya Nair', role: 'marketing_head', weight: 1, sales: 0.52, marketing: 0.41, answered: 28 },
    { name: 'Gunnar Ek', role: 'other', weight: 1, sales: 0.61, marketing: 0.31, answered: 24 },
    { name: 'Ines Carvalho', role: 'other', weight: 1, sales: 0.48, marketing: 0.45, answered: 30 },
  ],
  combined: { sales: 0.57, marketing: 0.37 },
  shown: 30,
};

const candidate = (
  name: string,
  s: number,
  ss: number,
  m: number,
  ms: number,
  group: MapCandidate['class'],
  interviewers = 3,
): MapCandidate => ({ name, sales: { mean: s, sd: ss }, marketing: { mean: m, sd: ms }, class: group, interviewers });

export const map: CandidateMapData = {
  candidates: [
    candidate('Ada Okafor', 4.3, 0.22, 2.4, 0.25, 'capital_s'),
    candidate('Ben Lindqvist', 2.7, 0.24, 4.2, 0.22, 'capital_m'),
    candidate('Cleo Marchetti', 3.9, 0.2, 3.8, 0.2, 'both', 4),
    candidate('Dev Raman', 3.6, 0.38, 3.6, 0.45, 'undetermined', 2),
    candidate('Eve Sørensen', 2.8, 0.2, 2.9, 0.2, 'neither'),
  ],
  target: 'sales_led',
};

export const crowded: CandidateMapData = {
  candidates: [
    candidate('Ada Okafor', 3.9, 0.22, 3.1, 0.25, 'capital_s'),
    candidate('Ben Lindqvist', 3.85, 0.24, 3.2, 0.22, 'undetermined'),
    candidate('Cleo Marchetti', 3.95, 0.2, 3.3, 0.2, 'capital_s'),
    candidate('Dev Raman', 3.8, 0.3, 3.25, 0.35, 'undetermined'),
    candidate('Eve Sørensen', 3.7, 0.2, 3.15, 0.2, 'undetermined'),
    candidate('Faisal al-Rashid', 3.75, 0.22, 3.4, 0.22, 'undetermined'),
    candidate('Greta von Hohenstein-Wittelsbach', 4.0, 0.2, 3.45, 0.22, 'undetermined'),
    candidate('Hugo Tan', 3.6, 0.22, 3.3, 0.24, 'undetermined'),
    candidate('Imani Wekesa', 4.1, 0.18, 3.2, 0.2, 'capital_s'),
    candidate('Jonas Petrauskas', 3.88, 0.26, 3.52, 0.26, 'undetermined'),
    candidate('Katya Morozova', 3.65, 0.25, 3.5, 0.2, 'undetermined'),
    candidate('יעל לוי', 4.05, 0.2, 3.05, 0.2, 'capital_s'),
  ],
  target: 'sales_led',
};

const FIRST = ['Amara', 'Bruno', 'Chiara', 'Dmitri', 'Elif', 'Farah', 'Goran', 'Hana', 'Ivo', 'Jia'];
const LAST = ['Novak', 'Osei', 'Pires', 'Quist', 'Rossi', 'Sato', 'Thorne', 'Ueda', 'Vogel', 'Weiss'];

export const fifty: CandidateMapData = {
  candidates: Array.from({ length: 50 }, (_, index) => {
    const s = 3.2 + 0.9 * Math.sin(index * 1.7) + 0.3 * Math.cos(index * 5.1);
    const m = 3.1 + 0.9 * Math.cos(index * 2.3) + 0.3 * Math.sin(index * 3.7);
    const group =
      s >= 3.7 && s - m >= 0.7
        ? 'capital_s'
        : m >= 3.7 && m - s >= 0.7
          ? 'capital_m'
          : s >= 3.6 && m >= 3.6
            ? 'both'
            : s < 3.2 && m < 3.2
              ? 'neither'
              : 'undetermined';
    return candidate(`${FIRST[index % 10]} ${LAST[(index * 3 + Math.floor(index / 10)) % 10]}`, s, 0.22, m, 0.24, group, 2 + (index % 3));
  }),
  target: 'combined_flagged',
};

const cell = (
  mean: number,
  sd: number,
  ratings: number[],
  self: number | null,
  references = 2,
  floorProbability: number | null = null,
): ProfileCell => ({ state: 'enough', estimate: { mean, sd }, ratings, self, references, floorProbability });
const none = (state: ProfileCell['state']): ProfileCell => ({ state, ratings: [], references: 0 });
const thin: ProfileCell = {
  state: 'not_enough',
  estimate: { mean: 3.3, sd: 0.46 },
  ratings: [4],
  self: 4.5,
  references: 0,
  floorProbability: 0.7,
};

export const oneProfile: ProfileDotsData = {
  candidates: ['Ada Okafor'],
  rows: [
    { competency: 'Sales strategy and coverage planning', profile: 'sales', cells: [cell(3.9, 0.33, [4, 4, 5], 4.5)] },
    {
      competency: 'Pipeline management and forecasting',
      profile: 'sales',
      floor: 2.75,
      cells: [cell(4.1, 0.33, [5, 4, 4], 4, 2, 0.99)],
    },
    {
      competency: 'Sales process and conversion discipline',
      profile: 'sales',
      cells: [cell(3.6, 0.34, [4, 4, 3], 4.5)],
    },
    {
      competency: 'Complex deal leadership and value negotiation',
      profile: 'sales',
      cells: [cell(4.2, 0.31, [5, 5, 4], 5, 3)],
    },
    { competency: 'Sales recruiting and onboarding', profile: 'sales', cells: [thin] },
    { competency: 'Sales coaching', profile: 'sales', floor: 2.75, cells: [cell(2.9, 0.35, [3, 2, 3], 4.5, 2, 0.66)] },
    {
      competency: 'Segmentation, ideal customer profile and positioning',
      profile: 'marketing',
      cells: [cell(2.6, 0.34, [2, 3, 2], 3)],
    },
    { competency: 'Demand generation and pipeline creation', profile: 'marketing', cells: [none('not_observed')] },
    {
      competency: 'Sales and marketing partnership',
      profile: 'leadership',
      floor: 2.75,
      cells: [cell(3.5, 0.31, [4, 3, 4, 3], 4, 2, 0.99)],
    },
    { competency: 'Change leadership and learning agility', profile: 'leadership', cells: [none('not_assessed')] },
    {
      competency: 'Integrity and executive communication',
      profile: 'leadership',
      floor: 2.75,
      cells: [{ ...cell(3.8, 0.33, [4, 4, 4], null, 2, 0.997) }],
    },
  ],
};

export const fiveProfiles: ProfileDotsData = {
  candidates: ['Ada Okafor', 'Ben Lindqvist', 'Cleo Marchetti', 'Dev Raman', 'Eve Sørensen'],
  rows: oneProfile.rows.map((row, index) => ({
    ...row,
    cells: [
      row.cells[0] ?? none('not_assessed'),
      ...[0, 1, 2, 3].map((who) => {
        if ((index + who) % 9 === 8) return none(who % 2 ? 'declined' : 'not_assessed');
        if ((index * 3 + who) % 13 === 6) return thin;
        const lean =
          row.profile === 'sales' ? [-0.9, 0.3, 0, -0.7] : row.profile === 'marketing' ? [1.2, 0.8, 0.6, -0.2] : [0.1, 0.3, -0.1, -0.2];
        const mean = 3.5 + (lean[who] ?? 0) + 0.25 * Math.sin(index * 2 + who);
        const ratings = [0, 1, 2].map((rater) => Math.min(5, Math.max(1, Math.round(mean + 0.6 * Math.sin(index + rater * 2 + who)))));
        return cell(mean, 0.33, ratings, Math.min(5, mean + 0.5), 2, mean > 3.05 ? 0.9 : 0.6);
      }),
    ],
  })),
};

export const ranks: RankAcceptabilityData = {
  candidates: [
    { name: 'Cleo Marchetti', ranks: [0.705, 0.252, 0.042, 0.001] },
    { name: 'Ada Okafor', ranks: [0.201, 0.474, 0.249, 0.076] },
    { name: 'Dev Raman', ranks: [0.092, 0.22, 0.506, 0.182] },
    { name: 'Ben Lindqvist', ranks: [0.002, 0.054, 0.203, 0.741] },
  ],
  draws: 20000,
  weights: 'the weights of the sales-led brief (K = 30)',
};

export const openRanks: RankAcceptabilityData = {
  candidates: [
    'Ada Okafor',
    'Imani Wekesa',
    'Cleo Marchetti',
    'Greta von Hohenstein-Wittelsbach',
    'Ben Lindqvist',
    'Jonas Petrauskas',
    'Dev Raman',
    'Hugo Tan',
  ].map((name, who) => {
    const raw = Array.from({ length: 8 }, (_, rank) => Math.exp(-((rank - who) ** 2) / 5));
    const sum = raw.reduce((total, each) => total + each, 0);
    return { name, ranks: raw.map((each) => each / sum) };
  }),
  draws: 20000,
  weights: 'the whole space of weights (no view of the client)',
};

export const shares: SharesData = {
  shares: { S: 0.609, M: 0.245, T: 0, A: 0.537, R: 0.516 },
  answered: 29,
  shown: 30,
  respondents: 4,
};

export const weights: WeightBarsData = {
  version: 'version 3, 2 March 2026',
  rows: [
    ['Sales strategy and coverage planning', 'sales', 4],
    ['Pipeline management and forecasting', 'sales', 6],
    ['Sales process and conversion discipline', 'sales', 6],
    ['Complex deal leadership and value negotiation', 'sales', 4],
    ['Sales recruiting and onboarding', 'sales', 4],
    ['Sales coaching', 'sales', 5],
    ['Performance management and accountability', 'sales', 4],
    ['Quota, territory and incentive design', 'sales', 3],
    ['Key account and partner relationship leadership', 'sales', 3],
    ['Sales and marketing partnership', 'leadership', 5],
    ['Business and financial acumen', 'leadership', 3],
    ['Team building and people leadership', 'leadership', 3],
    ['Change leadership and learning agility', 'leadership', 3],
    ['Integrity and executive communication', 'leadership', 4],
  ].map(([competency, profile, points]) => ({
    competency: String(competency),
    profile: profile as 'sales' | 'leadership',
    weight: Number(points) / 57,
    before: Number(points) > 5 ? 5 / 54 : competency === 'Sales and marketing partnership' ? 4 / 54 : null,
    floor: [
      'Pipeline management and forecasting',
      'Sales coaching',
      'Sales and marketing partnership',
      'Integrity and executive communication',
    ].includes(String(competency))
      ? 2.75
      : null,
    reason:
      Number(points) > 5 ? 'lost late on follow-up' : competency === 'Sales and marketing partnership' ? 'alignment debt 0.54' : undefined,
  })),
};

export const moved: ContributionsData = {
  items: [
    {
      question: 'Think of the last twenty opportunities you should have won and did not. Where did most of them go?',
      answer: 'Lost late on follow-up, access to decision makers or negotiation',
      effect: 0.061,
      isDecisive: false,
    },
    {
      question: 'Who carries the closing number today?',
      answer: 'The head of marketing',
      effect: 0.052,
      isDecisive: true,
    },
    { question: 'How do discounts come about?', answer: 'Each seller decides', effect: 0.044 },
    { question: 'How good is the forecast?', answer: 'Off by more than a third in most quarters', effect: 0.038 },
    {
      question: 'What happens to a new lead in its first two days?',
      answer: 'It depends on who is at their desk',
      effect: 0.02,
    },
    {
      question: 'Which is more critical to the company over the next twelve months: sales or marketing?',
      answer: 'Marketing, by a little',
      effect: -0.047,
    },
    {
      question: 'As you added sellers over the last eighteen months, what happened to revenue per seller?',
      answer: 'It fell',
      effect: -0.033,
    },
    { question: 'Would the right buyers name you unprompted?', answer: 'Rarely', effect: -0.021 },
  ],
};

export const people: FunnelData = {
  period: 'since Tuesday 13 January 2026',
  stages: [
    { name: 'Identified', reached: 84, active: 9, leftByUs: 14, leftByThem: 0 },
    { name: 'Approached', reached: 61, active: 12, leftByThem: 17, leftByUs: 2 },
    { name: 'In conversation', reached: 30, active: 4, leftByThem: 6, leftByUs: 5 },
    { name: 'Assessment sent', reached: 15, active: 3, leftByThem: 2 },
    { name: 'Interviewed', reached: 10, active: 4, leftByUs: 1 },
    { name: 'Shortlisted', reached: 5, active: 4 },
    { name: 'Offer', reached: 1, active: 1 },
  ],
};

export const waiting: AgeingData = {
  asOf: 'Monday 9 March 2026',
  items: [
    { name: 'Cleo Marchetti', stage: 'interviewed', days: 12, limit: 7, waitsFor: 'Henrik Dahl, scorecard' },
    { name: 'Intake of Gunnar Ek', stage: 'invited', days: 19, limit: 10, waitsFor: 'Gunnar Ek, board' },
    { name: 'Dev Raman', stage: 'assessment sent', days: 6, limit: 10, waitsFor: 'the candidate' },
    { name: 'Brief, version 3', stage: 'to sign', days: 3, limit: 5, waitsFor: 'Marta Ruiz, sponsor' },
    { name: 'Reference for Ada Okafor', stage: 'asked', days: 9, limit: null, waitsFor: 'Lars Holm, referee' },
    { name: 'Eve Sørensen', stage: 'in conversation', days: 1, limit: 14 },
  ],
};

export const trend: SparklineData = {
  label: 'People met, by week',
  unit: 'met',
  values: [0, 2, 5, 4, null, 6, 9, 7, 11],
  periods: Array.from({ length: 9 }, (_, index) => `week ${index + 3}`),
};

export const timeline: StageTimelineData = {
  today: '2026-03-09',
  stages: [
    { name: 'Intake', start: '2026-01-13', end: '2026-01-26', due: '2026-01-23' },
    { name: 'Diagnosis and decision', start: '2026-01-26', end: '2026-02-03', due: '2026-02-04' },
    { name: 'Brief signed', start: '2026-02-03', end: '2026-02-09', due: '2026-02-09' },
    { name: 'Long list', start: '2026-02-05', end: '2026-02-27', due: '2026-02-27' },
    { name: 'Assessment and interviews', start: '2026-02-23', end: null, due: '2026-03-20' },
    { name: 'References', start: '2026-03-04', end: null, due: '2026-03-25' },
  ],
};

export const pairs: PairwiseMatrixData = {
  draws: 20000,
  names: ['Cleo Marchetti', 'Ada Okafor', 'Dev Raman', 'Ben Lindqvist'],
  wins: [
    [null, 0.779, 0.886, 0.996],
    [0.221, null, 0.687, 0.893],
    [0.114, 0.313, null, 0.795],
    [0.004, 0.107, 0.205, null],
  ],
};

export const manyPairs: PairwiseMatrixData = {
  draws: 20000,
  names: fifty.candidates.slice(0, 24).map((one) => one.name),
  wins: Array.from({ length: 24 }, (_, row) =>
    Array.from({ length: 24 }, (_, column) => (row === column ? null : 1 / (1 + Math.exp((row - column) / 4)))),
  ),
};
