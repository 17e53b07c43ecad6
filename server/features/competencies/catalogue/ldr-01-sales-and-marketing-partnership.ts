import type { Competency } from '../domain/competency';

export const salesAndMarketingPartnership: Competency = {
  id: 'LDR-01',
  profile: 'leadership',
  name: 'Sales and marketing partnership',
  definition: 'Values the other discipline, builds one view of the truth with it, and takes shared responsibility for revenue.',
  skillType: 'soft',
  skillTypeReason: 'Attitude and behaviour toward the other function; decisive when one leader has both.',
  onet: [
    {
      elementId: '4.A.4.a.4',
      name: 'Establishing and Maintaining Interpersonal Relationships',
      domain: 'Work activity',
      importance: { sales: 4.35, marketing: 4.68, chiefExecutive: 4.8 },
    },
    {
      elementId: '4.A.4.a.7',
      name: 'Resolving Conflicts and Negotiating with Others',
      domain: 'Work activity',
      importance: { sales: 4.09, marketing: 3.68, chiefExecutive: 4.47 },
    },
    { elementId: '2.B.1.b', name: 'Coordination', domain: 'Skill', importance: { sales: 3.88, marketing: 3.5, chiefExecutive: 4.25 } },
    { elementId: '1.C.3.a', name: 'Cooperation', domain: 'Work style', importance: { sales: 4.35, marketing: 4.08, chiefExecutive: 4.63 } },
  ],
  modelLinks: [
    'Kotler, Rackham & Krishnaswamy 2006: undefined, defined, aligned, integrated',
    'Homburg, Jensen & Krohmer 2008: structural linkages',
  ],
  anchors: [
    {
      level: 1,
      label: 'Counter-evidence',
      text: 'Speaks of the other function with contempt or as a servant. Uses its failures as an alibi.',
    },
    { level: 2, label: 'Emerging', text: 'Polite and distant. Meetings happen, definitions differ, data is used as ammunition.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Has a written lead definition, a joint scoreboard and a regular meeting with the peer. Can explain what is hard about the other job.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Gave up credit, budget or a target to make the joint result better. Can name what they learned from the other side and what they changed.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Rebuilt a broken relationship into one plan, one forecast and one customer definition. People from both functions say so in references.',
    },
  ],
  interview: [
    {
      id: 'LDR-01-B',
      kind: 'behavioural',
      question: 'Tell me about a disagreement with your opposite number in sales or marketing that you lost, and were glad you lost.',
      probes: ['What did they know that you did not?', 'What did you change afterwards?', 'What would they say is annoying about you?'],
      strongEvidence: ['Specific learning from the other craft', 'Names the peer willingly as a reference'],
      weakEvidence: ['Has never been wrong about the other function', "The peer is unnamed or 'has left'"],
    },
    {
      id: 'LDR-01-S',
      kind: 'situational',
      question:
        "In your second week the other function's leader tells the CEO that your team is the reason for the missed quarter. You have data that could prove them wrong. What do you do?",
      probes: ['Who sees the data first?', 'What might they be right about?', 'What do you ask the CEO for?'],
      strongEvidence: ['Goes to the peer first with the raw data', 'Proposes one definition and one report'],
      weakEvidence: ['Presents the rebuttal in the leadership meeting', 'Says nothing'],
    },
  ],
  selfAssessment: [
    {
      id: 'LDR-01-A1',
      prompt: 'In your last role, did you and your peer share at least one number on which both of you were paid?',
      scale: [
        { value: 1, label: 'No' },
        { value: 2, label: 'Discussed' },
        { value: 3, label: 'Shared dashboard only' },
        { value: 4, label: 'One shared number' },
        { value: 5, label: 'Shared number, definitions and a weekly review' },
      ],
      evidenceRequest: 'Which number?',
    },
    {
      id: 'LDR-01-A2',
      prompt:
        "How many days in the last year did you spend doing the other function's work (calls with prospects, or building a campaign)?",
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: '1 to 2' },
        { value: 3, label: '3 to 5' },
        { value: 4, label: '6 to 10' },
        { value: 5, label: 'More than 10' },
      ],
      evidenceRequest: 'What did you learn?',
    },
  ],
  sjt: {
    id: 'LDR-01-J',
    stem: 'Both teams claim the same £2m of closed business as theirs. The board asks who is right.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Ask finance to trace a sample of the deals and to report which touches came first, with both of you in the room.',
        points: 2,
        rationale: 'Neutral facts; leaves the relationship and the rule open.',
      },
      {
        id: 'b',
        text: "Bring the timestamped record that shows your team's first touch on most of the deals, and let the board judge.",
        points: 0,
        rationale: 'Wins the point and loses the partner.',
      },
      {
        id: 'c',
        text: 'Agree with your peer to report it once as joint revenue showing both parts, and propose a rule for future claims.',
        points: 3,
        rationale: 'One truth, and a rule.',
      },
      {
        id: 'd',
        text: 'Offer to divide the credit evenly for this period, so that the board can move on to the plan for the next one.',
        points: 1,
        rationale: 'Ends the argument without a rule.',
      },
    ],
  },
  reference: {
    id: 'LDR-01-R',
    prompt: 'How did this person get on with the head of the other function? May I ask that person?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
