import type { Competency } from '../domain/competency';

export const marketInsightAndResearch: Competency = {
  id: 'MKT-01',
  profile: 'marketing',
  name: 'Market insight and research',
  definition: 'Finds out how the market works (who buys, why, when, instead of what) and turns that into decisions other functions act on.',
  skillType: 'hard',
  skillTypeReason: 'Research design, analysis and inference can be taught and tested.',
  onet: [
    {
      elementId: '4.A.1.a.1',
      name: 'Getting Information',
      domain: 'Work activity',
      importance: { sales: 3.96, marketing: 4.33, chiefExecutive: 4.56 },
    },
    {
      elementId: '4.A.2.a.4',
      name: 'Analyzing Data or Information',
      domain: 'Work activity',
      importance: { sales: 3.91, marketing: 3.75, chiefExecutive: 4.38 },
    },
    {
      elementId: '4.A.1.b.1',
      name: 'Identifying Objects, Actions, and Events',
      domain: 'Work activity',
      importance: { sales: 3.35, marketing: 4.24, chiefExecutive: 4.23 },
    },
    {
      elementId: '2.B.3.a',
      name: 'Operations Analysis',
      domain: 'Skill',
      importance: { sales: 2.62, marketing: 3.38, chiefExecutive: 3.12 },
    },
  ],
  modelLinks: ['Vorhies & Morgan 2005: market information management', 'Homburg, Jensen & Krohmer 2008: market knowledge in marketing'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Quotes reports. Customer contact is second-hand. Opinion is presented as insight.' },
    { level: 2, label: 'Emerging', text: 'Commissions surveys that confirm plans. Findings sit in a deck.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Runs a regular mix of customer interviews, win-loss and data analysis, and can name the decision each piece changed.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Found something that sales did not believe, proved it with a small test and changed targeting, price or product.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Built an insight function that leadership consults before deciding. Sized a market well enough for investors or product to commit, and reports where it was wrong.',
    },
  ],
  interview: [
    {
      id: 'MKT-01-B',
      kind: 'behavioural',
      question:
        'What is the most important thing you learned about customers in your last role that your colleagues did not believe at first? How did you find it and what changed?',
      probes: ['How many customers, chosen how?', 'What would have proved you wrong?', 'What did sales do differently?'],
      strongEvidence: ['Method described before finding', 'A decision with money attached'],
      weakEvidence: ['Insight is a slogan', 'Only agency research'],
    },
    {
      id: 'MKT-01-S',
      kind: 'situational',
      question:
        "You have six weeks and £30,000 before the budget is set. Half of the lost deals have the reason 'price' in the CRM. The CEO wants to cut price. What do you do?",
      probes: [
        'Whom do you talk to first, and how do you pick them?',
        'What result would make you support the cut?',
        'How do you involve sales?',
      ],
      strongEvidence: ['Distrusts rep-entered loss reasons and interviews lost buyers', 'Sets the decision rule before collecting data'],
      weakEvidence: ['Runs a general brand survey', 'Agrees with the cut, or refuses it, on principle'],
    },
  ],
  selfAssessment: [
    {
      id: 'MKT-01-A1',
      prompt: 'How many customer or lost-prospect interviews did you personally hold in the last twelve months?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: '1 to 5' },
        { value: 3, label: '6 to 15' },
        { value: 4, label: '16 to 30' },
        { value: 5, label: 'More than 30' },
      ],
      evidenceRequest: 'Name one decision that followed.',
    },
    {
      id: 'MKT-01-A2',
      prompt: 'How often has research you led changed a decision that had already been announced?',
      scale: [
        { value: 1, label: 'Never' },
        { value: 2, label: 'Once, small' },
        { value: 3, label: 'Once, material' },
        { value: 4, label: 'Twice' },
        { value: 5, label: 'Three or more times' },
      ],
      evidenceRequest: 'What was reversed?',
    },
  ],
  sjt: {
    id: 'MKT-01-J',
    stem: 'Sales leaders say that buyers only care about price. Your survey of current customers says that ease of use matters most.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Present the survey with its sample size and confidence limits, and recommend a campaign that is built on ease of use.',
        points: 1,
        rationale: 'Current customers are those who did not leave over price.',
      },
      {
        id: 'b',
        text: 'Interview twenty lost or undecided buyers together with two sellers, and bring one joint finding to the leadership team.',
        points: 3,
        rationale: 'Right population and shared ownership of the answer.',
      },
      {
        id: 'c',
        text: "Adopt the sales view for this year's plan, since sellers hear objections every day and will have to carry the message.",
        points: 0,
        rationale: 'Takes a filtered sample for the market.',
      },
      {
        id: 'd',
        text: 'Run a price test in one small segment for eight weeks, and let the change in win rate settle the argument either way.',
        points: 2,
        rationale: 'Real behaviour, but a narrower question.',
      },
    ],
  },
  reference: {
    id: 'MKT-01-R',
    prompt: 'What did this person teach the company about its market that it did not know?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
