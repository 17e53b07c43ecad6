import type { LinkHolder } from '../../shared/actor';
import { moment } from '../../shared/dates';
import { errorSummary, type FormState } from '../../shared/view-parts';
import type { Candidacy } from '../people';
import type { Search } from '../searches';
import { MOST_REFEREES, type Referee } from './domain/referee';
import { refereeFields } from './referee-fields.view-model';
import { ledWords, RELATIONSHIP_NAMES } from './reference-words';

export interface CandidateView {
  readonly holder: Pick<LinkHolder, 'linkId' | 'purpose'>;
  readonly firmName: string;
  readonly search: Search;
  readonly candidacy: Candidacy;
  readonly referees: readonly Referee[];
}

/** Where the candidate names people: a page of the assessment, or the page of a link of its own. */
export function refereesPath({ linkId, purpose }: Pick<LinkHolder, 'linkId' | 'purpose'>): string {
  return purpose === 'referees' ? `/p/${linkId}/referees` : `/p/${linkId}/assessment/referees`;
}

/** The candidate's page about referees: who is named, what becomes of it, and the form for the next one. */
export function candidateRefereesPage(view: CandidateView, state: FormState = { typed: {}, problems: [] }) {
  const { holder, firmName, search, candidacy, referees } = view;
  return {
    title: 'People who can speak about your work',
    focus: { context: `Your references for ${search.title}, ${search.clientName}`, saved: null },
    summary: errorSummary(state.problems),
    firmName,
    recruiterName: search.ownerName,
    notice: candidateNotice(view),
    referees: referees.map((referee) => refereeRow(holder, referee)),
    nobody: referees.length === 0 ? 'You have named nobody yet.' : null,
    isEnded: candidacy.exit !== null,
    isFull: referees.length >= MOST_REFEREES ? `You have named ${MOST_REFEREES} people, which is as many as we read.` : null,
    action: refereesPath(holder),
    back: holder.purpose === 'assessment' ? `/p/${holder.linkId}/assessment` : null,
    fields: refereeFields(firmName, state),
  };
}

/** What a candidate is told before naming anybody. */
function candidateNotice({ firmName, search }: CandidateView) {
  return [
    {
      term: 'When they are asked',
      text: `Only after you agree, person by person. ${search.ownerName} sends the letter; it says that you are being considered for ${search.title} at ${search.clientName}. Not your current employer yet? Name the person and choose “not yet”.`,
    },
    {
      term: 'What they are asked',
      text: 'Six to eight of the competencies that this role needs, the same ones that interviewers rate. It takes them about five minutes.',
    },
    {
      term: 'What you see',
      text: 'Whether a person has been asked. Not what they chose or wrote: they are told so, because people say more when they know it. If you ask for what is held about you, you get what the references say together and as far as the law lets us protect who said it.',
    },
    {
      term: `What ${search.clientName} sees`,
      text: `How many references stand behind an estimate, and the estimate. Their levels count about a tenth of it, and less than they were given, because references are kind. The team of ${firmName} on this search reads them in full.`,
    },
    {
      term: 'Changing your mind',
      text: 'You can take a name back until the person has answered. A link that was sent stops working at once.',
    },
  ];
}

function refereeRow(holder: CandidateView['holder'], referee: Referee) {
  const { id, name, email, relationship, period, saw, consentAt, askedAt } = referee;
  const own = `${refereesPath(holder)}/${id}`;
  return {
    id,
    name,
    email,
    facts: `${RELATIONSHIP_NAMES[relationship]}, ${period}. Saw you lead ${ledWords(saw)}.`,
    standing: standingWords({ consentAt, askedAt }),
    agree: consentAt ? null : `${own}/consent`,
    withdraw: `${own}/withdrawal`,
  };
}

function standingWords({ consentAt, askedAt }: Pick<Referee, 'consentAt' | 'askedAt'>): string {
  if (!consentAt) return 'Not to be written to until you say so.';
  return askedAt ? `Asked on ${moment(askedAt)}.` : `You agreed on ${moment(consentAt)}. Not asked yet.`;
}
