import type { Competency } from '../domain/competency';

export const complexDealLeadershipAndValueNegotiation: Competency = {
  id: 'SAL-04',
  profile: 'sales',
  name: 'Complex deal leadership and value negotiation',
  definition: 'Leads multi-stakeholder deals to a decision, builds the case for value with the buyer, and protects price and terms.',
  skillType: 'mixed',
  skillTypeReason: 'Deal strategy and commercial terms are hard skills; reading a buying group and holding a line under pressure are soft.',
  onet: [
    { elementId: '2.B.1.d', name: 'Negotiation', domain: 'Skill', importance: { sales: 3.88, marketing: 3.62, chiefExecutive: 4.12 } },
    { elementId: '2.B.1.c', name: 'Persuasion', domain: 'Skill', importance: { sales: 4.12, marketing: 3.75, chiefExecutive: 4 } },
    {
      elementId: '4.A.4.a.7',
      name: 'Resolving Conflicts and Negotiating with Others',
      domain: 'Work activity',
      importance: { sales: 4.09, marketing: 3.68, chiefExecutive: 4.47 },
    },
    {
      elementId: '4.A.4.a.6',
      name: 'Selling or Influencing Others',
      domain: 'Work activity',
      importance: { sales: 4.7, marketing: 4.27, chiefExecutive: 3.81 },
    },
  ],
  modelLinks: ['Vorhies & Morgan 2005: selling and pricing capability', 'Favia 2010: relationship building'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Sees closing as persistence. Discounts early, sells to one contact.' },
    {
      level: 2,
      label: 'Emerging',
      text: 'Escalates to executives late. Knows the champion but not the economic buyer or the decision process.',
    },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Maps the buying group, agrees a mutual plan, and trades concessions for something of value. Discounts sit inside a policy with approvals.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Has rescued stalled deals by changing the problem being solved. Can show discount depth falling while win rate held.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Set the negotiation standard for the company: deal desk, give-get rules, value case owned jointly with the customer. Walked away from named deals and was proved right, or can say plainly when not.',
    },
  ],
  interview: [
    {
      id: 'SAL-04-B',
      kind: 'behavioural',
      question: 'Tell me about a large deal you chose to lose or to slow down in order to protect price or terms. Who disagreed with you?',
      probes: [
        'What was the concession asked for, in money?',
        'What did you offer instead?',
        'What happened to that account a year later?',
      ],
      strongEvidence: ['States the margin consequence', 'Shows a trade, not a refusal'],
      weakEvidence: ['Has no such deal', 'Story is about firmness with no numbers'],
    },
    {
      id: 'SAL-04-S',
      kind: 'situational',
      question:
        'It is the last week of the quarter. Procurement wants 22% off for a signature by Friday. Without the deal you miss by 4%. The champion says that the budget exists at list price. What do you do?',
      probes: [
        "What would you need to know about the buyer's own deadline?",
        'What can you trade that costs you little?',
        'What do you tell your CEO on Wednesday?',
      ],
      strongEvidence: ['Finds out who set the deadline and why', 'Trades scope, term or payment before price', 'Is ready to miss'],
      weakEvidence: ['Grants the discount with an expiry date', 'Promises the number anyway'],
    },
  ],
  selfAssessment: [
    {
      id: 'SAL-04-A1',
      prompt: 'In your last full year, what was the average discount from list on new business in your team?',
      scale: [
        { value: 1, label: 'Not measured' },
        { value: 2, label: 'Over 30%' },
        { value: 3, label: '20 to 30%' },
        { value: 4, label: '10 to 20%' },
        { value: 5, label: 'Under 10%, or price set by policy with few exceptions' },
      ],
      evidenceRequest: 'State how list price was set and who approved exceptions.',
    },
    {
      id: 'SAL-04-A2',
      prompt: "How often do you personally take part in negotiation on your company's five largest open deals?",
      scale: [
        { value: 1, label: 'Never' },
        { value: 2, label: 'When asked at the end' },
        { value: 3, label: 'Once per deal' },
        { value: 4, label: 'At two or more planned points' },
        { value: 5, label: 'At planned points, with a written give-get plan beforehand' },
      ],
      evidenceRequest: 'Name a deal where the plan changed the outcome.',
    },
  ],
  sjt: {
    id: 'SAL-04-J',
    stem: "A prospect's CFO says that your competitor is 15% cheaper and asks you to match. Your product saves the prospect time, but nobody has put a figure on it.",
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Match the price to win the customer now, since the account is strategic and the discount can be recovered at renewal.',
        points: 0,
        rationale: 'Sets the reference price for the life of the account.',
      },
      {
        id: 'b',
        text: 'Send the CFO a comparison of features, service levels and reference customers that explains why the price is higher.',
        points: 1,
        rationale: 'Repeats claims that the CFO has already discounted.',
      },
      {
        id: 'c',
        text: "Offer a smaller scope at the competitor's price, keeping your unit price intact and leaving room to expand next year.",
        points: 2,
        rationale: 'Protects unit price; value stays unproved.',
      },
      {
        id: 'd',
        text: "Ask for two hours with the CFO's analyst to size the saving on their data, and agree what result would justify the gap.",
        points: 3,
        rationale: 'Builds the value case with the person who has to defend it.',
      },
    ],
  },
  reference: {
    id: 'SAL-04-R',
    prompt: 'When a customer pushed hard on price, what did this person do, and what did it cost or save?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
