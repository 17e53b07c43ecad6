import { type GroupImpact, impactOf } from '../features/fairness';
import { items, member, members, number, only, refusal, root, type At } from './read-input';

/** Counts above this are no longer counts of applicants; the exact test walks through all tables. */
const MOST_PEOPLE = 10_000_000;
const MOST_GROUPS = 1000;

type OneOrEach<T> = T | null | Record<string, T | null>;

/**
 * Verb `impact`: adverse impact of selections.
 *
 * @param input `{"groups": {"men": [3, 20], "women": [1, 10]}}`, selected and total
 * @returns `{"rates", "impact_ratios", "below_four_fifths", "fisher_two_sided", "z", "flips_with_one_different_selection", "highest",
 *   "reasons"}`. Each group is compared with the one whose rate is highest: with two groups the tests are single values, with more of
 *   them one for each other group, by name. What is not defined is null, and `reasons` says why.
 * @throws JudgeInputError
 */
export function judgeImpact(input: unknown): unknown {
  const { groups, highest } = impactOf(readGroups(member(only(root(input), ['groups']), 'groups')));
  const byGroup = <T>(value: (one: GroupImpact) => T): Record<string, T> =>
    Object.fromEntries(groups.map((one) => [one.group, value(one)]));
  const compared = groups.filter(({ group }) => group !== highest);
  const test = <T>(value: (one: GroupImpact) => T | null): OneOrEach<T> => {
    if (highest === null || groups.length === 1) return null;
    const [first, ...others] = compared;
    return first && others.length === 0 ? value(first) : Object.fromEntries(compared.map((one) => [one.group, value(one)]));
  };
  return {
    rates: byGroup(({ rate }) => rate),
    impact_ratios: byGroup(({ ratio }) => ratio),
    below_four_fifths: groups.filter((one) => one.belowFourFifths).map(({ group }) => group),
    fisher_two_sided: test(({ comparison }) => comparison?.fisherTwoSided ?? null),
    z: test(({ comparison }) => comparison?.z ?? null),
    flips_with_one_different_selection: test(({ comparison }) => comparison?.flipsWithOne ?? null),
    highest,
    reasons: Object.fromEntries(groups.flatMap((one) => reasonFor(one, groups.length))),
  };
}

function reasonFor({ group, whyNull, comparison }: GroupImpact, groups: number): [string, string][] {
  if (whyNull !== null) return [[group, whyNull]];
  if (groups === 1) return [[group, 'there is no other group to compare with']];
  return comparison?.z === null ? [[group, 'everybody was selected: z has no variance']] : [];
}

function readGroups(at: At) {
  const groups = members(at);
  if (groups.length === 0) throw refusal(at, 'must hold at least one group');
  if (groups.length > MOST_GROUPS) throw refusal(at, `must hold at most ${MOST_GROUPS} groups`);
  return groups.map(({ key, at: own }) => {
    const [selected, total, more] = items(own);
    if (!selected || !total || more) throw refusal(own, 'must be [selected, total]');
    const people = number(total, { min: 0, max: Math.floor(MOST_PEOPLE / groups.length), whole: true });
    return { group: key, selected: number(selected, { min: 0, max: people, whole: true }), total: people };
  });
}
