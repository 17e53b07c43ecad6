import { shortDay } from '../../shared/dates';
import type { LatestDiagnosis } from '../diagnosis';
import type { Search } from '../searches';
import { jobSteps, type JobStep, type StepState } from './domain/job-steps';
import { blockingFlags, inPlay, reached, type SearchProgress } from './domain/search-progress';
import { counted } from './overview-words';
import { briefWords } from './search-line.view-model';

interface StepFacts {
  readonly search: Search;
  readonly progress: SearchProgress;
}

interface Told {
  readonly title: string;
  readonly text: string;
  readonly at: Date | null;
}

/** The steps of the job as the timeline prints them, each with one line and a day where there is one. */
export function stepItems({ search, progress }: StepFacts) {
  return jobSteps(progress, search.state).map(({ step, state }) => {
    const { title, text, at } = TOLD[step](progress);
    return {
      state,
      title,
      text,
      href: `/searches/${search.id}${PATHS[step]}`,
      when: at ? shortDay(at) : state === 'now' ? 'Now' : null,
      datetime: at ? at.toISOString() : null,
    } satisfies { state: StepState } & Record<string, unknown>;
  });
}

const PATHS: Readonly<Record<JobStep, string>> = {
  intake: '/intake',
  diagnosis: '/diagnosis',
  brief: '/brief',
  people: '/people',
  assessments: '/assessments',
  interviews: '/interviews',
  comparison: '/comparison',
  shortlist: '/shortlist',
};

const TOLD: Readonly<Record<JobStep, (progress: SearchProgress) => Told>> = {
  intake: ({ intake }) => {
    if (intake.people === 0) return { title: 'Intake', text: 'Nobody at the client is named yet.', at: null };
    if (intake.asked === 0)
      return { title: 'Intake', text: `${counted(intake.people, 'person', 'people')} named, nobody asked yet.`, at: null };
    const open = intake.people - intake.sent;
    const text = open === 0 ? 'Everybody has answered, each alone.' : `${counted(open, 'answer is', 'answers are')} still out.`;
    return { title: `Intake answered by ${intake.sent} of ${intake.people}`, text, at: intake.lastSentAt };
  },
  diagnosis: (progress) => {
    const { diagnosis, intake } = progress;
    if (!diagnosis)
      return { title: 'Diagnosis', text: intake.sent > 0 ? 'The answers can be read.' : 'Comes with the first answers.', at: null };
    return { title: 'Diagnosis', text: diagnosisLine(progress, diagnosis), at: null };
  },
  brief: (progress) => {
    const { brief } = progress;
    if (!brief) return { title: 'Brief', text: 'Not written yet.', at: null };
    const text = brief.state === 'signed' ? `Signed by ${brief.signedName ?? 'the sponsor'}.` : sentWords(brief);
    return { title: briefWords(progress) ?? 'Brief', text, at: brief.signedAt ?? brief.publishedAt ?? brief.createdAt };
  },
  people: (progress) => {
    const all = reached(progress, 'identified');
    if (all === 0) return { title: 'People', text: 'Nobody is in this search yet.', at: null };
    const [approached, interested] = [reached(progress, 'approached'), reached(progress, 'interested')];
    return { title: 'People', text: `${approached} of ${all} approached; ${counted(interested, 'wants', 'want')} to talk.`, at: null };
  },
  assessments: ({ assessments: { given, submitted, lastSubmittedAt } }) => {
    if (given === 0) return { title: 'Assessments', text: 'None sent yet.', at: null };
    return { title: 'Assessments', text: `${submitted} of ${given} came back.`, at: lastSubmittedAt };
  },
  interviews: ({ scorecards: { assigned, submitted, hidden, lastSubmittedAt } }) => {
    if (assigned + hidden === 0) return { title: 'Interviews', text: 'No scorecards given out yet.', at: null };
    const text =
      hidden > 0
        ? 'You owe a scorecard; the others’ stay hidden from you until then.'
        : `${submitted} of ${counted(assigned, 'scorecard', 'scorecards')} came back.`;
    return { title: 'Interviews', text, at: hidden > 0 ? null : lastSubmittedAt };
  },
  comparison: (progress) => ({
    title: 'Comparison',
    text: inPlay(progress) > 1 ? 'Open to the firm; the client sees what you release.' : 'Needs two people in play.',
    at: null,
  }),
  shortlist: ({ shortlist }) => {
    if (!shortlist) return { title: 'Shortlist', text: 'Not frozen yet.', at: null };
    const { number, frozenAt, releasedAt } = shortlist;
    return releasedAt
      ? { title: `Shortlist ${number} released`, text: 'The client reads it as it was frozen.', at: releasedAt }
      : { title: `Shortlist ${number} frozen`, text: 'Not released to anybody yet.', at: frozenAt };
  },
};

function sentWords({ state, refusedAt }: NonNullable<SearchProgress['brief']>): string {
  if (state === 'awaiting_signature') return refusedAt ? 'The sponsor has said what should change.' : 'The sponsor has it.';
  return state === 'draft' ? 'Nobody at the client has seen it yet.' : 'A newer version takes its place.';
}

const RECOMMENDED: Readonly<Record<LatestDiagnosis['settlement']['recommendation'], string>> = {
  sales_led: 'Sales leads.',
  marketing_led: 'Marketing leads.',
  two_searches: 'Two leaders, found in two searches.',
  combined_flagged: 'One post for both, under conditions.',
  blocked: 'Decision makers disagree; a named person has to decide.',
  provisional: 'Too early to recommend; more answers are needed.',
  undetermined: 'The answers do not say which is more critical.',
};

function diagnosisLine(progress: SearchProgress, { settlement }: LatestDiagnosis): string {
  const flags = progress.brief ? 0 : blockingFlags(progress);
  const stands = flags > 0 ? ` ${counted(flags, 'red flag blocks', 'red flags block')} publication.` : '';
  return `${RECOMMENDED[settlement.recommendation]}${settlement.recommendation === 'blocked' ? '' : stands}`;
}
