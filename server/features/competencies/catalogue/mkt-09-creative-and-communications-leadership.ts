import type { Competency } from '../domain/competency';

export const creativeAndCommunicationsLeadership: Competency = {
  id: 'MKT-09',
  profile: 'marketing',
  name: 'Creative and communications leadership',
  definition:
    'Gets distinctive, clear work made (content, campaigns, events, public relations) on brief, on time, by a team and partners that want to work with them.',
  skillType: 'soft',
  skillTypeReason: 'Taste, judgment and leadership of creative people and agencies.',
  onet: [
    {
      elementId: '4.A.2.b.2',
      name: 'Thinking Creatively',
      domain: 'Work activity',
      importance: { sales: 4.36, marketing: 4.28, chiefExecutive: 4.32 },
    },
    { elementId: '2.C.3.c', name: 'Design', domain: 'Knowledge', importance: { sales: 1.83, marketing: 3.15, chiefExecutive: 1.91 } },
    { elementId: '2.A.1.c', name: 'Writing', domain: 'Skill', importance: { sales: 3.62, marketing: 3.25, chiefExecutive: 4.12 } },
    {
      elementId: '4.A.4.b.1',
      name: 'Coordinating the Work and Activities of Others',
      domain: 'Work activity',
      importance: { sales: 4.13, marketing: 3.97, chiefExecutive: 4.1 },
    },
  ],
  modelLinks: ['Vorhies & Morgan 2005: marketing communication', 'O*NET work style: Innovation'],
  anchors: [
    { level: 1, label: 'Counter-evidence', text: 'Work is generic. Feedback is personal taste. Agencies churn.' },
    { level: 2, label: 'Emerging', text: 'Briefs are long and unclear. Work is approved by consensus.' },
    { level: 3, label: 'Meets the bar', text: 'One-page briefs with one job for the work. Can explain why a piece works. Deadlines met.' },
    {
      level: 4,
      label: 'Strong',
      text: 'Work that buyers mention unprompted. Protects a good idea through approval, and kills weak work early and kindly.',
    },
    {
      level: 5,
      label: 'Role model',
      text: 'Built a creative culture whose people are hired away. Used modest budgets for outsized effect, with claims that stood up to scrutiny.',
    },
  ],
  interview: [
    {
      id: 'MKT-09-B',
      kind: 'behavioural',
      question: 'Show me the brief and the final work for something you are proud of, and something you let out that you should not have.',
      probes: ['What was the single job of the piece?', 'What did you cut?', 'How did you tell the team that it was not good enough?'],
      strongEvidence: ['Brief matches the work', 'Owns the failure'],
      weakEvidence: ['Credit for agency work', 'No failure'],
    },
    {
      id: 'MKT-09-S',
      kind: 'situational',
      question: 'Two weeks before your biggest event the agency presents work that is on time, on budget and forgettable. What do you do?',
      probes: ['What in the brief caused it?', 'What do you tell the CEO?', 'What is your fallback?'],
      strongEvidence: ['Fixes the idea, narrows the scope', 'Takes a share of the blame'],
      weakEvidence: ['Lets it go', 'Fires the agency in the meeting'],
    },
  ],
  selfAssessment: [
    {
      id: 'MKT-09-A1',
      prompt: 'How do you write creative briefs?',
      scale: [
        { value: 1, label: 'I do not' },
        { value: 2, label: 'Share background documents' },
        { value: 3, label: 'Template of several pages' },
        { value: 4, label: 'One page' },
        { value: 5, label: 'One page with a single measurable job, and I refuse work that ignores it' },
      ],
      evidenceRequest: 'Share one.',
    },
    {
      id: 'MKT-09-A2',
      prompt: 'Of your last ten major pieces, how many did customers or sellers mention back to you unprompted?',
      scale: [
        { value: 1, label: 'None or unknown' },
        { value: 2, label: '1' },
        { value: 3, label: '2 to 3' },
        { value: 4, label: '4 to 5' },
        { value: 5, label: '6 or more' },
      ],
      evidenceRequest: 'Which one, and by whom?',
    },
  ],
  sjt: {
    id: 'MKT-09-J',
    stem: 'The night before launch the founder rewrites your homepage headline into jargon.',
    instruction: 'Choose the response that would be most effective.',
    maxPoints: 3,
    options: [
      {
        id: 'a',
        text: "Publish the founder's version as asked, and raise the wider question of who approves copy once the launch is over.",
        points: 1,
        rationale: 'Avoids the conflict; the buyer loses.',
      },
      {
        id: 'b',
        text: 'Have five target buyers read both versions aloud in the morning, and agree with the founder to use what they understood.',
        points: 3,
        rationale: 'Brings the buyer into the room.',
      },
      {
        id: 'c',
        text: 'Publish your own version as signed off last week, and explain afterwards that the build had already been frozen.',
        points: 0,
        rationale: 'Breaks trust with the founder.',
      },
      {
        id: 'd',
        text: "Ask to launch with your version and offer to test the founder's headline against it in the first week of traffic.",
        points: 2,
        rationale: 'Fair process with less evidence at the decision.',
      },
    ],
  },
  reference: {
    id: 'MKT-09-R',
    prompt: "Describe the best and the weakest work that came out of this person's team.",
    scale: "Rate with the five anchors above, or 'not observed'. One example is required for 4 or 5.",
  },
};
