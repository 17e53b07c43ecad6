import type { Competency } from '../domain/competency';

export const marketingMeasurementAttributionAndBudgetEconomics: Competency = {
  id: 'MKT-07',
  profile: 'marketing',
  name: 'Marketing measurement, attribution and budget economics',
  definition:
    'Builds the data, definitions and models that show what marketing contributes, with honest uncertainty, and moves money accordingly.',
  skillType: 'hard',
  skillTypeReason: 'Quantitative and systems skill, and the one most often claimed without evidence.',
  onet: [
    {
      elementId: '4.A.2.a.4',
      name: 'Analyzing Data or Information',
      domain: 'Work activity',
      importance: { sales: 3.91, marketing: 3.75, chiefExecutive: 4.38 },
    },
    { elementId: '2.C.4.a', name: 'Mathematics', domain: 'Knowledge', importance: { sales: 3.09, marketing: 3.51, chiefExecutive: 3.6 } },
    {
      elementId: '2.C.1.c',
      name: 'Economics and Accounting',
      domain: 'Knowledge',
      importance: { sales: 2.91, marketing: 3.1, chiefExecutive: 4.04 },
    },
    {
      elementId: '2.C.3.a',
      name: 'Computers and Electronics',
      domain: 'Knowledge',
      importance: { sales: 3.17, marketing: 3.51, chiefExecutive: 3.82 },
    },
  ],
  modelLinks: ['Vorhies & Morgan 2005: market information management', 'O*NET task 952 for Marketing Managers'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Reports activity. Cannot state acquisition cost or its definition.' },
    { level: 2, label: 'Emerging', text: 'Last-click reporting taken as truth. Numbers differ from finance and sales.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Definitions agreed with sales and finance, acquisition cost and payback by segment, one pipeline report that both functions use.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Ran a holdout, geo test or comparable experiment that changed a budget. States the range, not only the point.',
    },
    {
      level: 5,
      label: 'Role model',
      text: "Gave the board a view of marketing's contribution that survived due diligence. Balanced models, experiments and judgment, and stopped a favourite programme on evidence.",
    },
  ],
  interview: [
    {
      id: 'MKT-07-B',
      kind: 'behavioural',
      question: 'Which marketing number did you distrust most in your last role, why, and what did you do about it?',
      probes: [
        'How did finance define acquisition cost, and did you agree?',
        'Describe one experiment with its control.',
        'What decision changed?',
      ],
      strongEvidence: ['Knows the weakness of each method', 'Reconciled with finance'],
      weakEvidence: ['Attribution tool named as the answer', 'All numbers went up'],
    },
    {
      id: 'MKT-07-S',
      kind: 'situational',
      question: 'The CFO says that marketing cannot prove its return and proposes to cut a third. You have ten days. What do you bring?',
      probes: ['What would you admit you do not know?', 'Which spend would you offer up?', 'What test would you propose?'],
      strongEvidence: ['Offers a test and a cut of the weakest third', 'Speaks in payback and range'],
      weakEvidence: ['Defends every line', 'Brings an attribution chart with no caveat'],
    },
  ],
  selfAssessment: [
    {
      id: 'MKT-07-A1',
      prompt: 'Have you run a marketing experiment with a control group that led to a budget change?',
      scale: [
        { value: 1, label: 'Never or not in my remit' },
        { value: 2, label: 'Once or twice, with someone else in the lead' },
        { value: 3, label: 'Regularly, as one of several people responsible' },
        { value: 4, label: 'Regularly, as the person accountable' },
        { value: 5, label: 'As the person accountable, in more than one company or market' },
      ],
      evidenceRequest: 'Size, control and decision.',
    },
    {
      id: 'MKT-07-A2',
      prompt: 'In your last role, how closely did your pipeline and cost figures match those of finance and sales?',
      scale: [
        { value: 1, label: 'No comparison made' },
        { value: 2, label: 'Differed, unresolved' },
        { value: 3, label: 'Differed, with known reasons' },
        { value: 4, label: 'Matched on the main figures' },
        { value: 5, label: 'One shared report, owned jointly' },
      ],
      evidenceRequest: 'Who owned the definition?',
    },
  ],
  sjt: {
    id: 'MKT-07-J',
    stem: 'Your attribution report credits webinars with 40% of pipeline. Sellers say that no buyer ever mentions webinars.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Show first-touch, last-touch and multi-touch views next to each other, and state how far the answer depends on the model.',
        points: 2,
        rationale: 'Honest about model dependence; does not settle it.',
      },
      {
        id: 'b',
        text: 'Keep the spend as it is, and ask sellers to record the source of each opportunity more carefully from now on.',
        points: 1,
        rationale: 'Better data one day; no decision now.',
      },
      {
        id: 'c',
        text: 'Move the webinar budget to events, since the people who talk to buyers every day are closer to it than any model.',
        points: 0,
        rationale: 'Swaps one weak signal for another.',
      },
      {
        id: 'd',
        text: 'Pause webinars in two comparable regions for a quarter, ask new customers how they found you, and compare pipeline.',
        points: 3,
        rationale: 'Tests the causal claim.',
      },
    ],
  },
  reference: {
    id: 'MKT-07-R',
    prompt: "Did finance and sales believe this person's numbers?",
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
