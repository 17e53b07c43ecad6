import type { Competency } from '../domain/competency';

export const salesCoaching: Competency = {
  id: 'SAL-06',
  profile: 'sales',
  name: 'Sales coaching',
  definition: 'Improves individual sellers and managers by observing real work, giving specific feedback and following up.',
  skillType: 'soft',
  skillTypeReason:
    'Interpersonal and developmental. Three of the four largest O*NET gaps between the two occupations are staffing, training and coaching.',
  onet: [
    {
      elementId: '4.A.4.b.5',
      name: 'Coaching and Developing Others',
      domain: 'Work activity',
      importance: { sales: 4.3, marketing: 3.36, chiefExecutive: 4.71 },
    },
    {
      elementId: '4.A.4.b.3',
      name: 'Training and Teaching Others',
      domain: 'Work activity',
      importance: { sales: 4.22, marketing: 3.14, chiefExecutive: 4.01 },
    },
    { elementId: '2.B.1.e', name: 'Instructing', domain: 'Skill', importance: { sales: 3.62, marketing: 3, chiefExecutive: 3.38 } },
    { elementId: '2.A.2.b', name: 'Active Learning', domain: 'Skill', importance: { sales: 3.75, marketing: 3.88, chiefExecutive: 3.75 } },
  ],
  modelLinks: ['Favia 2010: coaching singled out as critical', 'Delphi inventory (Texas A&M 2012): team effectiveness'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Takes over the call. Feedback is about the number.' },
    { level: 2, label: 'Emerging', text: 'Coaches deals, not people. One-to-ones are pipeline reviews.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Joins live or recorded calls every week, works on one skill per person at a time and checks for change.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Can name people in the middle of the team who moved up, with the skill that changed. Managers coach to a shared standard.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Created a coaching system that held up without them: call libraries, manager certification, measured lift. Coaches managers to coach, not to sell for their reps.',
    },
  ],
  interview: [
    {
      id: 'SAL-06-B',
      kind: 'behavioural',
      question:
        'Tell me about someone in the middle of your team, neither star nor struggler, who got clearly better because of you. What exactly did you do week by week?',
      probes: ['What did you see them do wrong, in their words?', 'How long before it stuck?', 'Who did you fail to improve?'],
      strongEvidence: ['Observed behaviour, one skill, follow-up dates', 'A failure told with the same detail'],
      weakEvidence: ['A rescue story about a single deal', 'General praise for the person'],
    },
    {
      id: 'SAL-06-S',
      kind: 'situational',
      question:
        'A manager promoted from top seller now runs eight people. The team is at 70% and the manager personally closed a third of it. What do you do over the next quarter?',
      probes: [
        'What would you watch the manager do?',
        'What do you take away from the manager?',
        'When do you decide that it is not working?',
      ],
      strongEvidence: ['Observes the manager in one-to-ones and stops the rescue closing', 'Sets a test and a date'],
      weakEvidence: ['Sends the manager on a course', 'Praises the contribution'],
    },
  ],
  selfAssessment: [
    {
      id: 'SAL-06-A1',
      prompt: 'In a normal week, how many hours do you spend observing sellers with customers and giving feedback afterwards?',
      scale: [
        { value: 1, label: '0' },
        { value: 2, label: 'Under 1' },
        { value: 3, label: '1 to 2' },
        { value: 4, label: '3 to 5' },
        { value: 5, label: 'More than 5' },
      ],
      evidenceRequest: 'Describe the last observation and the follow-up.',
    },
    {
      id: 'SAL-06-A2',
      prompt: 'Share of your managers who run a documented skill-coaching session with each seller at least every two weeks?',
      scale: [
        { value: 1, label: 'I do not know' },
        { value: 2, label: 'Under 25%' },
        { value: 3, label: '25 to 50%' },
        { value: 4, label: '50 to 80%' },
        { value: 5, label: 'Over 80%, and I check' },
      ],
      evidenceRequest: 'How is it checked?',
    },
  ],
  sjt: {
    id: 'SAL-06-J',
    stem: 'You listen to a call in which a seller talks for eighteen of the first twenty minutes. Afterwards the seller asks what you thought.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Say that it was a strong effort and that energy matters at month end, then pick up the details at the quarterly review.',
        points: 0,
        rationale: 'Withholds the one thing that would help.',
      },
      {
        id: 'b',
        text: 'Ask what they learned about the buyer, agree one change for the next call, and set a time to listen to it together.',
        points: 3,
        rationale: 'One skill, self-discovery and follow-up.',
      },
      {
        id: 'c',
        text: "Play them a recording of your best seller's opening, point out the questions used, and suggest they try it next time.",
        points: 2,
        rationale: 'A useful model without diagnosis or follow-up.',
      },
      {
        id: 'd',
        text: 'Go through everything you noted while it is fresh, from the long opening to the missing next step, so nothing is lost.',
        points: 1,
        rationale: 'Accurate, and too much to use.',
      },
    ],
  },
  reference: {
    id: 'SAL-06-R',
    prompt: 'Give me an example of someone who became better at selling because of this person.',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
