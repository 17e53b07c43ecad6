import { competencyIds, type CompetencyId, type Profile } from '../../competencies';
import type { Level, Place } from '../../scoring';
import type { ByCompetency, ComparisonInput } from './comparison-input';
import type { ComparedFloor, ComparisonResult } from './comparison-result';

/** Where somebody stands in one order. */
export interface Standing {
  readonly place: Place;
  /** Share of the draws in which the person is first. */
  readonly first: number;
}

/** Before and after; null where there was or is none. */
export interface Shift<T> {
  readonly before: T | null;
  readonly after: T | null;
}

export interface PersonEffect {
  readonly candidacyId: string;
  readonly standing: Shift<Standing>;
  /** Sales, marketing and leadership stay three; an axis that is not observed well enough has no level. */
  readonly axes: Readonly<Record<Profile, Shift<Level>>>;
  /** For the must-haves that are new, dropped or at another level. */
  readonly floors: readonly (Shift<ComparedFloor> & { readonly competencyId: CompetencyId })[];
}

export interface ValueChange extends Shift<number> {
  readonly competencyId: CompetencyId;
}

/** What other weights and must-haves do to people who have been assessed already. */
export interface Effect {
  readonly weights: readonly ValueChange[];
  readonly mustHaves: readonly ValueChange[];
  readonly people: readonly PersonEffect[];
}

export interface Compared {
  readonly input: ComparisonInput;
  readonly result: ComparisonResult;
}

/** The same evidence compared under two versions of a brief, person by person. */
export function effectBetween(before: Compared, after: Compared): Effect {
  const mustHaves = changesOf(before.input.brief.mustHaves, after.input.brief.mustHaves);
  const people = after.result.candidates.map(({ candidacyId }): PersonEffect => {
    const [was, is] = [personIn(before.result, candidacyId), personIn(after.result, candidacyId)];
    const axis = (profile: Profile): Shift<Level> => ({ before: was.level(profile), after: is.level(profile) });
    return {
      candidacyId,
      standing: { before: was.standing, after: is.standing },
      axes: { sales: axis('sales'), marketing: axis('marketing'), leadership: axis('leadership') },
      floors: mustHaves.map(({ competencyId }) => ({ competencyId, before: was.floor(competencyId), after: is.floor(competencyId) })),
    };
  });
  return { weights: changesOf(before.input.brief.weights, after.input.brief.weights), mustHaves, people };
}

/** Whether somebody comes to another place, or comes into the order or out of it. */
export function hasMoved({ standing: { before, after } }: PersonEffect): boolean {
  return before?.place.rank !== after?.place.rank || before?.place.isTied !== after?.place.isTied;
}

/** What differs, in the order of the catalogue. */
function changesOf(before: ByCompetency, after: ByCompetency): ValueChange[] {
  return competencyIds.flatMap((competencyId) => {
    const change = { competencyId, before: before[competencyId] ?? null, after: after[competencyId] ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function personIn({ candidates, order }: ComparisonResult, candidacyId: string) {
  const compared = candidates.find((one) => one.candidacyId === candidacyId);
  const ranked = order.kind === 'ranked' ? order.candidates.find((one) => one.id === candidacyId) : undefined;
  return {
    standing: ranked ? { place: ranked.place, first: ranked.ranks[0] ?? 0 } : null,
    level: (profile: Profile): Level | null => (compared?.axes[profile].isPlaced ? compared.axes[profile].level : null),
    floor: (id: CompetencyId): ComparedFloor | null => compared?.floors.find((one) => one.competencyId === id) ?? null,
  };
}
