import type { PersonFacts } from '../server/features/people';
import type { identifyOneself } from '../server/features/fairness/self-identification.service';
import { personFacts } from './demo-people';

type Said = Parameters<typeof identifyOneself>[2];

/** Somebody who was assessed in an earlier search, with what they said of themselves; null for who was asked and said nothing. */
export interface EarlierCandidate {
  readonly facts: PersonFacts;
  readonly said: Said | null;
  readonly isShortlisted: boolean;
}

// Sex, then race and ethnicity as the audit has to count them: f w is female and white, "-" would rather not say, "" said nothing.
// A star was shortlisted.
const PEOPLE: Readonly<Record<'sales' | 'marketing' | 'general', readonly (readonly [name: string, said: string])[]>> = {
  sales: [
    ['Jonas Reuter', 'm w *'],
    ['Annika Brodersen', 'f w *'],
    ['Kofi Asante', 'm b *'],
    ['Beate Lorenz', 'f w'],
    ['Marko Jurić', 'm w *'],
    ['Chiara Conti', 'f w *'],
    ['Tariq Hussain', 'm a *'],
    ['Lena Vogt', 'f w'],
    ['Rafael Ortiz', 'm h'],
    ['Signe Mortensen', 'f w *'],
    ['Dieter Krall', 'm w'],
    ['Amélie Perrot', 'f -'],
    ['Wen Zhao', 'm a'],
  ],
  marketing: [
    ['Mirela Stanković', 'f w *'],
    ['Oliver Quist', 'm w *'],
    ['Adaeze Nwosu', 'f b *'],
    ['Bartosz Zieliński', 'm w'],
    ['Haruka Mori', 'f a *'],
    ['Luc Vandamme', 'm w *'],
    ['Petra Hlaváčková', 'f w'],
    ['Simon Achterberg', 'm w'],
    ['Emeka Udoh', 'm b'],
    ['Nora Lysgaard', 'f w'],
    ['Roya Tehrani', 'f -'],
    ['Gabriel Sá', 'm h *'],
  ],
  general: [
    ['Eva Santner', 'f w *'],
    ['Priscilla Owusu', 'f b *'],
    ['Niall Rafferty', 'm w *'],
    ['Carolina Vidal', 'f w'],
    ['Jürgen Pohl', 'm w'],
    ['Meera Iyer', 'f a'],
    ['Stefan Lazarov', 'm w *'],
    ['Ahmed Selim', 'm t'],
    ['Colm Devlin', 'm w'],
    ['Sasha Renner', 'x w'],
    ['Leon Faber', 'm w'],
    ['Britt Ekström', 'f w'],
    ['Marta Quiroga', '- -'],
    ['Vera Blum', ''],
  ],
};

const SEX = { f: 'female', m: 'male', x: 'another', '-': 'undisclosed' } as const;
const ETHNICITY = { w: 'white', b: 'black', a: 'asian', h: 'hispanic', t: 'two_or_more', '-': 'undisclosed' } as const;

const POSITIONS = {
  sales: ['Sales Director', 'Regional Sales Director', 'Head of Sales', 'VP Sales', 'Country Manager'],
  marketing: ['Marketing Director', 'Head of Marketing', 'VP Marketing', 'Director of Brand', 'Head of Growth'],
  general: ['Commercial Director', 'Head of Sales', 'Sales Director', 'Managing Director', 'VP Sales'],
};
const FIRST = ['Alder', 'Brix', 'Cedar', 'Dune', 'Elm', 'Falk', 'Grove', 'Heron', 'Isar'];
const SECOND = ['Analytics', 'Logistics', 'Health', 'Instruments', 'Foods', 'Software', 'Energy'];
const PLACES = ['Berlin, DE', 'Vienna, AT', 'Zürich, CH', 'Lyon, FR', 'Leeds, UK', 'Ghent, BE', 'Malmö, SE', 'Porto, PT'];
const SOURCES = ['Own research', 'LinkedIn', 'Referral', 'Conference list'];

const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? '';

/** Those who were assessed in one of the earlier searches. Nobody of them exists. */
export function earlierCandidates(craft: keyof typeof PEOPLE): readonly EarlierCandidate[] {
  const offset = Object.keys(PEOPLE).indexOf(craft) * 5;
  return PEOPLE[craft].map(([name, marks], index) => {
    const [sex, ethnicity, star] = marks.split(' ');
    const at = index + offset;
    const company = `${pick(FIRST, at)} ${pick(SECOND, at * 3 + 1)}`;
    return {
      facts: personFacts([name, pick(POSITIONS[craft], at), company, pick(PLACES, at * 3), pick(SOURCES, at)]),
      said: marks === '' ? null : { sex: SEX[sex as keyof typeof SEX], ethnicity: ETHNICITY[ethnicity as keyof typeof ETHNICITY] },
      isShortlisted: star === '*',
    };
  });
}
