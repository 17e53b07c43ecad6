import type { Competency } from '../domain/competency';

export const salesRecruitingAndOnboarding: Competency = {
  id: 'SAL-05',
  profile: 'sales',
  name: 'Sales recruiting and onboarding',
  definition: 'Hires sellers and sales managers against a written profile, and gets them productive in a known time.',
  skillType: 'mixed',
  skillTypeReason: 'Scorecards and ramp design are hard; judging and attracting people is soft.',
  onet: [
    {
      elementId: '4.A.4.c.2',
      name: 'Staffing Organizational Units',
      domain: 'Work activity',
      importance: { sales: 3.35, marketing: 2.25, chiefExecutive: 3.78 },
    },
    {
      elementId: '2.B.5.d',
      name: 'Management of Personnel Resources',
      domain: 'Skill',
      importance: { sales: 3.75, marketing: 3.38, chiefExecutive: 4.25 },
    },
    {
      elementId: '2.C.1.f',
      name: 'Personnel and Human Resources',
      domain: 'Knowledge',
      importance: { sales: 3.04, marketing: 2.71, chiefExecutive: 4.48 },
    },
    {
      elementId: '4.A.4.b.2',
      name: 'Developing and Building Teams',
      domain: 'Work activity',
      importance: { sales: 4.23, marketing: 4.08, chiefExecutive: 4.63 },
    },
  ],
  modelLinks: ['Sales Management Association: recruiting and selection'],
  anchors: [
    {
      level: 1,
      label: 'Counter-evidence',
      text: 'Hires from a personal network or on charisma. High early attrition is put down to the market.',
    },
    { level: 2, label: 'Emerging', text: 'Uses interviews without a scorecard. Onboarding is product training and shadowing.' },
    {
      level: 3,
      label: 'Meets the bar',
      text: 'Writes the profile before opening the role, uses a work sample such as a mock discovery call, and tracks time to first deal and to full quota.',
    },
    {
      level: 4,
      label: 'Strong',
      text: 'Can show ramp time falling and first-year attrition falling across cohorts. Hires managers who can hire.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Built a bench: people hired by this leader became leaders. Changed the profile when the segment changed, and can say which traits turned out not to matter.',
    },
  ],
  interview: [
    {
      id: 'SAL-05-B',
      kind: 'behavioural',
      question:
        'Think of the last ten sellers you hired. How many reached full quota, how long did it take, and which of your hiring criteria turned out to be useless?',
      probes: [
        'What did you test, as opposed to ask?',
        'Which one did you miss, and what was visible at interview?',
        'What did week three of onboarding look like?',
      ],
      strongEvidence: ['Knows the ten', 'Dropped a criterion on evidence'],
      weakEvidence: ['Speaks only of stars', 'No ramp figure'],
    },
    {
      id: 'SAL-05-S',
      kind: 'situational',
      question:
        'You must hire six enterprise sellers in 90 days for a company whose current team sells small deals over the phone. Three internal people want the jobs. How do you decide?',
      probes: [
        'What is different about the work?',
        'What exercise would you set?',
        'How do you treat the internal people who do not get it?',
      ],
      strongEvidence: ['Starts from the task difference, not from pedigree', 'Gives internal people the same exercise'],
      weakEvidence: ['Hires from a competitor list only', 'Promotes on current quota attainment alone'],
    },
  ],
  selfAssessment: [
    {
      id: 'SAL-05-A1',
      prompt: 'For how many sellers hired in the last three years do you know the time to full productivity?',
      scale: [
        { value: 1, label: 'None' },
        { value: 2, label: 'A few' },
        { value: 3, label: 'About half' },
        { value: 4, label: 'Most' },
        { value: 5, label: 'All, by cohort' },
      ],
      evidenceRequest: 'Give median months to full quota for the latest cohort.',
    },
    {
      id: 'SAL-05-A2',
      prompt: 'What do candidates for your sales roles have to do before an offer?',
      scale: [
        { value: 1, label: 'Conversation only' },
        { value: 2, label: 'Structured interview' },
        { value: 3, label: 'Structured interview with a scorecard' },
        { value: 4, label: 'Scorecard and a work sample' },
        { value: 5, label: 'Scorecard, work sample and scored references' },
      ],
      evidenceRequest: 'Share the scorecard headings.',
    },
  ],
  sjt: {
    id: 'SAL-05-J',
    stem: 'A candidate with a well-known employer gives polished answers but declines the mock discovery call, saying that senior people should not have to role-play.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: 'Explain what the exercise is for, offer a working session on a live account instead, and score it on the same sheet.',
        points: 3,
        rationale: 'Keeps the evidence standard and adapts the format.',
      },
      {
        id: 'b',
        text: 'Waive the exercise, since the track record at that employer tells you more than a simulated call with a stranger could.',
        points: 0,
        rationale: 'Drops the only direct evidence because of a brand name.',
      },
      {
        id: 'c',
        text: 'Replace the exercise with three extra references chosen by you, asked about the same skills that it was meant to test.',
        points: 1,
        rationale: 'Swaps direct evidence for a more lenient source.',
      },
      {
        id: 'd',
        text: 'Keep the exercise as it is, give the candidate two days to reconsider, and continue in parallel with the other finalists.',
        points: 2,
        rationale: 'Fair and consistent; may lose a strong person over a format.',
      },
    ],
  },
  reference: {
    id: 'SAL-05-R',
    prompt: 'How good were the people this person hired, and how many of them would you hire again?',
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
