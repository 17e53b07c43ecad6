import type { CompetencyId } from '../server/features/competencies';
import {
  addInterviewerIn,
  assignScorecardIn,
  scorecardRepository,
  sendScorecardIn,
  submitScorecardIn,
  type Interviewer,
} from '../server/features/interviews';
import { searchRepository } from '../server/features/searches';
import { interviewNotes } from './demo-interview-notes';
import { stakeholderOf, type DemoSearch } from './demo-steps';

type Level = 1 | 2 | 3 | 4 | 5 | 'not_observed';

/** Somebody who interviews in a search: a stakeholder of it, unless an address is given. */
export interface DemoInterviewer extends Pick<Interviewer, 'name' | 'function'>, Partial<Pick<Interviewer, 'email' | 'side'>> {
  /** What they rate, in the order of their levels. */
  readonly rates: readonly CompetencyId[];
}

/** What an interviewer sends. */
export interface Rated {
  readonly levels: readonly Level[];
  readonly recommendation: 'strong_no' | 'no' | 'yes' | 'strong_yes' | 'no_decision';
  readonly confidence: 'low' | 'moderate' | 'high';
  readonly summary: string;
}

/** Puts them into the search; returns their ids by name. */
export async function addInterviewers(
  search: DemoSearch,
  panel: readonly DemoInterviewer[],
  daysAgo: number,
): Promise<ReadonlyMap<string, string>> {
  const { cast, owner, id: searchId } = search;
  const ids = new Map<string, string>();
  for (const { name, function: of, email, side = 'client' } of panel) {
    const stakeholder = email === undefined ? await stakeholderOf(search, name) : null;
    const facts = { name, email: email ?? stakeholder?.email ?? '', function: of, side, stakeholderId: stakeholder?.id ?? null };
    const added = await cast.story.on(daysAgo, () => addInterviewerIn(cast.story.tx, owner, { searchId, facts }));
    if (!added.ok) throw new Error(`${name} interviews already`);
    ids.set(name, added.id);
  }
  return ids;
}

interface Assigned {
  readonly scorecardId: string;
  readonly one: DemoInterviewer;
}

/** Gives an interviewer the scorecard of one candidate, two days before they meet. */
export async function sendCard(
  { cast: { story }, owner, id: searchId }: DemoSearch,
  { one, interviewedDaysAgo, ...who }: { candidacyId: string; interviewerId: string; one: DemoInterviewer; interviewedDaysAgo: number },
): Promise<Assigned> {
  const search = await searchRepository(story.tx).getForFirm(owner.firmId, searchId);
  return story.on(interviewedDaysAgo + 2, async (deps) => {
    const assignment = { ...who, competencyIds: one.rates, interviewedOn: story.calendarDay(-interviewedDaysAgo) };
    const scorecardId = await assignScorecardIn(story.tx, owner, { searchId, assignment });
    if (scorecardId === null) throw new Error(`${one.name} has a scorecard for this candidate already`);
    const card = await scorecardRepository(story.tx).getFilled(owner.firmId, scorecardId);
    await sendScorecardIn(story.tx, deps, { actor: owner, sending: { search, note: '' }, card });
    return { scorecardId, one };
  });
}

/** The interviewer fills the scorecard in and sends it. */
export async function fillIn(
  { cast: { story }, owner, id: searchId }: DemoSearch,
  { scorecardId, one, rated, panel, daysAgo }: Assigned & { rated: Rated; panel: readonly DemoInterviewer[]; daysAgo: number },
): Promise<void> {
  const { levels, ...view } = rated;
  const { interviewerEmail: email, overall } = await scorecardRepository(story.tx).getFilled(owner.firmId, scorecardId);
  const actor = await story.holder(owner, { searchId, purpose: 'scorecard', subjectId: scorecardId, name: one.name, email });
  const ratings = one.rates.map((competencyId, index) => {
    const value = levels[index] ?? 'not_observed';
    return { competencyId, value, note: value === 'not_observed' ? '' : noteOn(competencyId, value, { one, panel }), version: 0 };
  });
  const draft = { ratings, overall: { ...overall, ...view } };
  const outcome = await story.on(daysAgo, (deps) => submitScorecardIn(story.tx, deps, { actor, scorecardId, draft }));
  if (outcome.kind !== 'submitted') throw new Error(`The scorecard of ${one.name} was not sent: ${outcome.kind}`);
}

/** Two who rate the same competency heard different things. */
function noteOn(
  competencyId: CompetencyId,
  level: 1 | 2 | 3 | 4 | 5,
  { one, panel }: { one: DemoInterviewer; panel: readonly DemoInterviewer[] },
): string {
  const raters = panel.filter(({ rates }) => rates.includes(competencyId)).map(({ name }) => name);
  const heard = interviewNotes[competencyId];
  const notes = level >= 4 ? heard.strong : level === 3 ? heard.passing : heard.weak;
  return notes[raters.indexOf(one.name) % notes.length] ?? '';
}
