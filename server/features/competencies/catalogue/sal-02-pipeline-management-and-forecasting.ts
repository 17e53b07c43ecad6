import type { Competency } from '../domain/competency';

export const pipelineManagementAndForecasting: Competency = {
  id: 'SAL-02',
  profile: 'sales',
  name: 'Pipeline management and forecasting',
  definition: 'Runs an inspected pipeline with clear stage exit criteria, and commits to a number the company can plan cash and hiring on.',
  skillType: 'hard',
  skillTypeReason: 'Measured by an error rate: forecast against actual, stage conversion, coverage.',
  onet: [
    {
      elementId: '4.A.2.a.4',
      name: 'Analyzing Data or Information',
      domain: 'Work activity',
      importance: { sales: 3.91, marketing: 3.75, chiefExecutive: 4.38 },
    },
    { elementId: '2.A.2.d', name: 'Monitoring', domain: 'Skill', importance: { sales: 3.75, marketing: 3.75, chiefExecutive: 4 } },
    {
      elementId: '4.A.1.a.1',
      name: 'Getting Information',
      domain: 'Work activity',
      importance: { sales: 3.96, marketing: 4.33, chiefExecutive: 4.56 },
    },
    {
      elementId: '4.A.1.b.3',
      name: 'Estimating the Quantifiable Characteristics of Products, Events, or Information',
      domain: 'Work activity',
      importance: { sales: 3.17, marketing: 3.59, chiefExecutive: 3.26 },
    },
  ],
  modelLinks: ['Sales Management Association: opportunity and pipeline management', 'Favia 2010: monitoring cluster'],
  anchors: [
    {
      level: 1,
      label: 'Counter-evidence',
      text: 'Forecast is a sum of rep opinions. Misses surprise the company, or are explained by the market.',
    },
    {
      level: 2,
      label: 'Emerging',
      text: 'Reviews pipeline by total value. Stages are named but have no exit criteria, and close dates slide without consequence.',
    },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Weekly inspection against buyer-verified stage criteria. Knows coverage, conversion and slippage by segment. Lands most quarters within about ten percent of the committed number.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Separates commit, best case and upside on evidence, calls a miss at least six weeks early, and has shown that error shrank over several quarters.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Built a forecasting discipline that finance runs the company on: error reported openly, rep-level bias tracked, marketing-sourced and seller-sourced pipeline held to one definition. Boards asked for it elsewhere.',
    },
  ],
  interview: [
    {
      id: 'SAL-02-B',
      kind: 'behavioural',
      question:
        'Tell me about a quarter you called wrong by more than ten percent. When could you first have known, and what did you change in the way you inspect deals?',
      probes: ['What was the committed number and what landed?', 'Which stage lied to you?', 'Show me the next four quarters.'],
      strongEvidence: [
        'Gives the numbers in both directions, including a beat they failed to call',
        'Changed a stage criterion, a ratio or a meeting, not a person',
      ],
      weakEvidence: ['Has never missed', 'Blames one deal or one rep'],
    },
    {
      id: 'SAL-02-S',
      kind: 'situational',
      question:
        'You join mid-quarter. Coverage reads 4.5 times remaining target, yet win rate has fallen from 26% to 17% in two quarters. What do you look at in your first ten days, and what do you tell the CEO on day eleven?',
      probes: ['What would convince you that coverage is inflated?', 'Who would dislike your answer?', 'Which deals do you call yourself?'],
      strongEvidence: ['Suspects stage inflation and tests it deal by deal', 'Restates the number early and says how sure they are'],
      weakEvidence: ['Takes comfort from coverage', 'Waits for quarter end'],
    },
  ],
  selfAssessment: [
    {
      id: 'SAL-02-A1',
      prompt:
        'In how many of your last eight quarters as the accountable leader did actual bookings land within 10% of the forecast you committed at mid-quarter?',
      scale: [
        { value: 1, label: '0 or not measured' },
        { value: 2, label: '1 to 2' },
        { value: 3, label: '3 to 4' },
        { value: 4, label: '5 to 6' },
        { value: 5, label: '7 to 8' },
      ],
      evidenceRequest: 'Be ready to share the eight pairs of numbers, indexed if confidential.',
    },
    {
      id: 'SAL-02-A2',
      prompt: 'How do you run pipeline inspection?',
      scale: [
        { value: 1, label: 'I leave it to managers' },
        { value: 2, label: 'I review totals monthly' },
        { value: 3, label: 'I review by stage every two weeks' },
        { value: 4, label: 'Weekly, with written exit criteria' },
        { value: 5, label: 'Weekly, with exit criteria, and I publish forecast error by manager' },
      ],
      evidenceRequest: 'Describe one exit criterion you wrote.',
    },
  ],
  sjt: {
    id: 'SAL-02-J',
    stem: 'Two days before the board pack closes, your strongest manager asks you to keep a large deal in commit. The champion has been silent for ten days. The rep is sure that it will close.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: "Keep it in commit with the value halved, so that the pack shows both the risk and the manager's confidence in the rep.",
        points: 1,
        rationale: 'Invents precision: the deal will be won or it will not.',
      },
      {
        id: 'b',
        text: "Move it to best case, tell the board what would bring it back, and join the rep on a call to the buyer's budget owner.",
        points: 3,
        rationale: 'Honest number, clear condition, practical help.',
      },
      {
        id: 'c',
        text: 'Keep it in commit because the manager knows the account best, and ask the rep to send a discount that ends this week.',
        points: 0,
        rationale: 'Others will plan on a hope, and price is given away to protect it.',
      },
      {
        id: 'd',
        text: 'Move it to best case, record the reason in the CRM, and let the manager work the account as planned until quarter end.',
        points: 2,
        rationale: 'The number is right; the deal gets no extra help.',
      },
    ],
  },
  reference: {
    id: 'SAL-02-R',
    prompt: 'How reliable was the number this person gave you, and how early did bad news reach you?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
