import type { Competency } from '../domain/competency';

export const productMarketingAndSalesEnablement: Competency = {
  id: 'MKT-06',
  profile: 'marketing',
  name: 'Product marketing and sales enablement',
  definition:
    'Connects product, market and sellers: messaging that differentiates, launches that land, and tools that sellers choose to use.',
  skillType: 'mixed',
  skillTypeReason: 'Launch and messaging method is hard; earning the trust of sellers and product teams is soft.',
  onet: [
    {
      elementId: '4.A.4.a.1',
      name: 'Interpreting the Meaning of Information for Others',
      domain: 'Work activity',
      importance: { sales: 3.61, marketing: 3.39, chiefExecutive: 4.15 },
    },
    {
      elementId: '2.C.9.b',
      name: 'Communications and Media',
      domain: 'Knowledge',
      importance: { sales: 3.17, marketing: 3.8, chiefExecutive: 3.02 },
    },
    {
      elementId: '2.C.7.a',
      name: 'English Language',
      domain: 'Knowledge',
      importance: { sales: 4.32, marketing: 4.48, chiefExecutive: 4.41 },
    },
    {
      elementId: '4.A.4.b.3',
      name: 'Training and Teaching Others',
      domain: 'Work activity',
      importance: { sales: 4.22, marketing: 3.14, chiefExecutive: 4.01 },
    },
  ],
  modelLinks: ['Vorhies & Morgan 2005: product development', 'O*NET task list for Marketing Managers: product development coordination'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Produces collateral on request. Messaging lists features.' },
    { level: 2, label: 'Emerging', text: 'Launches are announcements. Sellers write their own decks.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Messaging tested with buyers, launch tiers with goals, materials tracked for use and refreshed or removed.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Changed win rate against a named competitor, or attach rate for a product, through messaging and enablement. Has a seat in roadmap decisions.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Made complex technology easy to buy: a story that sellers, analysts and customers repeat. Used field loss data to change the product itself.',
    },
  ],
  interview: [
    {
      id: 'MKT-06-B',
      kind: 'behavioural',
      question:
        'Tell me about a message or sales tool that sellers actually used without being told to. How did you build it and what did it change in deals?',
      probes: ['Who in sales was in the room?', 'What did you throw away?', 'Which competitor did it work against?'],
      strongEvidence: ['Built with sellers and buyers', 'Use and outcome measured'],
      weakEvidence: ['Portal full of assets', 'Sign-off by committee as success'],
    },
    {
      id: 'MKT-06-S',
      kind: 'situational',
      question:
        'A major release ships in eight weeks. Product says that it changes everything. Three friendly customers are lukewarm. Sales wants it in every pitch. What do you recommend?',
      probes: ['What would you test in two weeks?', 'What do you say to product?', 'What do sellers get on launch day?'],
      strongEvidence: ['Tests value with buyers before volume', 'Tiers the launch to what the evidence supports'],
      weakEvidence: ['Full launch on schedule', 'Delay until perfect'],
    },
  ],
  selfAssessment: [
    {
      id: 'MKT-06-A1',
      prompt: 'How many launches have you led in which the goal was a change in win rate, attach rate or price and it was measured?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'One' },
        { value: 3, label: 'Two to three' },
        { value: 4, label: 'Four to six' },
        { value: 5, label: 'Seven or more' },
      ],
      evidenceRequest: 'Best and worst result.',
    },
    {
      id: 'MKT-06-A2',
      prompt: 'How often do you listen to live or recorded sales calls?',
      scale: [
        { value: 1, label: 'Rarely' },
        { value: 2, label: 'Quarterly' },
        { value: 3, label: 'Monthly' },
        { value: 4, label: 'Weekly' },
        { value: 5, label: 'Weekly, and I report what I heard to product' },
      ],
      evidenceRequest: 'Last thing you heard that changed a message.',
    },
  ],
  sjt: {
    id: 'MKT-06-J',
    stem: 'Sellers keep using an old deck that contains a claim which product can no longer support.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Ask the head of sales to instruct the team to stop using it, because conduct in front of buyers is theirs to manage.',
        points: 1,
        rationale: "Right owner for conduct; avoids marketing's own part.",
      },
      {
        id: 'b',
        text: 'Publish a corrected version today in the same format, notify everyone of the change, and track who opens the new file.',
        points: 2,
        rationale: 'Stops the harm quickly; may miss why the old one is liked.',
      },
      {
        id: 'c',
        text: 'Ask three top sellers what the deck does for them, rebuild that part truthfully in a week, and retire the old one together.',
        points: 3,
        rationale: 'Fixes cause, truth and adoption.',
      },
      {
        id: 'd',
        text: 'Leave it for now, because the claim was true at launch and changing decks late in the quarter would cost deals.',
        points: 0,
        rationale: 'Legal and trust risk.',
      },
    ],
  },
  reference: {
    id: 'MKT-06-R',
    prompt: "Did sellers and product people seek this person's help? For what?",
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
