import type { Competency } from '../domain/competency';

export const integrityAndExecutiveCommunication: Competency = {
  id: 'LDR-05',
  profile: 'leadership',
  name: 'Integrity and executive communication',
  definition: 'Tells the truth early, in plain words, to people with power, and keeps promises.',
  skillType: 'soft',
  skillTypeReason: 'Candour, judgment and clarity with boards, customers and teams.',
  onet: [
    { elementId: '1.C.5.c', name: 'Integrity', domain: 'Work style', importance: { sales: 4.64, marketing: 4.17, chiefExecutive: 4.69 } },
    {
      elementId: '4.A.4.a.2',
      name: 'Communicating with Supervisors, Peers, or Subordinates',
      domain: 'Work activity',
      importance: { sales: 4.35, marketing: 4.75, chiefExecutive: 4.75 },
    },
    {
      elementId: '2.B.1.a',
      name: 'Social Perceptiveness',
      domain: 'Skill',
      importance: { sales: 3.88, marketing: 3.88, chiefExecutive: 4.12 },
    },
    { elementId: '1.C.4.a', name: 'Self-Control', domain: 'Work style', importance: { sales: 4.3, marketing: 3.87, chiefExecutive: 4.21 } },
  ],
  modelLinks: ['O*NET work styles: Integrity (highest for Sales Managers after Initiative)', 'Favia 2010: ethical behaviour'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Shades numbers. Story changes with the audience.' },
    { level: 2, label: 'Emerging', text: 'Accurate when asked. Bad news comes late.' },
    { level: 3, label: 'Meets the bar', text: 'Clear, on time, states uncertainty. Commitments tracked.' },
    { level: 4, label: 'Strong', text: 'Brought bad news first with a plan. Refused to sign something misleading.' },
    { level: 5, label: 'Role model', text: 'Trusted by board, team and customers in a crisis. Changed how the company reports itself.' },
  ],
  interview: [
    {
      id: 'LDR-05-B',
      kind: 'behavioural',
      question:
        'Tell me about the worst news you had to give a board or a CEO. When did you know, when did you say it and what did you say?',
      probes: ['Days between knowing and telling?', 'What did you not know yet?', 'What did you promise?'],
      strongEvidence: ['Short gap, own responsibility', 'Reports the promise kept or not'],
      weakEvidence: ['Others hid it', 'No bad news'],
    },
    {
      id: 'LDR-05-S',
      kind: 'situational',
      question:
        'The CEO wants to show investors a pipeline figure that includes leads sales has rejected. The deck goes out tonight. What do you do?',
      probes: ['What exactly do you say?', 'What would you accept?', 'What if the CEO sends it anyway?'],
      strongEvidence: ['Offers a true version that still helps', 'Knows their line'],
      weakEvidence: ['Complies', 'Threatens first'],
    },
  ],
  selfAssessment: [
    {
      id: 'LDR-05-A1',
      prompt: 'In the last two years, how many times did you report a miss before anyone asked?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'Once' },
        { value: 3, label: 'Two or three times' },
        { value: 4, label: 'Four or five times' },
        { value: 5, label: 'As a routine, with a standing report' },
      ],
      evidenceRequest: 'Describe the last one.',
    },
    {
      id: 'LDR-05-A2',
      prompt: 'How often do you put your forecast or plan assumptions in writing where others can check them later?',
      scale: [
        { value: 1, label: 'Never' },
        { value: 2, label: 'When asked' },
        { value: 3, label: 'Yearly' },
        { value: 4, label: 'Quarterly' },
        { value: 5, label: 'Quarterly, with a scored look-back' },
      ],
      evidenceRequest: 'Share one look-back.',
    },
  ],
  sjt: {
    id: 'LDR-05-J',
    stem: 'You discover that a case study on the website quotes a saving which the customer never approved. It helps to win deals.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Ask legal for a formal view on the exposure, and act on it as soon as their written advice has come back to you.',
        points: 1,
        rationale: 'Prudent-sounding delay while it stays up.',
      },
      {
        id: 'b',
        text: 'Take it down quietly and brief your own team on sign-off, so that sales can keep its momentum to quarter end.',
        points: 2,
        rationale: 'Stops the public harm; sellers may go on using the claim.',
      },
      {
        id: 'c',
        text: 'Take it down today, tell sales why, and ask the customer this week for a figure that they are willing to approve.',
        points: 3,
        rationale: 'Stops the harm and repairs the asset.',
      },
      {
        id: 'd',
        text: "Change the wording from 'saved' to 'could save up to', which keeps the story and removes the risk of a complaint.",
        points: 0,
        rationale: 'Hides the problem.',
      },
    ],
  },
  reference: {
    id: 'LDR-05-R',
    prompt: 'Did you always know where you stood with this person, including when the news was bad?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
