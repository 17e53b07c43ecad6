import type { Competency } from '../domain/competency';

export const teamBuildingAndPeopleLeadership: Competency = {
  id: 'LDR-03',
  profile: 'leadership',
  name: 'Team building and people leadership',
  definition: 'Builds a team stronger than themselves, sets direction, and keeps good people.',
  skillType: 'soft',
  skillTypeReason: 'Hiring, trust, development and structure through people.',
  onet: [
    {
      elementId: '4.A.4.b.2',
      name: 'Developing and Building Teams',
      domain: 'Work activity',
      importance: { sales: 4.23, marketing: 4.08, chiefExecutive: 4.63 },
    },
    {
      elementId: '4.A.4.b.4',
      name: 'Guiding, Directing, and Motivating Subordinates',
      domain: 'Work activity',
      importance: { sales: 4.14, marketing: 3.84, chiefExecutive: 4.74 },
    },
    { elementId: '1.C.2.b', name: 'Leadership', domain: 'Work style', importance: { sales: 4.57, marketing: 4.37, chiefExecutive: 4.97 } },
    {
      elementId: '2.B.5.d',
      name: 'Management of Personnel Resources',
      domain: 'Skill',
      importance: { sales: 3.75, marketing: 3.38, chiefExecutive: 4.25 },
    },
  ],
  modelLinks: ['O*NET 11-1011 Chief Executives: work activities rated above 4.6'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Team depends on them, or leaves them.' },
    { level: 2, label: 'Emerging', text: 'Manages tasks. Structure grew by accident.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Clear roles, regular one-to-ones, some development. Regretted attrition known and reasonable.',
    },
    { level: 4, label: 'Strong', text: 'Rebuilt or scaled a team through a change, with named successors.' },
    {
      level: 5,
      label: 'Role model',
      text: 'People follow them between companies. Two or more former reports now run functions. Team results held after departure.',
    },
  ],
  interview: [
    {
      id: 'LDR-03-B',
      kind: 'behavioural',
      question:
        'Who are the three best people who have worked for you, where are they now, and what would each say you did for them and failed to do?',
      probes: ['May I speak to one of them?', 'Whom did you lose whom you should have kept?', 'How did you choose your deputy?'],
      strongEvidence: ['Specific, offers contacts', 'Owns a loss'],
      weakEvidence: ['Team described only as a whole', 'No one since'],
    },
    {
      id: 'LDR-03-S',
      kind: 'situational',
      question:
        'You inherit eleven people. Two applied for your job. Results are average and the CEO wants you to replace three of them in 30 days. What do you do?',
      probes: ['What do you need to see before deciding?', 'What do you say to the two?', 'What do you tell the CEO?'],
      strongEvidence: ['Own assessment against role needs, on a short clock', 'Direct with the two'],
      weakEvidence: ['Obeys at once', 'Refuses to decide for six months'],
    },
  ],
  selfAssessment: [
    {
      id: 'LDR-03-A1',
      prompt: 'How many of your former direct reports now lead a function?',
      scale: [
        { value: 1, label: 'None or unknown' },
        { value: 2, label: 'One' },
        { value: 3, label: 'Two' },
        { value: 4, label: 'Three' },
        { value: 5, label: 'Four or more' },
      ],
      evidenceRequest: 'Names, with consent.',
    },
    {
      id: 'LDR-03-A2',
      prompt: 'Regretted attrition in your team in the last full year?',
      scale: [
        { value: 1, label: 'Not tracked' },
        { value: 2, label: 'Over 25%' },
        { value: 3, label: '15 to 25%' },
        { value: 4, label: '8 to 15%' },
        { value: 5, label: 'Under 8%' },
      ],
      evidenceRequest: "How is 'regretted' decided?",
    },
  ],
  sjt: {
    id: 'LDR-03-J',
    stem: 'Your strongest manager delivers and is disliked; two people ask to be moved away from them.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Describe the behaviour you have heard about, agree two changes, check with the team in a month, put it in the review.',
        points: 3,
        rationale: 'Direct, specific, followed up.',
      },
      {
        id: 'b',
        text: 'Tell the two that high standards can feel uncomfortable, and ask them to give it another quarter before deciding.',
        points: 0,
        rationale: 'Buys results on credit and closes the door.',
      },
      {
        id: 'c',
        text: 'Move the two people to other teams, thank them for raising it, and watch whether anyone else makes the same request.',
        points: 1,
        rationale: 'Treats the symptom.',
      },
      {
        id: 'd',
        text: 'Arrange an external coach for the manager, with the two complaints shared as anonymous background to the work.',
        points: 2,
        rationale: 'Useful support, no substitute for the conversation.',
      },
    ],
  },
  reference: {
    id: 'LDR-03-R',
    prompt: 'Would you work for this person again, and who else would?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
