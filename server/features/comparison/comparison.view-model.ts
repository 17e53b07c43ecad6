import { pageHead } from '../../shared/view-parts';
import { combinedLine } from '../briefs';
import { searchPage } from '../searches';
import { peopleOf, type ShownPerson } from './comparison-people';
import { counted } from './comparison-words';
import type { CurrentComparison, ReadyComparison } from './comparison.service';
import { floorsSection } from './floors.view-model';
import { mapSection } from './map.view-model';
import { missingSection } from './missing.view-model';
import { profilesSection, SIDE_BY_SIDE } from './profiles.view-model';
import { rankSection } from './rank.view-model';
import { verdictOf } from './verdict.view-model';
import { DEFAULTS, versionsWords } from './versions-words';
import type { WhatIf } from './what-if.service';
import { whatIfSection } from './what-if.view-model';

/** With more people than this the floors need the width of the page. */
const BESIDE_EACH_OTHER = 3;

/** The comparison page before there is a comparison: what has to happen first. */
export function waitingPage(comparison: Exclude<CurrentComparison, ReadyComparison>) {
  return { ...frame(comparison), ...emptyPage(comparison) };
}

/**
 * The comparison page.
 *
 * @param chosen candidacy ids to show side by side; the first five of the order where none is chosen
 */
export function comparisonPage(comparison: ReadyComparison, { chosen, tried }: { chosen: readonly string[]; tried: WhatIf }) {
  const people = peopleOf(comparison);
  const picked = people.filter((person) => chosen.includes(person.candidacyId));
  const shown = (picked.length > 0 ? picked : people).slice(0, SIDE_BY_SIDE);
  return {
    ...frame(comparison),
    empty: null,
    warning: combinedLine(comparison.brief.scope),
    verdict: verdictOf(comparison, people),
    isCrowded: shown.length > BESIDE_EACH_OTHER,
    rank: rankSection(comparison, people, shown.length > BESIDE_EACH_OTHER ? 'page' : 'column'),
    floors: floorsSection(shown),
    map: mapSection(comparison, people),
    whatIf: whatIfSection(comparison, tried),
    profiles: profilesSection(comparison, shown),
    choice: people.length > SIDE_BY_SIDE ? { ...choiceOf(people, shown), isOfOthers: comparison.leftAside.length > 0 } : null,
    missing: missingSection(comparison, people),
    versions: versionsWords(comparison),
  };
}

function frame(comparison: CurrentComparison) {
  const { search } = comparison;
  const chips =
    comparison.kind === 'no_signed_brief' ? [] : [{ kind: 'active' as const, label: `Brief version ${comparison.brief.number}` }];
  const actions =
    comparison.kind === 'ready' ? [{ href: `/searches/${search.id}/shortlist`, label: 'Freeze a shortlist', quiet: false }] : [];
  const note = comparison.kind === 'ready' ? headNote(comparison) : null;
  const { head, tabs } = searchPage({ search, current: 'comparison' });
  return {
    title: `Comparison, ${search.title}`,
    wide: true,
    scripts: ['comparison'],
    head: pageHead({ ...head, title: 'Comparison', chips, actions, note }),
    tabs,
  };
}

function headNote({ candidacies, scorecards, hidden }: ReadyComparison): string {
  const people = counted(candidacies.length, 'person compared', 'people compared');
  const sent = scorecards.filter((card) => card.submittedAt !== null).length;
  const cards = scorecards.length === 0 ? 'no scorecards yet' : `${sent} of ${counted(scorecards.length, 'scorecard')} sent`;
  return hidden.size > 0 ? `${people}. ${DEFAULTS}` : `${people}, ${cards}. ${DEFAULTS}`;
}

function choiceOf(people: readonly ShownPerson[], shown: readonly ShownPerson[]) {
  return {
    limit: SIDE_BY_SIDE,
    options: people.map(({ candidacyId, name }) => ({
      value: candidacyId,
      label: name,
      checked: shown.some((one) => one.candidacyId === candidacyId),
    })),
  };
}

function emptyPage(comparison: Exclude<CurrentComparison, ReadyComparison>) {
  const home = `/searches/${comparison.search.id}`;
  const parts = {
    verdict: null,
    isCrowded: false,
    rank: null,
    floors: null,
    map: null,
    whatIf: null,
    profiles: null,
    choice: null,
    missing: null,
    versions: null,
  };
  if (comparison.kind === 'no_signed_brief') {
    const text =
      'People are compared on the weights and floors of the signed brief, which are set before anybody is seen. Have the sponsor sign it first.';
    return {
      ...parts,
      empty: { title: 'There is no signed brief yet', text, action: { href: `${home}/brief`, label: 'Go to the brief' } },
    };
  }
  const text =
    'Here you see people on the two axes, against the floors of the brief, and how sure their order is. It starts when somebody reaches the stage “Assessment”.';
  return {
    ...parts,
    empty: { title: 'Nobody is being assessed yet', text, action: { href: `${home}/people`, label: 'Go to the people of this search' } },
  };
}
