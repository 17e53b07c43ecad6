import { competencyById, profiles, type CompetencyId, type Profile } from '../../competencies';
import { intraclass, numericAlpha } from '../../agreement';
import { meanOf } from '../../scoring';
import { seededRandom } from '../../../shared/seeded-random';
import type { FilledScorecard } from './assigned-scorecard';
import { levelOf } from './scorecard';

interface Coefficient {
  readonly value: number;
  /** 95%; null where it is not defined. */
  readonly interval: readonly [number, number] | null;
}

/** How far the interviewers of a search agree on one profile of its candidates. Sales, marketing and leadership stay three. */
export interface ProfileAgreement {
  readonly profile: Profile;
  readonly candidates: number;
  readonly interviewers: number;
  /** Rated by all of these interviewers for all of these candidates. */
  readonly competencies: number;
  /** ICC(2,1): one interviewer alone; ICC(2,k): the mean of all of them. Null without two of each, or without variation. */
  readonly single: Coefficient | null;
  readonly mean: Coefficient | null;
}

export interface PanelAgreement {
  readonly profiles: readonly ProfileAgreement[];
  /** Krippendorff's alpha, ordinal, over every competency of every candidate that two or more rated; needs no complete table. */
  readonly alpha: Coefficient | null;
  readonly units: number;
}

/** Agreement of the ratings as they were sent; what was changed after talking is no independent rating any more. */
export function panelAgreement(cards: readonly FilledScorecard[]): PanelAgreement {
  const units = unitsOf(cards).filter((unit) => unit.length > 1);
  return { profiles: profiles.map((profile) => profileAgreement(profile, cards)), alpha: alphaOf(units), units: units.length };
}

/** The same interviewers for the same people on the same competencies: ICC(2) knows no gaps. */
function profileAgreement(profile: Profile, cards: readonly FilledScorecard[]): ProfileAgreement {
  const rated = cards.map((card) => ({ card, levels: levelsOf(card, profile) })).filter(({ levels }) => levels.size > 0);
  const candidates = [...new Set(rated.map(({ card }) => card.candidacyId))];
  const judges = [...new Set(rated.map(({ card }) => card.interviewerId))].filter((id) =>
    candidates.every((candidacyId) => rated.some(({ card }) => card.interviewerId === id && card.candidacyId === candidacyId)),
  );
  const table = candidates.map((candidacyId) =>
    judges.map(
      (id) =>
        rated.find(({ card }) => card.candidacyId === candidacyId && card.interviewerId === id)?.levels ?? new Map<CompetencyId, number>(),
    ),
  );
  const common = commonTo(table.flat());
  const counted = { profile, candidates: candidates.length, interviewers: judges.length, competencies: common.length };
  if (candidates.length < 2 || judges.length < 2 || common.length === 0) return { ...counted, single: null, mean: null };
  const { forms } = intraclass(table.map((row) => row.map((levels) => meanOf(common.map((id) => levels.get(id) ?? 0)))));
  return { ...counted, single: coefficient(forms.ICC21), mean: coefficient(forms.ICC2k) };
}

type Levels = ReadonlyMap<CompetencyId, number>;

function levelsOf(card: FilledScorecard, profile: Profile): Levels {
  return new Map(
    card.ratings.flatMap(({ competencyId, value }): [CompetencyId, number][] => {
      const level = levelOf(value);
      const counts = card.competencyIds.includes(competencyId) && competencyById(competencyId).profile === profile;
      return counts && level !== null ? [[competencyId, level]] : [];
    }),
  );
}

function commonTo(all: readonly Levels[]): CompetencyId[] {
  const [first, ...others] = all;
  return first ? [...first.keys()].filter((id) => others.every((levels) => levels.has(id))) : [];
}

function coefficient({ value, interval }: { value: number | null; interval: readonly [number, number] | null }): Coefficient | null {
  return value === null ? null : { value, interval };
}

function unitsOf(cards: readonly FilledScorecard[]): number[][] {
  const units = new Map<string, number[]>();
  for (const card of cards) {
    for (const profile of profiles) {
      for (const [competencyId, level] of levelsOf(card, profile)) {
        const key = `${card.candidacyId} ${competencyId}`;
        units.set(key, [...(units.get(key) ?? []), level]);
      }
    }
  }
  return [...units.values()];
}

const RESAMPLES = 2000;
const SEED = 20260921;

/** The interval is that of the units drawn anew with replacement; a draw without variation says nothing and is left out. */
function alphaOf(units: readonly (readonly number[])[]): Coefficient | null {
  const { alpha } = numericAlpha('ordinal', units);
  if (alpha === null) return null;
  const random = seededRandom(SEED);
  const drawn = Array.from({ length: RESAMPLES }, () => units.map(() => units[Math.floor(random() * units.length)] ?? []));
  const values = drawn.flatMap((sample) => numericAlpha('ordinal', sample).alpha ?? []).sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))];
  const [low, high] = [at(0.025), at(0.975)];
  return { value: alpha, interval: low === undefined || high === undefined || values.length < RESAMPLES / 2 ? null : [low, high] };
}
