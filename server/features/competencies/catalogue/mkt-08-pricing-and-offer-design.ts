import type { Competency } from '../domain/competency';

export const pricingAndOfferDesign: Competency = {
  id: 'MKT-08',
  profile: 'marketing',
  name: 'Pricing and offer design',
  definition: 'Sets price, packaging and offers from value and willingness to pay, with rules that sales can hold.',
  skillType: 'hard',
  skillTypeReason: 'Economic analysis and testing of price, packages and terms.',
  onet: [
    {
      elementId: '2.C.1.c',
      name: 'Economics and Accounting',
      domain: 'Knowledge',
      importance: { sales: 2.91, marketing: 3.1, chiefExecutive: 4.04 },
    },
    { elementId: '2.C.4.a', name: 'Mathematics', domain: 'Knowledge', importance: { sales: 3.09, marketing: 3.51, chiefExecutive: 3.6 } },
    {
      elementId: '2.A.2.a',
      name: 'Critical Thinking',
      domain: 'Skill',
      importance: { sales: 3.88, marketing: 3.88, chiefExecutive: 4.38 },
    },
    {
      elementId: '2.B.4.e',
      name: 'Judgment and Decision Making',
      domain: 'Skill',
      importance: { sales: 3.75, marketing: 3.75, chiefExecutive: 4.75 },
    },
  ],
  modelLinks: ['Vorhies & Morgan 2005: pricing capability', 'O*NET task 950 for Marketing Managers'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Price is cost-plus or a copy of competitors. Not seen as part of the job.' },
    { level: 2, label: 'Emerging', text: 'Takes part in price changes but has no view on value or elasticity.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Has led willingness-to-pay work and a packaging change, with a discount policy agreed with sales and finance.',
    },
    { level: 4, label: 'Strong', text: 'Raised price or changed the price metric and can show the effect on win rate, churn and margin.' },
    {
      level: 5,
      label: 'Role model',
      text: 'Made pricing a continuous capability: owner, calendar, experiments, field feedback. Used packaging to open a new segment without cannibalising the core.',
    },
  ],
  interview: [
    {
      id: 'MKT-08-B',
      kind: 'behavioural',
      question:
        'Tell me about the last price or packaging change you led. What did you believe about willingness to pay, how did you know, and what happened to win rate and churn?',
      probes: ['Who opposed it?', 'What did you grandfather?', 'What would you redo?'],
      strongEvidence: ['Names method and sample', 'Reports downside'],
      weakEvidence: ['Finance did it', 'Only list-price change'],
    },
    {
      id: 'MKT-08-S',
      kind: 'situational',
      question:
        'Discounts range from 0 to 45% by seller with no pattern. The CEO wants standard pricing in one quarter. How do you get there without losing the quarter?',
      probes: ['What do you analyse first?', 'What does sales get in return?', 'What is the exception rule?'],
      strongEvidence: ['Analyses realised price by segment and seller', 'Phases in with approvals and a trade list'],
      weakEvidence: ['Bans discounts from Monday', 'New price list and no policy'],
    },
  ],
  selfAssessment: [
    {
      id: 'MKT-08-A1',
      prompt: 'Have you led a pricing or packaging change from research to measured result?',
      scale: [
        { value: 1, label: 'Never or not in my remit' },
        { value: 2, label: 'Once or twice, with someone else in the lead' },
        { value: 3, label: 'Regularly, as one of several people responsible' },
        { value: 4, label: 'Regularly, as the person accountable' },
        { value: 5, label: 'As the person accountable, in more than one company or market' },
      ],
      evidenceRequest: 'Effect on win rate, churn and margin.',
    },
    {
      id: 'MKT-08-A2',
      prompt: 'How do you find out what buyers would pay?',
      scale: [
        { value: 1, label: 'I do not' },
        { value: 2, label: 'Ask sales' },
        { value: 3, label: 'Competitor benchmarks' },
        { value: 4, label: 'Structured interviews or a survey method' },
        { value: 5, label: 'Survey method plus in-market test' },
      ],
      evidenceRequest: 'Describe the last one.',
    },
  ],
  sjt: {
    id: 'MKT-08-J',
    stem: 'Engineering has built an add-on. Sales asks for it to be free so that it helps to close deals.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Run two months with half of proposals pricing it and half trading it for a longer term, then set the rule from results.',
        points: 3,
        rationale: 'Learns its value and arms sellers.',
      },
      {
        id: 'b',
        text: 'Put it in the top package only, so that it gives sellers a reason to move buyers up without a separate price.',
        points: 2,
        rationale: 'Reasonable packaging guess, untested.',
      },
      {
        id: 'c',
        text: 'Price it at cost plus thirty percent for now, and plan a review after a year once usage data have come in.',
        points: 1,
        rationale: 'Ignores what it is worth to the buyer.',
      },
      {
        id: 'd',
        text: 'Give it free this quarter to help the team reach its number, with a clear note that a price will follow later.',
        points: 0,
        rationale: 'A quarter becomes for ever; buyers learn that price is soft.',
      },
    ],
  },
  reference: {
    id: 'MKT-08-R',
    prompt: 'What did this person do to pricing or packaging, and did it hold in the field?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
