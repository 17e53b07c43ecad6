import { dayWords } from '../../shared/dates';
import { otherSide } from '../../shared/side';
import { errorSummary, field, type Field, type FormState } from '../../shared/view-parts';
import { chipCell, counted, table, textCell, type DataTable } from '../comparison';
import { candidacyUrl, STAGE_NAMES } from '../people';
import { searchPage, stateChip } from '../searches';
import { searchOn, type SearchPair } from './search-pair.repository';
import { noteFields, SIDE_NAMES } from './split.view-model';
import type { PairedSearch, PairView } from './split.read-model';

/** What was typed into one of the two forms of the page. */
export interface PairForms {
  readonly notes?: FormState;
  readonly offer?: FormState;
}

const NOTHING: FormState = { typed: {}, problems: [] };

/** The two searches side by side, what they share, and who was offered across. */
export function pairPage(view: PairView, forms: PairForms = {}) {
  const { search, pair, side, searches, offers } = view;
  const title = 'One of two searches';
  const action = `/searches/${search.id}/split`;
  const first = searches[0]?.search.id ?? search.id;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'overview', head: { title } }),
    summary: errorSummary((forms.notes ?? forms.offer ?? NOTHING).problems),
    searches: searchesTable(searches),
    order: `Hired first: the leader of ${pair.firstSide}. ${pair.orderReason}`,
    madeBy: `Made two by ${pair.madeByName}. Stakeholders, answers and decisions were copied; what is answered later counts for the search in which it is answered.`,
    charter: { href: `/searches/${first}/charter`, label: 'Open the charter of the first search' },
    notes: notesPart(pair, `${action}/notes`, forms.notes),
    offers: offers.map(({ name, from, consentedOn, consentNote, recordedByName, fromCandidacyId, toCandidacyId }) => ({
      name,
      href: candidacyUrl(searchOn(pair, otherSide(from)), toCandidacyId),
      from: candidacyUrl(searchOn(pair, from), fromCandidacyId),
      text: `From ${from} to ${otherSide(from)}. Agreed on ${dayWords(consentedOn)}: “${consentNote}” Written down by ${recordedByName}.`,
    })),
    offer: offerPart(view, `${action}/offers`, forms.offer ?? NOTHING),
    toOther: SIDE_NAMES[otherSide(side)].toLowerCase(),
  };
}

function notesPart({ offLimits, calendarNote, version }: SearchPair, action: string, typed?: FormState) {
  const state = typed ?? { typed: { offLimits, calendarNote }, problems: [] };
  return { action, version: state.typed['version'] ?? version, fields: noteFields(state) };
}

function searchesTable(searches: readonly PairedSearch[]): DataTable {
  return table('The two searches, in the order of hire', ['Search', 'Craft', 'State', 'Brief', 'In play'], {
    rows: searches.map(({ search, side, brief, inPlay }) => [
      { ...textCell('Search', search.title), head: true, href: `/searches/${search.id}` },
      chipCell('Craft', { kind: side, label: SIDE_NAMES[side] }),
      chipCell('State', stateChip(search.state)),
      { ...textCell('Brief', brief ? `Version ${brief.number}` : 'None'), href: `/searches/${search.id}/brief` },
      textCell('In play', counted(inPlay, 'person', 'people')),
    ]),
  });
}

function offerPart(
  { side, offerable }: PairView,
  action: string,
  state: FormState,
): { action: string; strong: string | null; fields: readonly Field[] } | null {
  if (offerable.length === 0) return null;
  const other = otherSide(side);
  const strong = offerable.filter(({ isStrong }) => isStrong).map(({ candidacy }) => candidacy.name);
  const options = offerable.map(({ candidacy: { id, name, stage }, isStrong }) => ({
    value: id,
    label: `${name}, ${STAGE_NAMES[stage].toLowerCase()}${isStrong ? `, strong on ${other}` : ''}`,
  }));
  return {
    action,
    strong: strong.length > 0 ? `By what has come in, strong on ${other}: ${strong.join(', ')}.` : null,
    fields: [
      field(
        { name: 'candidacyId', label: 'Person', type: 'select', options: [{ value: '', label: 'Choose a person' }, ...options] },
        state,
      ),
      field({ name: 'consentedOn', label: 'Agreed on', type: 'date', short: true }, state),
      field(
        {
          name: 'consentNote',
          label: 'What the person agreed to',
          type: 'textarea',
          rows: 3,
          hint: 'In words, and how: by telephone, in a mail.',
        },
        state,
      ),
    ],
  };
}
