import type { Competency } from '../domain/competency';

export const brandBuildingAndReputation: Competency = {
  id: 'MKT-04',
  profile: 'marketing',
  name: 'Brand building and reputation',
  definition: 'Builds memory, preference and trust for the company among future buyers, and can show that it pays.',
  skillType: 'mixed',
  skillTypeReason: 'Brand tracking and media economics are hard; taste and storytelling are soft.',
  onet: [
    {
      elementId: '2.C.9.b',
      name: 'Communications and Media',
      domain: 'Knowledge',
      importance: { sales: 3.17, marketing: 3.8, chiefExecutive: 3.02 },
    },
    { elementId: '2.C.3.c', name: 'Design', domain: 'Knowledge', importance: { sales: 1.83, marketing: 3.15, chiefExecutive: 1.91 } },
    {
      elementId: '4.A.2.b.2',
      name: 'Thinking Creatively',
      domain: 'Work activity',
      importance: { sales: 4.36, marketing: 4.28, chiefExecutive: 4.32 },
    },
    {
      elementId: '4.A.4.a.3',
      name: 'Communicating with People Outside the Organization',
      domain: 'Work activity',
      importance: { sales: 4.18, marketing: 4.2, chiefExecutive: 4.55 },
    },
  ],
  modelLinks: ['Vorhies & Morgan 2005: marketing communication', 'O*NET knowledge: Communications and Media, Design'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Brand means logo and colours, or is dismissed as unmeasurable.' },
    { level: 2, label: 'Emerging', text: 'Runs awareness activity with no baseline. Guidelines police more than they build.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Tracks awareness and consideration in the target group against a baseline, keeps distinctive assets consistent, links brand to a business problem.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Shows brand effects in sales terms: shorter first meetings, higher inbound share, better price or hiring. Protects long-term spend in a bad quarter with evidence.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Built a brand that carried a company into a new category or market. Handled a reputation crisis with facts. Buyers repeat the story without prompting.',
    },
  ],
  interview: [
    {
      id: 'MKT-04-B',
      kind: 'behavioural',
      question:
        'Tell me about brand investment that you defended when money was short. What was your evidence at that moment, not afterwards?',
      probes: ['What was the baseline?', 'What did sales notice?', 'What did you cut instead?'],
      strongEvidence: ['Baseline and target group defined', 'Honest about lag and confidence'],
      weakEvidence: ['Awards as proof', 'Impressions as proof'],
    },
    {
      id: 'MKT-04-S',
      kind: 'situational',
      question:
        'Prospects tell sales that they had never heard of you before the first call. The CEO thinks brand is for consumer companies. Budget is £250,000. What do you do in year one?',
      probes: ['How would you know by month four that it works?', 'Who exactly must have heard of you?', 'What would you not buy?'],
      strongEvidence: [
        'Narrow target group, few channels, repeated message',
        'Measures mental availability or branded demand, and pipeline quality',
      ],
      weakEvidence: ['Redesigns the website first', 'Spreads money across channels'],
    },
  ],
  selfAssessment: [
    {
      id: 'MKT-04-A1',
      prompt: 'Have you set a brand baseline in a defined target group and re-measured it at least twice?',
      scale: [
        { value: 1, label: 'Never or not in my remit' },
        { value: 2, label: 'Once or twice, with someone else in the lead' },
        { value: 3, label: 'Regularly, as one of several people responsible' },
        { value: 4, label: 'Regularly, as the person accountable' },
        { value: 5, label: 'As the person accountable, in more than one company or market' },
      ],
      evidenceRequest: 'Give the measure and the movement.',
    },
    {
      id: 'MKT-04-A2',
      prompt: 'Largest share of a B2B marketing budget that you committed to effects beyond twelve months?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'Under 10%' },
        { value: 3, label: '10 to 25%' },
        { value: 4, label: '25 to 45%' },
        { value: 5, label: 'Over 45%' },
      ],
      evidenceRequest: 'Who approved it, and what did it return?',
    },
  ],
  sjt: {
    id: 'MKT-04-J',
    stem: "A competitor launches a campaign with a misleading claim about your product's security.",
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Arm sellers and the ten exposed accounts with sourced facts, have legal seek a correction, and go public only if buyers ask.',
        points: 3,
        rationale: 'Protects deals first and stays proportionate.',
      },
      {
        id: 'b',
        text: 'Answer the same day with a campaign that names the competitor and raises questions about the safety of their product.',
        points: 0,
        rationale: 'Spreads the claim and risks a false one.',
      },
      {
        id: 'c',
        text: 'Say nothing in public or in private, since any answer gives the claim more attention than the campaign itself will.',
        points: 1,
        rationale: 'Sometimes right in public; leaves sellers without an answer.',
      },
      {
        id: 'd',
        text: 'Publish a calm technical page on how your security works, and brief the analysts who cover both of the companies.',
        points: 2,
        rationale: 'Useful and factual; slow to reach the deals at risk.',
      },
    ],
  },
  reference: {
    id: 'MKT-04-R',
    prompt: 'What did the market think of the company before and after this person, and how do you know?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
