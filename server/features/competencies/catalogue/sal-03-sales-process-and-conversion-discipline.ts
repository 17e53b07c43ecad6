import type { Competency } from '../domain/competency';

export const salesProcessAndConversionDiscipline: Competency = {
  id: 'SAL-03',
  profile: 'sales',
  name: 'Sales process and conversion discipline',
  definition: 'Designs and enforces a selling process that matches how customers buy, and lifts conversion between defined stages.',
  skillType: 'hard',
  skillTypeReason: 'Method and instrumentation: process stages, qualification standards, win-loss analysis.',
  onet: [
    {
      elementId: '4.A.2.a.2',
      name: 'Processing Information',
      domain: 'Work activity',
      importance: { sales: 3.65, marketing: 3.36, chiefExecutive: 4.46 },
    },
    {
      elementId: '4.A.2.b.1',
      name: 'Making Decisions and Solving Problems',
      domain: 'Work activity',
      importance: { sales: 4.09, marketing: 4.34, chiefExecutive: 4.85 },
    },
    {
      elementId: '2.B.2.i',
      name: 'Complex Problem Solving',
      domain: 'Skill',
      importance: { sales: 3.75, marketing: 3.62, chiefExecutive: 4.38 },
    },
    {
      elementId: '4.A.1.b.1',
      name: 'Identifying Objects, Actions, and Events',
      domain: 'Work activity',
      importance: { sales: 3.35, marketing: 4.24, chiefExecutive: 4.23 },
    },
  ],
  modelLinks: [
    'Sales Management Association: sales process',
    'Delphi inventory for frontline sales managers (Texas A&M 2012): execution and results',
  ],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Relies on talented individuals. No common process, or one that nobody follows.' },
    {
      level: 2,
      label: 'Emerging',
      text: 'Bought a methodology and trained it once. CRM stages describe seller activity, not buyer progress.',
    },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'A process with buyer-based stages, a qualification standard applied in reviews, and regular loss analysis. Can name the stage with the worst leak and what was tried.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Raised a specific conversion rate and can separate that gain from mix and lead quality. Shortened the cycle without buying it with discount.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Built a repeatable motion that new hires reached productivity on measurably faster, fed loss reasons back into product and messaging, and dropped steps that did not earn their keep.',
    },
  ],
  interview: [
    {
      id: 'SAL-03-B',
      kind: 'behavioural',
      question:
        'Pick one stage-to-stage conversion rate that you improved. What was it before, what did you change, and how do you know it was the change and not better leads?',
      probes: [
        'What did marketing change over the same period?',
        'What did you try that failed?',
        'What did the weakest third of the team do differently afterwards?',
      ],
      strongEvidence: ['Has a comparison group, a cohort or at least a mix check', 'Mentions something they stopped doing'],
      weakEvidence: ['Only overall win rate', 'Training event given as proof'],
    },
    {
      id: 'SAL-03-S',
      kind: 'situational',
      question:
        'Leads have doubled and bookings are flat. Sales says that the leads are poor; marketing shows that 60% match the agreed profile. You own sales. What do you do in the next two weeks?',
      probes: [
        'What sample would you review, and with whom?',
        'What would you concede to marketing?',
        'What would you put in the CRM on Monday?',
      ],
      strongEvidence: [
        'Reviews a sample jointly with marketing against a written definition',
        'Checks speed and depth of follow-up before judging lead quality',
      ],
      weakEvidence: ['Sides with sales by reflex', 'Asks for a new lead score and nothing else'],
    },
  ],
  selfAssessment: [
    {
      id: 'SAL-03-A1',
      prompt: 'How many times have you redesigned a sales process and stayed at least two quarters to measure the result?',
      scale: [
        { value: 1, label: 'Never' },
        { value: 2, label: 'Once, as a contributor' },
        { value: 3, label: 'Once, accountable' },
        { value: 4, label: 'Twice, accountable' },
        { value: 5, label: 'Three or more times, accountable' },
      ],
      evidenceRequest: 'Give the stage, the rate before and the rate after.',
    },
    {
      id: 'SAL-03-A2',
      prompt: 'How often do you read or listen to a sample of lost deals with the team?',
      scale: [
        { value: 1, label: 'Rarely' },
        { value: 2, label: 'After a bad quarter' },
        { value: 3, label: 'Quarterly' },
        { value: 4, label: 'Monthly' },
        { value: 5, label: 'Weekly, with findings sent to marketing and product' },
      ],
      evidenceRequest: 'Describe one finding that changed messaging or product.',
    },
  ],
  sjt: {
    id: 'SAL-03-J',
    stem: 'Your best seller closes 40% above quota and ignores the qualification standard. Newer sellers have begun to copy that.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Ask the seller to document their approach and teach it at the next team meeting, leaving the current standard in place.',
        points: 2,
        rationale: 'Captures some learning; leaves two rules running.',
      },
      {
        id: 'b',
        text: 'Exempt the seller in view of the results, and explain to newer people that they may earn the same freedom in due course.',
        points: 0,
        rationale: 'Removes the standard for those who need it.',
      },
      {
        id: 'c',
        text: "Sit in on the seller's deals, change the standard where they are right, and hold them to the rest like everyone else.",
        points: 3,
        rationale: 'Uses the exception as information and keeps one rule.',
      },
      {
        id: 'd',
        text: "Announce that the standard applies to all from Monday, and tie a part of everyone's variable pay to following it in full.",
        points: 1,
        rationale: 'Keeps the rule, learns nothing and risks the revenue.',
      },
    ],
  },
  reference: {
    id: 'SAL-03-R',
    prompt: 'What did this person change in how deals were run, and what happened to conversion afterwards?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
