import type { Competency } from '../domain/competency';

export const salesStrategyAndCoveragePlanning: Competency = {
  id: 'SAL-01',
  profile: 'sales',
  name: 'Sales strategy and coverage planning',
  definition:
    'Turns a revenue target into a coverage model: which segments, which routes to market, how many sellers of which type, in what order. Revises the model when results disagree with it.',
  skillType: 'hard',
  skillTypeReason: 'A learnable body of method: segmentation, capacity maths, route-to-market economics. It can be checked on paper.',
  onet: [
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
      elementId: '4.A.2.b.6',
      name: 'Organizing, Planning, and Prioritizing Work',
      domain: 'Work activity',
      importance: { sales: 4.33, marketing: 4.35, chiefExecutive: 4.53 },
    },
    { elementId: '2.B.4.g', name: 'Systems Analysis', domain: 'Skill', importance: { sales: 3.62, marketing: 3.25, chiefExecutive: 4.12 } },
  ],
  modelLinks: ['Sales Management Association: sales planning', 'Favia 2010 (Penn State): planning cluster'],
  anchors: [
    {
      level: 1,
      label: 'Counter-evidence',
      text: 'Treats the plan as the target divided by heads. Cannot say how segment, deal size or ramp time shaped the headcount.',
    },
    {
      level: 2,
      label: 'Emerging',
      text: 'Works from an inherited territory or account list. Capacity maths leaves out ramp and attrition, or was done by finance and not understood.',
    },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Builds a bottom-up capacity model (quota, expected attainment, ramp, attrition) that reconciles to the top-down target. Places coverage by segment potential and reviews it at least twice a year.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Made visible trade-offs with data behind them: left a segment, moved field coverage to inside sales or partners. Can show productivity per seller before and after.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Redesigned a sales model across several segments or countries. Saw the old motion running out before bookings fell, sequenced the change with marketing and product, and the design was still in use after they left.',
    },
  ],
  interview: [
    {
      id: 'SAL-01-B',
      kind: 'behavioural',
      question:
        'Walk me through the last annual sales plan you built yourself, from the target you were given to the number of sellers in each segment. Where were you wrong?',
      probes: [
        'What did you assume for ramp, attainment and attrition, and what turned out to be true?',
        'Which segment got fewer people than its owner wanted, and why?',
        'What had changed by mid-year, and who spotted it?',
      ],
      strongEvidence: ['Quotes the assumptions from memory with their actuals', 'Names a segment or account group they chose not to cover'],
      weakEvidence: ['Only headcount growth is described', 'Credit for the model belongs to a RevOps or finance colleague'],
    },
    {
      id: 'SAL-01-S',
      kind: 'situational',
      question:
        'The board lifts the bookings target by 40% and funds 15% more sellers. Win rate has been flat for a year and the last six hires are ramping more slowly than the first six. Build the outline of the plan out loud and tell me what you would say to the board.',
      probes: [
        'Which three numbers would you pull first?',
        'What would make you refuse the target?',
        'What would you ask marketing and product for, and in exchange for what?',
      ],
      strongEvidence: [
        'Separates demand limits from capacity limits before adding people',
        'States what must be true for the target to hold',
      ],
      weakEvidence: ['Raises activity targets as the whole answer', 'Accepts the target with no conditions'],
    },
  ],
  selfAssessment: [
    {
      id: 'SAL-01-A1',
      prompt: 'How far have you personally owned a sales capacity and coverage plan that was tied to a board-approved target?',
      scale: [
        { value: 1, label: 'Never or not in my remit' },
        { value: 2, label: 'Once or twice, with someone else in the lead' },
        { value: 3, label: 'Regularly, as one of several people responsible' },
        { value: 4, label: 'Regularly, as the person accountable' },
        { value: 5, label: 'As the person accountable, in more than one company or market' },
      ],
      evidenceRequest: 'Name the company, year, number of quota carriers and the largest wrong assumption.',
    },
    {
      id: 'SAL-01-A2',
      prompt: 'What is the largest number of quota-carrying sellers covered by a plan you built?',
      scale: [
        { value: 1, label: '0 to 3' },
        { value: 2, label: '4 to 10' },
        { value: 3, label: '11 to 25' },
        { value: 4, label: '26 to 75' },
        { value: 5, label: 'More than 75' },
      ],
      evidenceRequest: 'A past manager or finance partner who can confirm the figure.',
    },
  ],
  sjt: {
    id: 'SAL-01-J',
    stem: 'You have added eight account executives in nine months. Bookings are up five percent. The CEO asks you to open six more roles next quarter.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Ask for three weeks: split productivity by cohort, segment and lead source, then recommend where the limit lies.',
        points: 3,
        rationale: 'Finds out whether demand, ramp or coverage is the limit before more is spent.',
      },
      {
        id: 'b',
        text: 'Hold headcount flat, move current sellers into the two segments with the best win rate, and report after a quarter.',
        points: 2,
        rationale: 'A sound low-regret step, though it skips the diagnosis.',
      },
      {
        id: 'c',
        text: 'Tell the CEO that lead supply is the real constraint and propose that the hiring money goes to marketing this year.',
        points: 1,
        rationale: 'Possibly right; without evidence it starts a turf dispute.',
      },
      {
        id: 'd',
        text: 'Open all six roles on schedule, raise the weekly activity targets, and pair each new hire with a strong performer.',
        points: 0,
        rationale: 'Scales a motion that has just shown that it is not scaling.',
      },
    ],
  },
  reference: {
    id: 'SAL-01-R',
    prompt: 'How did this person decide where to put sellers, and did productivity per seller rise or fall under the plan?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
