import { rankAcceptabilityTable, type RankAcceptabilityData } from '../../charts';
import { chipCell, CLASS_NAMES, headCell, levelWords, table, textCell, type DataTable } from '../comparison';
import type { Level } from '../scoring';
import type { Chip } from '../../shared/view-parts';
import type { FrozenFloor, ShortlistedCandidate } from './domain/frozen-shortlist';
import { floorWords, placeWords, positionWords } from './shortlist-words';

/** Everybody at a glance: the numbers of the map, with leadership beside them. */
export function levelsTable(candidates: readonly ShortlistedCandidate[]): DataTable {
  const columns = ['Candidate', 'Place', 'Sales', 'Marketing', 'Leadership', 'Class'];
  return table('Levels 1 to 5, with the 80% interval in brackets', columns, {
    rows: candidates.map((one) => [
      headCell(one.name, positionWords(one) || null),
      textCell('Place', placeWords(one)),
      textCell('Sales', axisWords(one.sales)),
      textCell('Marketing', axisWords(one.marketing)),
      textCell('Leadership', axisWords(one.leadership)),
      textCell('Class', one.class ? CLASS_NAMES[one.class] : 'Not classified'),
    ]),
  });
}

function axisWords(level: Level | null): string {
  return level ? levelWords(level) : 'Not enough evidence';
}

/** The picture of the ranks as numbers. */
export function ranksTable(data: RankAcceptabilityData): DataTable {
  const { columns, rows } = rankAcceptabilityTable(data);
  return table('Share of draws at each rank', columns, {
    rows: rows.map(([name = '', ...shares]) => [
      headCell(name),
      ...shares.map((share, index) => textCell(columns[index + 1] ?? '', share)),
    ]),
  });
}

/** Must-haves down, people across; null when the brief has none. */
export function floorsTable(candidates: readonly ShortlistedCandidate[]): DataTable | null {
  const floors = candidates[0]?.floors ?? [];
  if (floors.length === 0) return null;
  return table('Probability that the true level reaches the floor', ['Must-have', ...candidates.map(({ name }) => name)], {
    rows: floors.map(({ competencyId, name, floor }) => [
      headCell(name, `floor ${floor}`),
      ...candidates.map((one) =>
        floorCell(
          one.name,
          one.floors.find((own) => own.competencyId === competencyId),
        ),
      ),
    ]),
  });
}

const FLOOR_KINDS: Readonly<Record<FrozenFloor['status'], Chip['kind']>> = {
  shown: 'done',
  not_shown: 'warn',
  points_below: 'warn',
  no_evidence: 'open',
};

function floorCell(name: string, floor: FrozenFloor | undefined) {
  return floor ? chipCell(name, { kind: FLOOR_KINDS[floor.status], label: floorWords(floor) }) : textCell(name, 'Not asked');
}
