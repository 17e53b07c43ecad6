import type { Competency } from '../domain/competency';

export const keyAccountAndPartnerRelationshipLeadership: Competency = {
  id: 'SAL-09',
  profile: 'sales',
  name: 'Key account and partner relationship leadership',
  definition: 'Builds senior relationships with customers and channel partners that grow revenue and survive changes of personnel.',
  skillType: 'soft',
  skillTypeReason: 'Rests on trust, service and influence over years; supported by account planning.',
  onet: [
    {
      elementId: '4.A.4.a.4',
      name: 'Establishing and Maintaining Interpersonal Relationships',
      domain: 'Work activity',
      importance: { sales: 4.35, marketing: 4.68, chiefExecutive: 4.8 },
    },
    {
      elementId: '2.B.1.f',
      name: 'Service Orientation',
      domain: 'Skill',
      importance: { sales: 3.88, marketing: 3.12, chiefExecutive: 3.12 },
    },
    {
      elementId: '2.C.1.e',
      name: 'Customer and Personal Service',
      domain: 'Knowledge',
      importance: { sales: 4.48, marketing: 3.85, chiefExecutive: 4.39 },
    },
    {
      elementId: '4.A.4.a.3',
      name: 'Communicating with People Outside the Organization',
      domain: 'Work activity',
      importance: { sales: 4.18, marketing: 4.2, chiefExecutive: 4.55 },
    },
  ],
  modelLinks: ['Vorhies & Morgan 2005: channel management', 'Favia 2010: relationship building cluster'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Relationships are personal and leave with the person. Partners are treated as a list.' },
    { level: 2, label: 'Emerging', text: 'Meets executives when there is a problem. No account plans beyond a forecast line.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Named account plans with objectives and owners, executive contacts on a schedule, partner rules in writing.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Grew accounts through a change of sponsor. Can show net revenue retention or partner-sourced revenue improving because of actions taken.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Opened a route to market or a customer council that changed company strategy. Customers and partners act as references years later.',
    },
  ],
  interview: [
    {
      id: 'SAL-09-B',
      kind: 'behavioural',
      question:
        'Tell me about a top-ten customer or partner whose sponsor left. What happened to the revenue over the next year, and what had you done before that made a difference?',
      probes: ['Who else did you know there?', 'What did the plan say?', 'Which account did you lose in the same way?'],
      strongEvidence: ['Multi-level contacts before the event', 'Retention figure'],
      weakEvidence: ['Relationship described as friendship', 'No lost account'],
    },
    {
      id: 'SAL-09-S',
      kind: 'situational',
      question:
        'A reseller brings 18% of revenue and asks for exclusivity in your best region. Your direct team wants the reseller out. Decide.',
      probes: ['What data do you ask for?', 'What would you offer short of exclusivity?', 'How do you tell the side that loses?'],
      strongEvidence: ['Looks at incremental revenue and cost to serve', 'Offers registered deals or a segment with a review date'],
      weakEvidence: ['Picks a side on loyalty', 'Defers to legal'],
    },
  ],
  selfAssessment: [
    {
      id: 'SAL-09-A1',
      prompt: 'For how many of your top ten accounts could you name three senior contacts and the next objective without looking it up?',
      scale: [
        { value: 1, label: '0 to 2' },
        { value: 2, label: '3 to 4' },
        { value: 3, label: '5 to 6' },
        { value: 4, label: '7 to 8' },
        { value: 5, label: '9 to 10' },
      ],
      evidenceRequest: 'Name one objective now.',
    },
    {
      id: 'SAL-09-A2',
      prompt: 'Largest share of company revenue sourced through partners or channels that you personally ran?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'Under 5%' },
        { value: 3, label: '5 to 15%' },
        { value: 4, label: '15 to 35%' },
        { value: 5, label: 'Over 35%' },
      ],
      evidenceRequest: 'Name the partner who would vouch for it.',
    },
  ],
  sjt: {
    id: 'SAL-09-J',
    stem: 'A partner registers a deal that your direct seller has worked for two months but never logged in the CRM.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Honour the registration, pay the seller once for work they can document, and restate the logging rule to both sides.',
        points: 3,
        rationale: 'Rule upheld, effort recognised, cause addressed.',
      },
      {
        id: 'b',
        text: 'Honour the registration in full, and remind the seller that deals have to be logged if they are to be protected.',
        points: 2,
        rationale: 'Right on the rule; leaves avoidable resentment.',
      },
      {
        id: 'c',
        text: 'Split the deal evenly this time to keep both relationships, and ask the channel team to propose a clearer rule.',
        points: 1,
        rationale: 'Peace today, precedent tomorrow.',
      },
      {
        id: 'd',
        text: 'Award it to the seller, who did the work, and offer the partner first call on the next suitable lead in the region.',
        points: 0,
        rationale: 'Breaks the rule; partners stop registering.',
      },
    ],
  },
  reference: {
    id: 'SAL-09-R',
    prompt: "How deep were this person's customer and partner relationships, and did they hold after they moved on?",
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
