import type { Competency } from '../domain/competency';

export const businessAndFinancialAcumen: Competency = {
  id: 'LDR-02',
  profile: 'leadership',
  name: 'Business and financial acumen',
  definition: 'Understands how the company makes money and takes decisions for the whole company, not the function.',
  skillType: 'hard',
  skillTypeReason: 'Unit economics, planning and the income statement can be tested.',
  onet: [
    {
      elementId: '2.C.1.c',
      name: 'Economics and Accounting',
      domain: 'Knowledge',
      importance: { sales: 2.91, marketing: 3.1, chiefExecutive: 4.04 },
    },
    {
      elementId: '2.B.5.b',
      name: 'Management of Financial Resources',
      domain: 'Skill',
      importance: { sales: 3, marketing: 2.88, chiefExecutive: 4.25 },
    },
    {
      elementId: '4.A.4.c.3',
      name: 'Monitoring and Controlling Resources',
      domain: 'Work activity',
      importance: { sales: 3.64, marketing: 3.18, chiefExecutive: 4.11 },
    },
    {
      elementId: '2.B.4.e',
      name: 'Judgment and Decision Making',
      domain: 'Skill',
      importance: { sales: 3.75, marketing: 3.75, chiefExecutive: 4.75 },
    },
  ],
  modelLinks: ['CMO and CRO scorecards: profit and loss understanding'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: "Knows the function's budget only." },
    { level: 2, label: 'Emerging', text: 'Quotes revenue. Unsure of margin, payback or cash.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Explains unit economics by segment and makes choices on them. Forecasts cost as well as revenue.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Has traded functional goals for company value: cut own budget, slowed unprofitable growth. Works as a peer of the CFO.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Has shaped capital allocation, pricing or an acquisition. Boards ask for their view beyond the function.',
    },
  ],
  interview: [
    {
      id: 'LDR-02-B',
      kind: 'behavioural',
      question: "Tell me about a decision you took that hurt your own function's numbers and helped the company.",
      probes: ['What did it cost you?', 'What were the unit economics?', 'Who asked you to, if anyone?'],
      strongEvidence: ['Unprompted, with figures', 'Acted before being told'],
      weakEvidence: ['Was ordered to', 'Cannot state margin'],
    },
    {
      id: 'LDR-02-S',
      kind: 'situational',
      question:
        'Here is a one-page summary: revenue up 20%, payback up from 14 to 23 months, gross retention 84%. You own growth. What do you ask, and what would you do first?',
      probes: ['Which number worries you most?', 'What would you stop?', 'What would you tell the CFO?'],
      strongEvidence: ['Goes to retention and segment mix', 'Is willing to slow down'],
      weakEvidence: ['More spend', 'Only top line'],
    },
  ],
  selfAssessment: [
    {
      id: 'LDR-02-A1',
      prompt: 'How far have you owned a profit and loss account or its equivalent?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'Cost budget only' },
        { value: 3, label: 'Revenue or cost, with finance support' },
        { value: 4, label: 'Contribution margin of a unit' },
        { value: 5, label: 'Full profit and loss' },
      ],
      evidenceRequest: 'Size and direction.',
    },
    {
      id: 'LDR-02-A2',
      prompt:
        'Could you state customer acquisition cost, payback and gross retention by segment for your last company without looking them up?',
      scale: [
        { value: 1, label: 'No' },
        { value: 2, label: 'One of them' },
        { value: 3, label: 'Two' },
        { value: 4, label: 'All, company-wide' },
        { value: 5, label: 'All, by segment, with trend' },
      ],
      evidenceRequest: 'State them.',
    },
  ],
  sjt: {
    id: 'LDR-02-J',
    stem: 'You are under budget in month eleven. Finance will not carry the money over.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Start programmes that can be launched this month, since a budget not spent is likely to be cut next year.',
        points: 0,
        rationale: 'Waste with a calendar.',
      },
      {
        id: 'b',
        text: 'Pass it to the head of the other function, who is over budget and has programmes that are ready to go.',
        points: 1,
        rationale: 'Generous, unexamined.',
      },
      {
        id: 'c',
        text: "Prepay two of next year's contracts where the supplier gives a real discount and finance agrees the treatment.",
        points: 2,
        rationale: 'Sensible if cash and rules allow.',
      },
      {
        id: 'd',
        text: 'Return it, with a short note on what you would do with it next year and the return that you would expect.',
        points: 3,
        rationale: 'Company view and a case.',
      },
    ],
  },
  reference: {
    id: 'LDR-02-R',
    prompt: 'Did this person think like an owner of the whole company? Give an example.',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
