import type { Competency } from '../domain/competency';

export const marketingStrategyAndPlanning: Competency = {
  id: 'MKT-03',
  profile: 'marketing',
  name: 'Marketing strategy and planning',
  definition:
    'Sets a multi-quarter plan that links company goals to market choices, budget, sequence and measures, and holds to it or changes it for stated reasons.',
  skillType: 'hard',
  skillTypeReason: 'Structured planning, resource allocation and sequencing.',
  onet: [
    {
      elementId: '4.A.2.b.6',
      name: 'Organizing, Planning, and Prioritizing Work',
      domain: 'Work activity',
      importance: { sales: 4.33, marketing: 4.35, chiefExecutive: 4.53 },
    },
    {
      elementId: '4.A.2.b.4',
      name: 'Developing Objectives and Strategies',
      domain: 'Work activity',
      importance: { sales: 4.09, marketing: 4.07, chiefExecutive: 4.57 },
    },
    {
      elementId: '2.C.1.a',
      name: 'Administration and Management',
      domain: 'Knowledge',
      importance: { sales: 4, marketing: 4.04, chiefExecutive: 4.78 },
    },
    {
      elementId: '2.B.4.e',
      name: 'Judgment and Decision Making',
      domain: 'Skill',
      importance: { sales: 3.75, marketing: 3.75, chiefExecutive: 4.75 },
    },
  ],
  modelLinks: ['Vorhies & Morgan 2005: marketing planning and implementation', 'Whitler & Morgan 2017: strategist role type'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'A calendar of activities. Budget follows last year.' },
    {
      level: 2,
      label: 'Emerging',
      text: 'Goals are marketing metrics with no line to revenue or retention. Plan is not used after approval.',
    },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'One-page strategy with choices, a budget by objective, leading and lagging measures and a quarterly review.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Stopped funded work to pay for better work. Planned long-horizon and in-year effects separately and defended both to finance.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Set a strategy that changed what the company sold or to whom, carried product, sales and finance through it over more than a year, and left a planning process that others use.',
    },
  ],
  interview: [
    {
      id: 'MKT-03-B',
      kind: 'behavioural',
      question:
        'Tell me about a plan in which you moved at least a fifth of the budget during the year. What told you to, who resisted, and what happened?',
      probes: ['What did the plan say you would not do?', 'What share was for results beyond this year?', 'What did finance think?'],
      strongEvidence: ['A stated not-doing list', 'A reallocation with evidence and outcome'],
      weakEvidence: ['Plan equals campaign list', 'Money moved only when cut'],
    },
    {
      id: 'MKT-03-S',
      kind: 'situational',
      question:
        'The company has grown on outbound selling and growth has stalled. The CEO gives you the same budget as last year and asks you to lead, rather than support, growth. What are your first three choices and what do you stop?',
      probes: [
        'What does sales need from you in the first 60 days?',
        'What will look worse before it looks better?',
        'What would you ask the CEO to promise?',
      ],
      strongEvidence: ['Names what sales support will be dropped or automated', 'Sets expectations about lag'],
      weakEvidence: ['Adds activities to the old list', 'Asks for more budget as the first step'],
    },
  ],
  selfAssessment: [
    {
      id: 'MKT-03-A1',
      prompt: 'Longest planning horizon for which you were held accountable for results?',
      scale: [
        { value: 1, label: 'This quarter' },
        { value: 2, label: 'Two quarters' },
        { value: 3, label: 'One year' },
        { value: 4, label: 'Two years' },
        { value: 5, label: 'Three years or more, with review points' },
      ],
      evidenceRequest: 'What was the measure at the end of the horizon?',
    },
    {
      id: 'MKT-03-A2',
      prompt: 'Largest programme budget you allocated with the final say?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'Under 100k' },
        { value: 3, label: '100k to 1m' },
        { value: 4, label: '1m to 5m' },
        { value: 5, label: 'Over 5m' },
      ],
      evidenceRequest: 'Share moved during the year, and why.',
    },
  ],
  sjt: {
    id: 'MKT-03-J',
    stem: 'In week six of the year sales misses its number. The CEO asks you to stop the repositioning and put everything into lead generation.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Explain that strategy cannot be rebuilt after each miss, and ask the CEO to take the matter up with sales instead.',
        points: 0,
        rationale: 'Loses the CEO and ignores a real problem.',
      },
      {
        id: 'b',
        text: 'Move half of the repositioning budget into paid programmes so that both goals keep going at a slower pace this year.',
        points: 1,
        rationale: 'A number without a reason.',
      },
      {
        id: 'c',
        text: 'Pause the repositioning for one quarter with a written restart date, and agree with sales which sources get the money.',
        points: 2,
        rationale: 'Responsive and bounded; accepts the premise without a look.',
      },
      {
        id: 'd',
        text: 'Show in two days where the quarter leaks, shift money that can still act on it, and keep the milestones price depends on.',
        points: 3,
        rationale: 'Separates in-year from long-horizon effects and gives a choice.',
      },
    ],
  },
  reference: {
    id: 'MKT-03-R',
    prompt: "Did this person's plans hold up, and did they change them for good reasons?",
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
