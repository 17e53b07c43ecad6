import { competencyById, profiles, type Profile, type SkillType } from '../competencies';
import type { Explanation } from './explanation.service';
import { headCell, table, textCell, type Cell, type DataTable } from './table-parts';

export interface SkillBalance {
  readonly text: string;
  readonly table: DataTable;
}

const TYPES: readonly { type: SkillType; name: string }[] = [
  { type: 'hard', name: 'Hard' },
  { type: 'mixed', name: 'Mixed' },
  { type: 'soft', name: 'Soft' },
];
const NAMES: Readonly<Record<Profile, string>> = { sales: 'Sales', marketing: 'Marketing', leadership: 'Leadership' };

/** Which levels are known of hard, mixed and soft competencies, profile by profile. A description: nothing is made of it. */
export function skillBalance(explanation: Explanation): SkillBalance {
  return {
    text: 'A hard skill can be checked against a document, a number or a work sample; a soft one needs behaviour observed over time, so references carry more there. This describes the person and the role and is not scored.',
    table: table('Lowest to highest estimate among those with enough evidence', ['Profile', ...TYPES.map(({ name }) => name)], {
      rows: profiles.map((profile) => [
        headCell(NAMES[profile]),
        ...TYPES.map(({ type, name }) => balanceCell(explanation, { profile, type, name })),
      ]),
    }),
  };
}

function balanceCell(explanation: Explanation, { profile, type, name }: { profile: Profile; type: SkillType; name: string }): Cell {
  const own = explanation.person.compared.competencies.filter(({ competencyId }) => {
    const competency = competencyById(competencyId);
    return competency.profile === profile && competency.skillType === type;
  });
  if (own.length === 0) return textCell(name, 'none in this profile');
  const levels = own.filter(({ state }) => state === 'enough').map(({ level }) => level.mean);
  const known = `${levels.length} of ${own.length} with enough evidence`;
  return levels.length === 0 ? textCell(name, 'no estimate', known) : textCell(name, rangeWords(levels), known);
}

function rangeWords(levels: readonly number[]): string {
  const [low, high] = [Math.min(...levels).toFixed(1), Math.max(...levels).toFixed(1)];
  return low === high ? low : `${low} to ${high}`;
}
