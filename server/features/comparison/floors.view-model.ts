import { competencyById } from '../competencies';
import { SCORING_PARAMETERS } from '../scoring';
import type { Chip } from '../../shared/view-parts';
import { headCell, chipCell, table, type Cell, type DataTable } from './table-parts';
import type { ShownPerson } from './comparison-people';
import { percentWords } from './comparison-words';
import type { ComparedFloor } from './domain/comparison-result';

export interface FloorsSection {
  readonly note: string;
  readonly table: DataTable;
}

/** Which must-have floors each person has been shown to reach; null when the brief has none. */
export function floorsSection(people: readonly ShownPerson[]): FloorsSection | null {
  const floors = people[0]?.compared.floors ?? [];
  if (floors.length === 0) return null;
  return {
    note: `shown from a probability of ${percentWords(SCORING_PARAMETERS.floorProbability)}`,
    table: table('Probability that the true level reaches the floor', ['Must-have', ...people.map((person) => person.name)], {
      rows: floors.map(({ competencyId, floor }) => [
        headCell(competencyById(competencyId).name, `floor ${floor}`),
        ...people.map((person) =>
          floorCell(
            person,
            person.compared.floors.find((one) => one.competencyId === competencyId),
          ),
        ),
      ]),
    }),
  };
}

function floorCell(person: ShownPerson, floor: ComparedFloor | undefined): Cell {
  return chipCell(person.name, floor ? floorChip(floor) : { kind: 'plain', label: 'Not asked' });
}

export function floorChip({ status, probability }: ComparedFloor): Chip {
  const share = percentWords(probability ?? 0);
  if (status === 'shown') return { kind: 'done', label: `Shown, ${share}` };
  if (status === 'not_shown') return { kind: 'warn', label: `Not shown, ${share}` };
  if (status === 'points_below') return { kind: 'warn', label: `Points below, ${share}` };
  return { kind: 'open', label: 'Not enough evidence' };
}
