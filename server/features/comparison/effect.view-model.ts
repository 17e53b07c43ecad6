import { competencyById } from '../competencies';
import type { Level } from '../scoring';
import { searchPage, type Search } from '../searches';
import { listed } from '../../shared/sentence';
import { nameIn, peopleOf, type ShownPerson } from './comparison-people';
import { levelWords, percentWords } from './comparison-words';
import { hasMoved, type PersonEffect, type Shift, type Standing, type ValueChange } from './domain/effect';
import type { DraftEffect } from './effect.service';
import { floorChip } from './floors.view-model';
import { noOrderSentences } from './no-order-words';
import { chipCell, headCell, table, textCell, type Cell, type DataTable } from './table-parts';

type ReadyEffect = Extract<DraftEffect, { kind: 'ready' }>;

/** Before a draft is published: who comes to stand elsewhere, by how much, and which must-haves are new, dropped or moved. */
export function effectPage(search: Search, found: DraftEffect) {
  const home = `/searches/${search.id}`;
  const title = found.kind === 'no_draft' ? 'What a new version would change' : `What version ${found.draft.number} would change`;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'comparison', head: { title } }),
    sentences: effectSentences(found),
    parts: found.kind === 'ready' ? partsOf(found) : null,
    publication: found.kind === 'no_draft' ? null : { href: `${home}/brief/publication`, label: `Publish version ${found.draft.number}` },
    back: { href: `${home}/comparison`, label: 'Back to the comparison' },
  };
}

/** For the page on which the draft is published; null where it moves nobody's goalposts. */
export function effectNotice(searchId: string, found: DraftEffect) {
  if (found.kind !== 'ready') return null;
  const more = { href: `/searches/${searchId}/comparison/effect`, label: 'See places, axes and must-haves before and after' };
  return { sentences: effectSentences(found), more };
}

/** The short of it. */
function effectSentences(found: DraftEffect): readonly string[] {
  if (found.kind === 'no_draft') return ['There is no draft: the newest version of the brief is published.'];
  if (found.kind === 'nobody_rated') return ['No scorecard has been sent under a signed version, so nobody is measured anew.'];
  const { effect, before, after } = found;
  const people = peopleOf(after);
  const moved = effect.people.filter(hasMoved);
  const isSame = effect.weights.length === 0 && effect.mustHaves.length === 0;
  return [
    `People have been rated under version ${before.brief.number}.`,
    ...(isSame ? ['Weights and must-haves stay as they are.'] : []),
    ...(moved.length > 0 ? moved.map((one) => moveWords(nameIn(people, one.candidacyId), one.standing)) : ['Nobody changes place.']),
    ...effect.mustHaves.map(mustHaveWords),
    ...(after.hidden.size > 0 ? ['What your own missing scorecards hide is not in this.'] : []),
  ];
}

function moveWords(name: string, { before, after }: Shift<Standing>): string {
  if (!after) return `${name} is no longer in the order.`;
  if (!before) return `${name} comes into the order at ${placeWords(after)}.`;
  const shares = `first in ${percentWords(before.first)} of the draws before, in ${percentWords(after.first)} after`;
  return `${name} moves from ${placeWords(before)} to ${placeWords(after)} (${shares}).`;
}

const placeWords = ({ place: { rank, isTied } }: Standing): string => `${isTied ? 'shared place' : 'place'} ${rank}`;

function mustHaveWords({ competencyId, before, after }: ValueChange): string {
  const { name } = competencyById(competencyId);
  if (before === null) return `${name} becomes a must-have, floor ${floorWords(after)}.`;
  if (after === null) return `${name} is no longer a must-have.`;
  return `The floor of ${name} moves from ${floorWords(before)} to ${floorWords(after)}.`;
}

const floorWords = (floor: number | null): string => (floor ?? 0).toFixed(2);

function partsOf({ effect, before, after }: ReadyEffect) {
  const people = peopleOf(after);
  const columns = [`Version ${before.brief.number}`, `Version ${after.brief.number}`] as const;
  const sorted = people.flatMap((person) => effect.people.filter((one) => one.candidacyId === person.candidacyId));
  return {
    noOrder: noOrderSentences(after.result, people),
    order: orderTable(sorted, people, columns),
    axes: axisTable(sorted, people),
    floors: effect.mustHaves.length > 0 ? floorTable(sorted, people, columns) : null,
    weights: weightsWords(effect.weights),
    kept: `What was computed under version ${before.brief.number} stays as it is, and so do shortlists that were frozen from it.`,
  };
}

type Columns = readonly [before: string, after: string];

function orderTable(effects: readonly PersonEffect[], people: readonly ShownPerson[], [was, is]: Columns): DataTable {
  return table('Place, and share of the draws at the first place', ['Candidate', was, is], {
    rows: effects.map(({ candidacyId, standing }) => [
      headCell(nameIn(people, candidacyId)),
      standingCell(was, standing.before),
      standingCell(is, standing.after),
    ]),
  });
}

function standingCell(label: string, standing: Standing | null): Cell {
  if (!standing) return textCell(label, 'not in the order');
  return textCell(label, placeWords(standing), `first in ${percentWords(standing.first)}`);
}

function axisTable(effects: readonly PersonEffect[], people: readonly ShownPerson[]): DataTable {
  return table('Levels on the three axes with 80% intervals, before and after', ['Candidate', 'Sales', 'Marketing', 'Leadership'], {
    rows: effects.map(({ candidacyId, axes }) => [
      headCell(nameIn(people, candidacyId)),
      axisCell('Sales', axes.sales),
      axisCell('Marketing', axes.marketing),
      axisCell('Leadership', axes.leadership),
    ]),
  });
}

function axisCell(label: string, { before, after }: Shift<Level>): Cell {
  const words = [before, after].map((level) => (level ? levelWords(level) : 'not observed enough'));
  const text = words[0] === words[1] ? (words[0] ?? '') : words.join(' → ');
  return textCell(label, text, before && after ? changeWords(after.mean - before.mean) : null);
}

/** "+0.12", "−0.03", "unchanged": a shift that one decimal hides is still said. */
function changeWords(change: number): string {
  const size = Math.abs(change).toFixed(2);
  return size === '0.00' ? 'unchanged' : `${change < 0 ? '−' : '+'}${size}`;
}

function floorTable(effects: readonly PersonEffect[], people: readonly ShownPerson[], [was, is]: Columns): DataTable {
  const rows = effects.flatMap(({ candidacyId, floors }) =>
    floors.map(({ competencyId, before, after }) => [
      headCell(nameIn(people, candidacyId), competencyById(competencyId).name),
      floorCell(was, before),
      floorCell(is, after),
    ]),
  );
  return table('Must-haves that change, and what has been shown of them', ['Candidate', was, is], { rows });
}

function floorCell(label: string, floor: PersonEffect['floors'][number]['before']): Cell {
  if (!floor) return textCell(label, 'not a must-have');
  return chipCell(label, floorChip(floor), `floor ${floorWords(floor.floor)}`);
}

function weightsWords(changes: readonly ValueChange[]): string {
  if (changes.length === 0) return 'No weight changes.';
  const words = changes.map(({ competencyId, before, after }) => {
    const { name } = competencyById(competencyId);
    return `${name} from ${before ?? 'none'} to ${after ?? 'none'}`;
  });
  return `Weights that change: ${listed(words)}.`;
}
