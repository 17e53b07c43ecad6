import type { Competency } from '../domain/competency';

export const demandGenerationAndPipelineCreation: Competency = {
  id: 'MKT-05',
  profile: 'marketing',
  name: 'Demand generation and pipeline creation',
  definition:
    'Creates qualified demand from the right buyers at a sensible cost, and is accountable for its quality as well as its volume.',
  skillType: 'hard',
  skillTypeReason: 'Channel mechanics, funnel maths and experimentation.',
  onet: [
    {
      elementId: '4.A.4.a.6',
      name: 'Selling or Influencing Others',
      domain: 'Work activity',
      importance: { sales: 4.7, marketing: 4.27, chiefExecutive: 3.81 },
    },
    {
      elementId: '4.A.2.a.4',
      name: 'Analyzing Data or Information',
      domain: 'Work activity',
      importance: { sales: 3.91, marketing: 3.75, chiefExecutive: 4.38 },
    },
    {
      elementId: '2.C.3.a',
      name: 'Computers and Electronics',
      domain: 'Knowledge',
      importance: { sales: 3.17, marketing: 3.51, chiefExecutive: 3.82 },
    },
    {
      elementId: '4.A.1.b.3',
      name: 'Estimating the Quantifiable Characteristics of Products, Events, or Information',
      domain: 'Work activity',
      importance: { sales: 3.17, marketing: 3.59, chiefExecutive: 3.26 },
    },
  ],
  modelLinks: ['CMO capability lists: demand generation', 'O*NET task 20709 for Marketing Managers'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: "Counts leads. Quality is the sales team's problem." },
    { level: 2, label: 'Emerging', text: 'Optimises cost per lead. Handover is an export. No view of what happened next.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Owns a pipeline target with a definition agreed with sales. Reports conversion by source to closed business and turns off sources that do not convert.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Raised qualified pipeline while lowering acquisition cost or raising acceptance rate. Ran account-based programmes with sales at list level.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Built a demand engine that kept working as spend scaled. Knew its saturation points, combined brand and performance on purpose, and was trusted by sales to be told the truth about quality.',
    },
  ],
  interview: [
    {
      id: 'MKT-05-B',
      kind: 'behavioural',
      question:
        'Tell me about a source of leads you shut down although it was hitting its volume target. How did you decide and how did sales react?',
      probes: ['What was acceptance rate by source?', 'What did you replace it with?', 'What happened to acquisition cost?'],
      strongEvidence: ['Knows acceptance and conversion by source', 'Chose quality over a number on which they were paid'],
      weakEvidence: ['Only volume and cost per lead', 'No knowledge of what happened after handover'],
    },
    {
      id: 'MKT-05-S',
      kind: 'situational',
      question:
        'You are asked to carry a closed-revenue target in a business with £80,000 average deals and a seven-month cycle. Tell me which number you would accept, which you would not, and what you would need.',
      probes: ['How would attribution be agreed?', 'What do you share with the head of sales?', 'What if the CEO insists?'],
      strongEvidence: [
        'Accepts pipeline created and influenced, acceptance rate, acquisition cost, and a shared revenue goal',
        'Asks for data, attribution and a shared definition first',
      ],
      weakEvidence: ['Accepts the closing target to please', 'Refuses every revenue-linked measure'],
    },
  ],
  selfAssessment: [
    {
      id: 'MKT-05-A1',
      prompt: 'For what share of the pipeline you created last year can you state conversion to closed business by source?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'Under 25%' },
        { value: 3, label: '25 to 50%' },
        { value: 4, label: '50 to 80%' },
        { value: 5, label: 'Over 80%' },
      ],
      evidenceRequest: 'Give best and worst source.',
    },
    {
      id: 'MKT-05-A2',
      prompt: 'Largest annual amount of sales-accepted pipeline for which you were accountable?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'Under 1m' },
        { value: 3, label: '1m to 5m' },
        { value: 4, label: '5m to 20m' },
        { value: 5, label: 'Over 20m' },
      ],
      evidenceRequest: 'Who in sales can confirm it?',
    },
  ],
  sjt: {
    id: 'MKT-05-J',
    stem: 'Marketing has beaten its lead target by 30%. Sales accepts one lead in five and says so in the leadership meeting.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Show that the agreed target was beaten and that median follow-up took four days, and ask sales to fix that first.',
        points: 0,
        rationale: 'Perhaps true; deepens the split.',
      },
      {
        id: 'b',
        text: 'Offer to swap the lead target for accepted opportunities from next month, and review fifty rejects with sales this week.',
        points: 3,
        rationale: 'Moves the measure to what matters and finds the cause.',
      },
      {
        id: 'c',
        text: 'Raise the scoring threshold until acceptance passes one in two, and report the lower volume openly next month.',
        points: 2,
        rationale: 'Helps quality; decided alone.',
      },
      {
        id: 'd',
        text: 'Build a small SDR team inside marketing that qualifies each lead by phone before it is handed over to the sellers.',
        points: 1,
        rationale: 'May help later; adds cost before diagnosis.',
      },
    ],
  },
  reference: {
    id: 'MKT-05-R',
    prompt: 'How good was the pipeline this person created, in the view of the people who had to close it?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
