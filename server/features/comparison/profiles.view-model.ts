import { competencies, profiles, type Competency, type Profile } from '../competencies';
import type { TrustedHtml } from '../../shared/trusted-html';
import type { Chip } from '../../shared/view-parts';
import type { ShownPerson } from './comparison-people';
import { CLASS_NAMES, counted, intervalWords, levelWords } from './comparison-words';
import type { ReadyComparison } from './comparison.service';
import { countedWeights } from './domain/order';
import type { ComparedCandidate, ComparedCompetency } from './domain/comparison-result';
import { decisionNote } from './decision-words';
import { profileStrip } from './profile-strip';

/** More than this many people side by side cannot be read. */
export const SIDE_BY_SIDE = 5;

export interface ProfilesSection {
  readonly heads: readonly { name: string; href: string; position: string; decision: string | null; chip: Chip }[];
  readonly columns: number;
  readonly groups: readonly { name: string; rows: readonly ProfileRow[] }[];
}

interface ProfileRow {
  readonly name: string;
  readonly note: string;
  readonly cells: readonly ProfileCell[];
}

interface ProfileCell {
  readonly label: string;
  readonly strip: TrustedHtml | null;
  readonly figure: string;
  /** What the figure rests on. */
  readonly notes: readonly string[];
}

/** Competency by competency, up to five people side by side. */
export function profilesSection(comparison: ReadyComparison, people: readonly ShownPerson[]): ProfilesSection {
  const shown = competencies.filter((competency) => isShown(competency, comparison, people));
  return {
    heads: people.map(({ candidacyId, name, position, compared }) => ({
      name,
      href: `/searches/${comparison.search.id}/comparison/${candidacyId}`,
      position,
      decision: decisionNote(comparison, candidacyId),
      chip: classChip(compared),
    })),
    columns: people.length + 1,
    groups: profiles.flatMap((profile) => {
      const own = shown.filter((competency) => competency.profile === profile);
      return own.length === 0 ? [] : [{ name: groupName(profile, comparison), rows: own.map((one) => rowOf(one, comparison, people)) }];
    }),
  };
}

function isShown({ id }: Competency, comparison: ReadyComparison, people: readonly ShownPerson[]): boolean {
  if (weightOf(id, comparison) > 0 || comparison.brief.mustHaves[id] !== undefined) return true;
  return people.some(({ compared }) => compared.competencies.some((one) => one.competencyId === id && one.state !== 'not_assessed'));
}

function weightOf(id: Competency['id'], { input }: ReadyComparison): number {
  return countedWeights(input)[id] ?? 0;
}

const PROFILE_WORDS: Readonly<Record<Profile, string>> = { sales: 'Sales', marketing: 'Marketing', leadership: 'Leadership' };

function groupName(profile: Profile, comparison: ReadyComparison): string {
  const isWeighed = competencies.some((one) => one.profile === profile && weightOf(one.id, comparison) > 0);
  return isWeighed ? PROFILE_WORDS[profile] : `${PROFILE_WORDS[profile]}, read as literacy`;
}

function rowOf(competency: Competency, comparison: ReadyComparison, people: readonly ShownPerson[]): ProfileRow {
  const floor = comparison.brief.mustHaves[competency.id] ?? null;
  const weight = weightOf(competency.id, comparison);
  return {
    name: competency.name,
    note: [weight > 0 ? `weight ${weight}` : 'no weight', floor === null ? '' : `must-have, floor ${floor}`].filter(Boolean).join(' · '),
    cells: people.flatMap((person) => {
      const compared = person.compared.competencies.find((one) => one.competencyId === competency.id);
      return compared ? [cellOf(person.name, compared, profileStrip(compared, competency.profile, floor))] : [];
    }),
  };
}

function cellOf(label: string, compared: ComparedCompetency, strip: TrustedHtml): ProfileCell {
  const { state, level, rawMean } = compared;
  if (state === 'not_assessed') return { label, strip: null, figure: 'Not assessed yet', notes: ownNotes(compared) };
  if (state === 'not_observed') {
    return {
      label,
      strip: null,
      figure: `Not observed by the ${counted(compared.notObserved, 'person', 'people')} asked`,
      notes: ownNotes(compared),
    };
  }
  const basis = rawMean === null ? 'no rating' : `${counted(compared.ratings.length, 'rating')}, mean ${rawMean.toFixed(1)}`;
  const figure = state === 'enough' ? levelWords(level) : 'Not enough evidence';
  const thin = state === 'enough' ? [] : [`80% interval ${intervalWords(level)}`];
  return { label, strip, figure, notes: [`${basis}${referenceWords(compared.references)}`, ...thin, ...ownNotes(compared)] };
}

function referenceWords(references: number): string {
  return references === 0 ? '' : `, ${counted(references, 'reference')}`;
}

function ownNotes(compared: ComparedCompetency): string[] {
  const { needsDiscussion, selfGap, hasDeclinedSelf, hasDeclinedSituation, notObserved, state } = compared;
  return [
    needsDiscussion ? 'ratings far apart: talk it through' : '',
    selfGap === null ? '' : `own rating ${Math.abs(selfGap).toFixed(1)} ${selfGap > 0 ? 'higher' : 'lower'}: ask why`,
    hasDeclinedSelf ? 'own rating declined' : '',
    hasDeclinedSituation ? 'situation declined' : '',
    notObserved > 0 && state !== 'not_observed' ? `${notObserved} asked, not observed` : '',
  ].filter((note) => note !== '');
}

const CHIP_KINDS = { capital_S: 'sales', capital_M: 'marketing', both: 'plain', neither: 'plain', undetermined: 'plain' } as const;

function classChip({ classification }: ComparedCandidate): Chip {
  if (!classification) return { kind: 'plain', label: 'Not classified' };
  return { kind: CHIP_KINDS[classification.class], label: CLASS_NAMES[classification.class] };
}
