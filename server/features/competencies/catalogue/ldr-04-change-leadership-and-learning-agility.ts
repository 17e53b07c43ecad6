import type { Competency } from '../domain/competency';

export const changeLeadershipAndLearningAgility: Competency = {
  id: 'LDR-04',
  profile: 'leadership',
  name: 'Change leadership and learning agility',
  definition: 'Learns fast in new conditions, keeps up with the craft, drops methods that no longer work and takes people along.',
  skillType: 'soft',
  skillTypeReason: 'Adaptation, sense-making and taking people through change.',
  onet: [
    {
      elementId: '1.C.4.c',
      name: 'Adaptability/Flexibility',
      domain: 'Work style',
      importance: { sales: 4.57, marketing: 4.31, chiefExecutive: 4.35 },
    },
    {
      elementId: '4.A.2.b.3',
      name: 'Updating and Using Relevant Knowledge',
      domain: 'Work activity',
      importance: { sales: 3.83, marketing: 3.83, chiefExecutive: 4.31 },
    },
    { elementId: '2.A.2.b', name: 'Active Learning', domain: 'Skill', importance: { sales: 3.75, marketing: 3.88, chiefExecutive: 3.75 } },
    { elementId: '1.C.7.a', name: 'Innovation', domain: 'Work style', importance: { sales: 4.13, marketing: 4.15, chiefExecutive: 4.05 } },
  ],
  modelLinks: ['O*NET work styles: Adaptability/Flexibility'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Repeats the last playbook. Blames people for resistance.' },
    { level: 2, label: 'Emerging', text: 'Follows trends. Starts change and does not finish it.' },
    { level: 3, label: 'Meets the bar', text: 'Can name methods abandoned and adopted in the last two years, with results.' },
    {
      level: 4,
      label: 'Strong',
      text: 'Led a change of motion (sales-led to marketing-led, small deals to enterprise, direct to partner) through the dip.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Changed their own mind publicly on something central, and the organisation with it, before results forced it.',
    },
  ],
  interview: [
    {
      id: 'LDR-04-B',
      kind: 'behavioural',
      question: 'What did you believe about growth three years ago that you now think is wrong? What made you change, and what did you do?',
      probes: ['What was the first sign?', 'Who told you?', 'What did it cost?'],
      strongEvidence: ['A real reversal', 'Evidence from a source they dislike'],
      weakEvidence: ['A trend presented as a belief', 'Always was right'],
    },
    {
      id: 'LDR-04-S',
      kind: 'situational',
      question:
        'Your method worked at two companies of 200 people. This one has 40 and a different buyer. What will you deliberately not bring with you?',
      probes: [
        'What would tell you within 60 days that your method does not fit?',
        'Whose advice would you seek?',
        'What is the smallest test?',
      ],
      strongEvidence: ['Names specific practices to leave behind', 'Designs an early test'],
      weakEvidence: ['The playbook is universal', 'No test'],
    },
  ],
  selfAssessment: [
    {
      id: 'LDR-04-A1',
      prompt: 'How many working methods did you drop in the last two years because evidence went against them?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'One' },
        { value: 3, label: 'Two' },
        { value: 4, label: 'Three' },
        { value: 5, label: 'Four or more' },
      ],
      evidenceRequest: 'Name one, and the evidence.',
    },
    {
      id: 'LDR-04-A2',
      prompt: 'Largest change of go-to-market motion that you led from start to stable result?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'Part of one' },
        { value: 3, label: 'One team' },
        { value: 4, label: 'One function' },
        { value: 5, label: 'Whole company' },
      ],
      evidenceRequest: 'Duration and depth of the dip.',
    },
  ],
  sjt: {
    id: 'LDR-04-J',
    stem: 'Four months into a new way of selling the leading signs are good, bookings are down and the team wants the old way back.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Return to the old way until the quarter is safe, and restart the change once the team has regained its confidence.',
        points: 0,
        rationale: 'Ends the change in practice.',
      },
      {
        id: 'b',
        text: 'Publish the leading signs weekly, fix in advance the result at which you stop, and keep the old way where it fits best.',
        points: 3,
        rationale: 'Evidence, a stopping rule and a hedge.',
      },
      {
        id: 'c',
        text: 'Run both methods side by side for a quarter with matched teams, and move everyone to whichever comes out ahead.',
        points: 2,
        rationale: 'Good evidence; expensive and slow at this point.',
      },
      {
        id: 'd',
        text: 'Hold a meeting to explain again why the change is right, and ask everyone to commit to it for the rest of the year.',
        points: 1,
        rationale: 'Holds the line and adds no information.',
      },
    ],
  },
  reference: {
    id: 'LDR-04-R',
    prompt: "When this person's approach was not working, how long did it take them to see it, and what did they do?",
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
