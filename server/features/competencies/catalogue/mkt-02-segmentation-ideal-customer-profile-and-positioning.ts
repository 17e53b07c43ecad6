import type { Competency } from '../domain/competency';

export const segmentationIdealCustomerProfileAndPositioning: Competency = {
  id: 'MKT-02',
  profile: 'marketing',
  name: 'Segmentation, ideal customer profile and positioning',
  definition:
    'Chooses which customers to win, defines the ideal customer so that sales can recognise one, and positions the offer against real alternatives.',
  skillType: 'hard',
  skillTypeReason: 'Analytical choice with a written output that can be examined.',
  onet: [
    {
      elementId: '4.A.2.b.4',
      name: 'Developing Objectives and Strategies',
      domain: 'Work activity',
      importance: { sales: 4.09, marketing: 4.07, chiefExecutive: 4.57 },
    },
    {
      elementId: '2.A.2.a',
      name: 'Critical Thinking',
      domain: 'Skill',
      importance: { sales: 3.88, marketing: 3.88, chiefExecutive: 4.38 },
    },
    {
      elementId: '2.C.1.e',
      name: 'Customer and Personal Service',
      domain: 'Knowledge',
      importance: { sales: 4.48, marketing: 3.85, chiefExecutive: 4.39 },
    },
    {
      elementId: '4.A.2.b.2',
      name: 'Thinking Creatively',
      domain: 'Work activity',
      importance: { sales: 4.36, marketing: 4.28, chiefExecutive: 4.32 },
    },
  ],
  modelLinks: ['Vorhies & Morgan 2005: marketing planning', 'O*NET task 951 for Marketing Managers'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Targets everyone who could buy. Positioning is a tagline.' },
    { level: 2, label: 'Emerging', text: 'Segments by industry and size only. The profile lives in marketing and sales does not use it.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Segments by need and buying behaviour, a written profile with disqualifiers, a positioning statement naming the alternative. Sellers can repeat it.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Moved effort out of a segment the company was fond of. Can show better win rate or retention inside the profile than outside it.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Repositioned a company or product so that buyers, analysts and sellers used the new frame unprompted, with price or win-rate gains that lasted beyond the launch.',
    },
  ],
  interview: [
    {
      id: 'MKT-02-B',
      kind: 'behavioural',
      question:
        'Show me how you chose your last target segment. Which segment did you stop serving, who fought you, and what happened to win rate inside and outside the profile?',
      probes: [
        'Write the disqualifiers on this sheet.',
        'What was the real alternative, including doing nothing?',
        'How did you test that sellers used it?',
      ],
      strongEvidence: ['Has disqualifiers', 'Evidence from deals, not from preference tests'],
      weakEvidence: ['Everything is the target', 'Only a persona with a first name'],
    },
    {
      id: 'MKT-02-S',
      kind: 'situational',
      question:
        'Five sellers describe the ideal customer in five different ways, and the top three deals last year came from outside every description. You start Monday. What is on one page by the end of week four?',
      probes: ['What data do you trust?', 'Who signs the page?', 'What changes in the CRM?'],
      strongEvidence: ['Starts from won, retained and lost accounts', 'Gets sales to co-sign, and puts it in qualification'],
      weakEvidence: ['Starts with a brand workshop', 'Delivers a document with no use attached'],
    },
  ],
  selfAssessment: [
    {
      id: 'MKT-02-A1',
      prompt: 'Have you written an ideal customer profile with explicit disqualifiers that sales used to turn leads away?',
      scale: [
        { value: 1, label: 'Never or not in my remit' },
        { value: 2, label: 'Once or twice, with someone else in the lead' },
        { value: 3, label: 'Regularly, as one of several people responsible' },
        { value: 4, label: 'Regularly, as the person accountable' },
        { value: 5, label: 'As the person accountable, in more than one company or market' },
      ],
      evidenceRequest: 'Give one disqualifier and the share of leads that it removed.',
    },
    {
      id: 'MKT-02-A2',
      prompt: 'How many times have you led a repositioning through to measured effect on win rate, price or pipeline mix?',
      scale: [
        { value: 1, label: 'Never' },
        { value: 2, label: 'Once, contributor' },
        { value: 3, label: 'Once, accountable' },
        { value: 4, label: 'Twice' },
        { value: 5, label: 'Three or more' },
      ],
      evidenceRequest: 'Before and after figures.',
    },
  ],
  sjt: {
    id: 'MKT-02-J',
    stem: 'A large company outside your target profile asks for a proposal. It would be your biggest deal ever and needs two new features.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Ask sales to test budget, timing and the need for both features in one call before anyone else spends time on it.',
        points: 2,
        rationale: 'A cheap next step that leaves the strategic question open.',
      },
      {
        id: 'b',
        text: 'Support the bid with a tailored campaign for the account, since a name of that size would open the segment to others.',
        points: 0,
        rationale: 'Ignores fit and cost.',
      },
      {
        id: 'c',
        text: 'Score it with sales and product against the disqualifiers, price the features, and decide as an exception with a cap.',
        points: 3,
        rationale: 'Uses the profile as a decision tool.',
      },
      {
        id: 'd',
        text: 'Decline with courtesy and pass the contact to a partner, because exceptions are how a target profile loses its meaning.',
        points: 1,
        rationale: 'Consistent, but learns nothing from the request.',
      },
    ],
  },
  reference: {
    id: 'MKT-02-R',
    prompt: 'Did this person help sales to know whom to pursue and whom to leave alone? Give an example.',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
