import { competencies, profiles, type Competency, type Profile } from '../competencies';
import { longDay } from '../../shared/dates';
import { isAnswered, type Answer, type AnswerSheet } from './domain/answer';
import { itemsOf, type AssessmentItem } from './domain/assessment-item';
import { answerWords } from './section.view-model';

const TITLES: Record<Profile, string> = { sales: 'Sales', marketing: 'Marketing', leadership: 'Leadership' };

export interface AnsweredProfile {
  readonly profile: Profile;
  readonly title: string;
  /** "24 of 27 answered, 1 of them declined". */
  readonly count: string;
  readonly competencies: readonly AnsweredCompetency[];
}

export interface AnsweredCompetency {
  readonly id: string;
  readonly name: string;
  readonly answers: readonly { prompt: string; words: string; evidence: string | null; confirmer: string | null; origin: string | null }[];
  /** `origin` says that an answer was given for another search, and when; which search is not said to anybody. */
  readonly situation: { prompt: string; words: string; origin: string | null };
  /** Points and reason of the chosen response, where the reader may know them. */
  readonly key: string | null;
}

/**
 * What was answered, profile by profile, in the words of the scales. The profiles stand side by side and no number is made from
 * them. Holds no key: the candidate's own page is made from it.
 */
export function answeredProfiles(sheet: AnswerSheet): AnsweredProfile[] {
  return profiles.map((profile) => {
    const own = competencies.filter((competency) => competency.profile === profile);
    return {
      profile,
      title: TITLES[profile],
      count: countWords(own, sheet),
      competencies: own.map((one) => answeredCompetency(one, sheet)),
    };
  });
}

function answeredCompetency(competency: Competency, sheet: AnswerSheet): AnsweredCompetency {
  const { experience, situation } = itemsOf(competency);
  return {
    id: competency.id,
    name: competency.name,
    answers: experience.map((item) => ({ prompt: item.prompt, ...said(item, sheet.get(item.id)) })),
    situation: {
      prompt: situation.prompt,
      words: answerWords(situation, sheet.get(situation.id)),
      origin: originOf(sheet.get(situation.id)),
    },
    key: null,
  };
}

/** The same for a page that says at its top where everything comes from: an origin stands only where not all answers share it. */
export function answeredProfilesToRead(sheet: AnswerSheet): AnsweredProfile[] {
  const origins = new Set([...sheet.values()].filter(isAnswered).map(({ givenEarlierAt }) => givenEarlierAt?.getTime() ?? null));
  return answeredProfiles(origins.size > 1 ? sheet : new Map([...sheet].map(([id, answer]) => [id, { ...answer, givenEarlierAt: null }])));
}

// What stands under a declined item was not given, so it is not shown to anybody.
function said(item: AssessmentItem, answer: Answer | undefined) {
  const given = answer && !answer.declined ? answer : null;
  return {
    words: answerWords(item, answer),
    evidence: given?.evidence || null,
    confirmer: given?.confirmer || null,
    origin: originOf(answer),
  };
}

function originOf(answer: Answer | undefined): string | null {
  return answer?.givenEarlierAt ? `Answered ${longDay(answer.givenEarlierAt)} for another search` : null;
}

function countWords(own: readonly Competency[], sheet: AnswerSheet): string {
  const answers = own.flatMap((competency) => {
    const { experience, situation } = itemsOf(competency);
    return [...experience, situation].map((item) => sheet.get(item.id));
  });
  const declined = answers.filter((answer) => answer?.declined).length;
  const settled = `${answers.filter(isAnswered).length} of ${answers.length} answered`;
  return declined === 0 ? settled : `${settled}, ${declined} of them declined`;
}
