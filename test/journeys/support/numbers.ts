import { competencyIds, recordByCompetency, type CompetencyId } from '../../../server/features/competencies';

/** Everything that is said in numbers about one person, one place per competency in the order of the catalogue: SAL, MKT, LDR. */
interface Spoken {
  /** The two self items of each competency; `-` is declined. */
  readonly self: string;
  /** Points of the chosen response, 0 to 3; `-` is declined. */
  readonly situations: string;
  /** One line per interviewer, in their order; `-` is "not observed". */
  readonly levels: readonly string[];
}

/** What two candidates and three interviewers say in the whole job. Blanks part the profiles. */
const SPOKEN: Readonly<Record<'tobias' | 'priya', Spoken>> = {
  tobias: {
    self: '334433223322334422 445544554444555544 44334444-3',
    situations: '212112-12 323332233 22322',
    levels: ['332323323 454454455 44344', '323322333 544445454 3-434', '223333232 454544544 44443'],
  },
  priya: {
    self: '555544555544445555 334433334433334433 4455444444',
    situations: '332332333 212212121 32332',
    levels: ['454545445 343434334 44544', '545445454 334334343 45444', '4454-4554 343343433 54454'],
  },
};

export type Person = keyof typeof SPOKEN;

export interface NumbersOfCompetency {
  readonly self: readonly (number | null)[];
  readonly situation: number | null;
  readonly levels: readonly (number | null)[];
}

/** The written lines, taken apart. */
export function numbersOf(person: Person): Record<CompetencyId, NumbersOfCompetency> {
  const spoken = SPOKEN[person];
  const [self, situations, ...levels] = [spoken.self, spoken.situations, ...spoken.levels].map((line) => line.replaceAll(' ', ''));
  return recordByCompetency((id) => {
    const place = competencyIds.indexOf(id);
    return {
      self: [digit(self, 2 * place), digit(self, 2 * place + 1)],
      situation: digit(situations, place),
      levels: levels.map((line) => digit(line, place)),
    };
  });
}

function digit(line: string | undefined, place: number): number | null {
  const character = line?.[place];
  if (character === undefined || !/[0-5-]/.test(character)) throw new Error(`There is nothing at place ${place} of ${line}`);
  return character === '-' ? null : Number(character);
}
