import { changeMeasures, waiveFindingIn } from '../server/features/briefs';
import { carrierOf, measureWaiverRepository, NO_TERMS, reviewMeasures, type MeasureTerms } from '../server/features/measures';
import { newestBrief } from './demo-briefs';
import type { DemoSearch } from './demo-steps';

/** Says beside measures of the draft, by name, what a person can be held to. */
export async function writeTerms(
  search: DemoSearch,
  daysAgo: number,
  terms: Readonly<Record<string, Partial<MeasureTerms>>>,
): Promise<void> {
  const draft = await newestBrief(search);
  const rows = draft.content.measures.map(({ name, formula, cadence, ownership }) => ({
    ...{ name, formula, cadence, carrier: carrierOf(ownership, draft.primarySide) },
    terms: { ...NO_TERMS, ...terms[name] },
  }));
  await search.cast.story.on(daysAgo, (deps) => changeMeasures(deps, search.owner, { draft, rows }));
}

interface DemoWaiver {
  /** The finding as the review names it, and the measure it stands beside. */
  readonly title: string;
  readonly measure: string;
  readonly byName: string;
  readonly reason: string;
}

/** Somebody at the client takes a finding upon themselves. */
export async function waive(search: DemoSearch, daysAgo: number, { title, measure, byName, reason }: DemoWaiver): Promise<void> {
  const { owner: actor, id: searchId, cast } = search;
  const { story } = cast;
  const draft = await newestBrief(search);
  const waivers = await measureWaiverRepository(story.tx).listForSearch(actor.firmId, searchId);
  const place = draft.content.measures.findIndex(({ name }) => name === measure);
  const finding = reviewMeasures(draft, waivers).find((one) => one.title === title && one.measure === place);
  if (!finding) throw new Error(`Nothing of the kind stands against “${measure}”: ${title}`);
  await story.on(daysAgo, (deps) => waiveFindingIn(story.tx, deps, { actor, searchId, finding: finding.key, byName, reason }));
}
