import type { Craft, Section } from '../domain/advert';

/** How much a sentence counts by the part of the text it stands in: duties in full, the firm's praise of itself hardly. */
export const SECTION_WEIGHT: Readonly<Record<Section, number>> = { duties: 1, opening: 0.9, requirements: 0.6, about: 0.2, offer: 0.15 };

/** Words of the advertiser or the law inside another part of the text. */
export const BOILERPLATE_WEIGHT = 0.15;

/** A heading names its section, not a duty of its own. */
export const HEADING_WEIGHT = 0.5;

/** A function that is only somebody to work with. */
export const CONTEXT_WEIGHT = 0.15;

/** A word of a function that is only somebody to work with in the same sentence. */
export const SHARED_WEIGHT = 0.5;

/** What somebody has to know of without having to do it. */
export const KNOWN_WEIGHT = 0.5;

/** A head of the function that the role reports to says to which function the role belongs. */
export const REPORTING_WEIGHT = 1.5;

/** A title is short and chosen with care: it counts like this many duties. */
export const TITLE_WEIGHT = 3;

/** A word said n times counts n to this power: the tenth "campaign" adds less than the first. */
export const REPETITION = { names: 0.8, other: 0.6 } as const;

/** Sentences of less weight are not about the job itself. */
export const LEAST_OF_THE_JOB = 0.6;

/**
 * When both crafts are the job: the share of the lesser one, helped by how evenly both are called by name and by "sales and marketing"
 * said of the role itself, less where the lesser is only a colleague, reaches `from`. The weights were fitted to labelled advertisements
 * and then rounded (docs/decisions/0008-xray-by-lexicon.md says how, and how well they do on others).
 */
export const COMBINED = {
  from: 0.35,
  namedWeight: 0.35,
  /** Names said once or twice prove little: this much is added below the line. */
  namedDoubt: 1.5,
  pairWeight: 0.3,
  most: 1.5,
  pair: { role: 1, work: 0.8, none: 0.2 },
  colleagueWeight: -0.1,
  /** A title that names one craft alone speaks against the other. */
  oneSidedTitle: -0.35,
} as const;

/** Below this strength of both crafts together there is nothing to judge by. */
export const LEAST_STRENGTH = 2;

/** English text has more of these words than this share; below it the lexicon does not apply. */
export const LEAST_ENGLISH = 0.07;

export const ENGLISH_WORDS: readonly string[] =
  'the a an and or of to in for with on at by from as is are be will you your we our this that have has who'.split(' ');

/** Of other languages, whose advertisements are full of English names of roles: where these are more, the lexicon does not apply. */
export const FOREIGN_WORDS: readonly string[] = [
  ...'der die das und ist für mit den dem von zu im auf ein sie ihr wird werden sind oder'.split(' '),
  ...'le la les et des du pour une aux est vous nous el los las y para una del por en'.split(' '),
  ...'het een van voor je wij zijn il di che della gli och att det som av til på os da em uma'.split(' '),
];

/** Words that call a craft by its name. */
export const NAMED_BY: ReadonlyMap<string, Craft> = new Map([
  ['sales', 'sales'],
  ['sell', 'sales'],
  ['seller', 'sales'],
  ['marketing', 'marketing'],
]);
