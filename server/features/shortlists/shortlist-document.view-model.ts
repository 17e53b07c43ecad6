import { candidateMap, rankAcceptability, responsive, type CandidateMapData, type RankAcceptabilityData } from '../../charts';
import { longDay } from '../../shared/dates';
import { trustedHtml } from '../../shared/trusted-html';
import { combinedLine } from '../briefs';
import { counted, interval, percentWords } from '../comparison';
import type { Level } from '../scoring';
import type { FrozenShortlist, ShortlistedCandidate } from './domain/frozen-shortlist';
import { floorsTable, levelsTable, ranksTable } from './document-tables';
import { levelStrip } from './level-strip';
import { classWords, floorsWords, missingWords, placeWords, positionWords, versionsWords } from './shortlist-words';

export interface DocumentFacts {
  readonly number: number;
  readonly content: FrozenShortlist;
  readonly frozenAt: Date;
  readonly frozenByName: string;
  readonly firmName: string;
}

const SUGGESTION = 'This is a suggestion for people. Nobody is rejected by a rule.';

/** The shortlist as it stands on paper: the same for the firm, for the client and in the preview before it is frozen. */
export function shortlistDocument(facts: DocumentFacts) {
  const { number, content, frozenAt, frozenByName, firmName } = facts;
  const { run, candidates } = content;
  return {
    kicker: `Shortlist ${number} · ${longDay(frozenAt)} · from version ${run.brief.number} of the brief`,
    title: `Shortlist for ${run.search.title}`,
    byline: `${run.search.client}. Prepared by ${frozenByName}, ${firmName}. ${comparedWords(content)}`,
    lead: leadWords(content),
    warning: combinedLine(run.brief.scope),
    suggestion: SUGGESTION,
    levels: levelsTable(candidates),
    people: candidates.map((one) => personPart(one, facts)),
    map: {
      caption: `Marketing across, sales up; the ellipses hold 80%. Inside the band the two are closer than ${run.gap}, and neither is a capital.`,
      chart: trustedHtml(responsive(candidateMap, mapData(content))),
    },
    rank: rankPart(content),
    noOrder: run.noOrder,
    floors: floorsTable(candidates),
    reading: readingWords(content),
    versions: `Computed ${longDay(new Date(run.computedAt))}. ${versionsWords(run)}`,
  };
}

function comparedWords({ comparedCount, candidates }: FrozenShortlist): string {
  const compared = `${counted(comparedCount, 'person was', 'people were')} compared`;
  return comparedCount === candidates.length ? `${compared}; all are on this list.` : `${compared}; ${candidates.length} on this list.`;
}

/** The conclusion, first. */
function leadWords({ candidates, run, rules, othersRanks }: FrozenShortlist): string {
  const [best] = [...candidates].sort((a, b) => (b.ranks?.[0] ?? -1) - (a.ranks?.[0] ?? -1));
  const share = best?.ranks?.[0];
  if (!best || share === undefined) return 'The people on this list stand side by side; there is no order among them.';
  const draws = `${percentWords(share)} of ${run.draws.toLocaleString('en-GB')} draws of weights and levels`;
  if (share >= rules.robustFirstShare) return `${best.name} is the robust first choice: first in ${draws}.`;
  const among = othersRanks.length > 0 ? 'Of the people on this list' : 'There is no robust first choice;';
  return `${among} ${best.name} comes first most often, in ${draws}.`;
}

function personPart(one: ShortlistedCandidate, { content: { run }, frozenByName }: DocumentFacts) {
  const axis = (profile: 'sales' | 'marketing' | 'leadership', label: string) => ({
    label,
    strip: levelStrip(one[profile], profile, run.threshold),
    ...figure(one[profile]),
  });
  const missing = missingWords(one);
  return {
    id: `person-${one.candidacyId}`,
    name: one.name,
    position: positionWords(one),
    note: one.note,
    noteBy: frozenByName,
    axes: [axis('sales', 'Sales'), axis('marketing', 'Marketing'), axis('leadership', 'Leadership')],
    class: classWords(one),
    floors: floorsWords(one.floors),
    missing: missing.length > 0 ? missing : ['Nothing that the brief weighs.'],
    place: one.place ? `Place ${placeWords(one)}, of ${one.ranks?.length ?? 0} in the order` : 'No place in an order',
    seenBy: one.interviewers === 0 ? 'Seen by no interviewer yet' : `Seen by ${counted(one.interviewers, 'interviewer')}`,
  };
}

function figure(level: Level | null): { mean: string | null; range: string } {
  if (!level) return { mean: null, range: 'Not enough evidence' };
  const { low, high } = interval(level);
  return { mean: level.mean.toFixed(1), range: `80% sure: ${low.toFixed(1)} to ${high.toFixed(1)}` };
}

const MAP_CLASSES = {
  capital_S: 'capital_s',
  capital_M: 'capital_m',
  both: 'both',
  neither: 'neither',
  undetermined: 'undetermined',
} as const;

function mapData({ run, rules, candidates }: FrozenShortlist): CandidateMapData {
  const { scope } = run.brief;
  return {
    threshold: run.threshold,
    gap: run.gap,
    correlation: rules.axisErrorCorrelation,
    target: scope === 'two_searches' ? 'none' : scope,
    candidates: candidates.map(({ name, sales, marketing, class: own, interviewers }) => ({
      name,
      sales,
      marketing,
      class: MAP_CLASSES[own ?? 'undetermined'],
      interviewers,
    })),
  };
}

function rankPart({ run, candidates, othersRanks }: FrozenShortlist) {
  const ranked = candidates.flatMap(({ name, ranks }) => (ranks ? [{ name, ranks }] : []));
  if (ranked.length === 0) return null;
  // Who was compared and is not listed keeps the places, not the name: the shares of the others would not add up without them.
  const others = othersRanks.map((ranks, index) => ({
    name: othersRanks.length === 1 ? 'Somebody not listed' : `Not listed (${index + 1})`,
    ranks,
  }));
  const data: RankAcceptabilityData = { candidates: [...ranked, ...others], draws: run.draws, weights: run.weights };
  return { chart: trustedHtml(responsive(rankAcceptability, data)), table: ranksTable(data) };
}

function readingWords({ run, rules: { classProbability, floorProbability } }: FrozenShortlist): string[] {
  return [
    `Levels run from 1 to 5. The range beside a level holds the true one with a probability of 80%; the long mark on each scale is the bar of ${run.threshold}. Sales, marketing and leadership are three readings; there is no total.`,
    `A class is given from a probability of ${percentWords(classProbability)}, with the bar at ${run.threshold} on each axis and a gap of at least ${run.gap} between the two.`,
    `A must-have counts as shown from a probability of ${percentWords(floorProbability)}. “Not shown” is a gap in evidence as much as in skill.`,
    `The order varies ${run.weights} and the levels within their uncertainty. Places count among everybody compared, on this list or not; people whom the draws cannot tell apart share a place.`,
    'Weights, bars and keys are expert defaults, not validated against outcomes.',
  ];
}
