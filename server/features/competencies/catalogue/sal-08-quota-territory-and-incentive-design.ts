import type { Competency } from '../domain/competency';

export const quotaTerritoryAndIncentiveDesign: Competency = {
  id: 'SAL-08',
  profile: 'sales',
  name: 'Quota, territory and incentive design',
  definition: 'Sets quotas, territories and pay plans that pay for the outcomes the company needs and that sellers regard as fair.',
  skillType: 'hard',
  skillTypeReason: 'Quantitative design with known methods and known failure modes.',
  onet: [
    { elementId: '2.C.4.a', name: 'Mathematics', domain: 'Knowledge', importance: { sales: 3.09, marketing: 3.51, chiefExecutive: 3.6 } },
    {
      elementId: '2.C.1.c',
      name: 'Economics and Accounting',
      domain: 'Knowledge',
      importance: { sales: 2.91, marketing: 3.1, chiefExecutive: 4.04 },
    },
    {
      elementId: '4.A.1.b.3',
      name: 'Estimating the Quantifiable Characteristics of Products, Events, or Information',
      domain: 'Work activity',
      importance: { sales: 3.17, marketing: 3.59, chiefExecutive: 3.26 },
    },
    {
      elementId: '2.B.5.b',
      name: 'Management of Financial Resources',
      domain: 'Skill',
      importance: { sales: 3, marketing: 2.88, chiefExecutive: 4.25 },
    },
  ],
  modelLinks: ['Sales Management Association: incentive compensation', 'O*NET task 1 and 6 for Sales Managers'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: "Copies last year's plan. Quotas are the target plus a cushion, spread evenly." },
    { level: 2, label: 'Emerging', text: 'Plan has many measures or caps. Territories reflect history. Disputes take a lot of time.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Quota set from potential and history, with most sellers able to reach it. Plan has three measures at most and is tested on past data before launch.',
    },
    {
      level: 4,
      label: 'Strong',
      text: "Changed a plan and moved behaviour: more multi-year deals, better price, cleaner handover. Knows the cost of sales and the plan's share of it.",
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Designed plans through a change of motion such as new logo to expansion, or product to platform. Kept pay-for-performance fair across regions, and withdrew a plan that was being gamed, in public.',
    },
  ],
  interview: [
    {
      id: 'SAL-08-B',
      kind: 'behavioural',
      question:
        'Describe a compensation plan you designed that produced a behaviour you did not want. How did you find out and what did you do?',
      probes: [
        'What share of sellers hit quota?',
        'What did the plan cost as a share of bookings?',
        'Whom did you consult before changing it?',
      ],
      strongEvidence: ['Knows the attainment distribution', 'Tested the new plan on old data'],
      weakEvidence: ["Plan was HR's", 'Only praises accelerators'],
    },
    {
      id: 'SAL-08-S',
      kind: 'situational',
      question:
        'The company is adding a partner channel. Direct sellers fear losing commission. Design the rule for who is paid on what, and tell me what will go wrong with it.',
      probes: ['How do you treat deals already in the pipeline?', 'When does the rule expire?', 'What will you measure in month three?'],
      strongEvidence: ['Clear rules of engagement, limited double pay with an end date', 'Names the gaming risk unprompted'],
      weakEvidence: ['Pays everyone twice for ever', 'Leaves it to case-by-case judgment'],
    },
  ],
  selfAssessment: [
    {
      id: 'SAL-08-A1',
      prompt: 'How many annual quota and compensation plans have you designed and owned through a full year?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'One, as a contributor' },
        { value: 3, label: 'One' },
        { value: 4, label: 'Two to three' },
        { value: 5, label: 'Four or more' },
      ],
      evidenceRequest: 'Attainment distribution for the latest one.',
    },
    {
      id: 'SAL-08-A2',
      prompt: 'In your latest plan, what share of ramped sellers reached quota?',
      scale: [
        { value: 1, label: 'Unknown' },
        { value: 2, label: 'Under 30%' },
        { value: 3, label: '30 to 45%, or over 80%' },
        { value: 4, label: '45 to 60%' },
        { value: 5, label: '60 to 80%' },
      ],
      evidenceRequest: 'What would you change?',
    },
  ],
  sjt: {
    id: 'SAL-08-J',
    stem: 'Halfway through the year, 20% of sellers are above twice their quota because of one regulation change, and 60% are below half.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Keep the plan as signed, add a short second-half contest for the sellers below half, and fix quota-setting for next year.',
        points: 2,
        rationale: 'Keeps trust in the rules; leaves most of the team with little to play for.',
      },
      {
        id: 'b',
        text: 'Move a share of the affected accounts from the top group to the others, leaving individual quotas and rates as they are.',
        points: 1,
        rationale: 'Redistributes luck and punishes the winners.',
      },
      {
        id: 'c',
        text: 'Cut the commission rate above 200% with immediate effect, so that the saving can fund a guarantee for everyone else.',
        points: 0,
        rationale: 'A retroactive change; trust in the plan goes.',
      },
      {
        id: 'd',
        text: 'Pay what is earned, reset second-half quotas to the new demand with written reasons, and add a windfall clause for next year.',
        points: 3,
        rationale: 'Fair backwards, sensible forwards.',
      },
    ],
  },
  reference: {
    id: 'SAL-08-R',
    prompt: 'Were the targets and pay plans this person set seen as fair, and did they drive the right behaviour?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
