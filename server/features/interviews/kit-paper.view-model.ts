import { paperWith, safeFileName, type Block, type Paper } from '../briefs';
import type { InterviewKit } from './kit.read-model';
import { kitText } from './kit.view-model';
import { listNames } from './rating-words';

type CompetencyText = ReturnType<typeof kitText>['competencies'][number];

/** The kit on paper: the words of its page, one below the other. */
export function kitPaper(kit: InterviewKit, { firmName, day }: { readonly firmName: string; readonly day: Date }): Paper {
  const { heading, facts, asked, how, competencies, claimsNote, noClaims } = kitText(kit);
  const blocks: Block[] = [
    { kind: 'lead', text: `Listen for ${listNames(asked)}. Others listen for the rest.` },
    { kind: 'paragraph', text: how },
    ...(noClaims === null ? [] : [{ kind: 'paragraph', text: noClaims } as const]),
    ...competencies.flatMap((one) => competencyBlocks(one, claimsNote)),
  ];
  const text = { title: heading, kicker: 'For the conversation', byline: facts, against: null, blocks, signatures: null };
  return paperWith(text, { firmName, day, foot: `${heading} · For ${kit.card.interviewerName}` });
}

/** "Interview kit, Priya Venkataraman, Omar Haddad". */
export function kitFileName({ card }: InterviewKit): string {
  return safeFileName(`Interview kit, ${card.candidateName}, ${card.interviewerName}`);
}

function competencyBlocks({ name, definition, claims, questions, anchors }: CompetencyText, claimsNote: string): Block[] {
  const levels = anchors.map(({ level, label, text }) => [`${level}. ${label}`, text]);
  return [
    { kind: 'heading', text: name },
    { kind: 'paragraph', text: definition },
    ...(claims.length > 0 ? claimBlocks(claims, claimsNote) : []),
    ...questions.flatMap(questionBlocks),
    { kind: 'subheading', text: 'What each level looks like' },
    { kind: 'table', columns: ['Level', 'What it looks like'], widths: [26, 74], rows: levels },
  ];
}

function claimBlocks(claims: CompetencyText['claims'], note: string): Block[] {
  return [
    { kind: 'subheading', text: 'Claims to probe' },
    { kind: 'paragraph', text: note },
    { kind: 'bullets', items: claims.map(({ question, answer, evidence }) => `${question} ${answer}. ${evidence}`) },
  ];
}

function questionBlocks({ kind, question, probes, strong, weak }: CompetencyText['questions'][number]): Block[] {
  return [
    { kind: 'subheading', text: `${kind}: ${question}` },
    { kind: 'bullets', items: probes },
    {
      kind: 'table',
      columns: ['Evidence', 'What it sounds like'],
      widths: [26, 74],
      rows: [
        ['Strong', `${strong}.`],
        ['Weak', `${weak}.`],
      ],
    },
  ];
}
