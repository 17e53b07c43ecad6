import type { Competency } from '../domain/competency';

export const performanceManagementAndAccountability: Competency = {
  id: 'SAL-07',
  profile: 'sales',
  name: 'Performance management and accountability',
  definition: 'Sets clear expectations, inspects them, rewards what works and acts early and fairly on what does not.',
  skillType: 'soft',
  skillTypeReason: 'Judgment, candour and follow-through with people, supported by data.',
  onet: [
    {
      elementId: '4.A.4.b.4',
      name: 'Guiding, Directing, and Motivating Subordinates',
      domain: 'Work activity',
      importance: { sales: 4.14, marketing: 3.84, chiefExecutive: 4.74 },
    },
    {
      elementId: '2.B.5.d',
      name: 'Management of Personnel Resources',
      domain: 'Skill',
      importance: { sales: 3.75, marketing: 3.38, chiefExecutive: 4.25 },
    },
    { elementId: '1.C.1.c', name: 'Initiative', domain: 'Work style', importance: { sales: 4.78, marketing: 4.53, chiefExecutive: 4.85 } },
    {
      elementId: '4.A.2.a.1',
      name: 'Judging the Qualities of Objects, Services, or People',
      domain: 'Work activity',
      importance: { sales: 3.3, marketing: 3.37, chiefExecutive: 4.18 },
    },
  ],
  modelLinks: ['Favia 2010: evaluating and rewarding clusters'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Avoids hard conversations, or replaces people abruptly. Standards differ by favourite.' },
    { level: 2, label: 'Emerging', text: 'Acts at year end. Expectations live in the comp plan and nowhere else.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Written expectations for activity, skill and result. Reviews monthly. Poor performance gets a plan with dates and support.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Acts within a quarter, keeps morale, and can show that the bottom group shrank through improvement as well as exit.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Built a culture in which missing a commitment is raised by peers first. Held themselves to a published number, and shared targets with marketing without using them as a shield.',
    },
  ],
  interview: [
    {
      id: 'SAL-07-B',
      kind: 'behavioural',
      question:
        'Tell me about the most senior person you removed from a sales role. How long did you wait from first doubt to decision, and what would the person say about how fair it was?',
      probes: ['What had you written down?', 'What help did they get?', 'What did the team learn from it?'],
      strongEvidence: ['Dates, documents, help offered, dignity', 'Says that they waited too long or moved too soon, and why'],
      weakEvidence: ['Speed as a boast', 'Nobody ever had to leave'],
    },
    {
      id: 'SAL-07-S',
      kind: 'situational',
      question:
        'The head of marketing has a £400,000 closed-sales target. You, as head of sales, have none. The CEO likes the arrangement because it saves commission. What do you do in your first month?',
      probes: ['What would you offer to carry yourself?', 'What should marketing be measured on instead?', 'How do you say it to the CEO?'],
      strongEvidence: ['Takes the closing number', 'Proposes pipeline and quality measures for marketing with a shared definition'],
      weakEvidence: ['Keeps quiet because it suits them', 'Proposes to remove all targets from marketing'],
    },
  ],
  selfAssessment: [
    {
      id: 'SAL-07-A1',
      prompt: 'Share of your direct reports with written expectations for skill and activity, not only quota?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'Under 25%' },
        { value: 3, label: '25 to 50%' },
        { value: 4, label: '50 to 90%' },
        { value: 5, label: 'All' },
      ],
      evidenceRequest: 'Show one, redacted.',
    },
    {
      id: 'SAL-07-A2',
      prompt: 'Over the last two years, typical time from first clear evidence of under-performance to a documented plan?',
      scale: [
        { value: 1, label: 'No plans used' },
        { value: 2, label: 'More than two quarters' },
        { value: 3, label: 'Two quarters' },
        { value: 4, label: 'One quarter' },
        { value: 5, label: 'Under six weeks' },
      ],
      evidenceRequest: 'Outcome of the last three plans.',
    },
  ],
  sjt: {
    id: 'SAL-07-J',
    stem: 'A well-liked seller has missed target for three quarters. The data suggest a thin territory, but its two previous owners made target.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Move the seller into a richer territory for two quarters, so that the question of skill against patch answers itself.',
        points: 1,
        rationale: "May help; hides the question at someone else's cost.",
      },
      {
        id: 'b',
        text: 'Commission a proper review of the territory first, and start an improvement plan next month if the patch looks workable.',
        points: 2,
        rationale: 'Fair on the facts, slow for the person and the team.',
      },
      {
        id: 'c',
        text: 'Begin a six-week plan now with two observed calls a week and written skill goals, and show them the territory evidence.',
        points: 3,
        rationale: 'Early, specific and fair.',
      },
      {
        id: 'd',
        text: 'Give it one more quarter because the seller holds the team together, and ask HR to keep an eye on how things develop.',
        points: 0,
        rationale: 'Unfair to the team and to the person.',
      },
    ],
  },
  reference: {
    id: 'SAL-07-R',
    prompt: 'How did this person handle people who were not performing, and was it seen as fair?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
