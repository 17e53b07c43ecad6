import { ownAnswers, type Questionnaire, type SubmittedResponse } from '../intake';
import { versionWords } from '../instruments';
import { isApprover, searchPage, type Search, type Stakeholder } from '../searches';
import { moment, shortDay } from '../../shared/dates';
import { rail, type Chip, type FormState, type Rail } from '../../shared/view-parts';
import { listed } from '../../shared/sentence';
import { contextSentences } from './context.view-model';
import { decisionView } from './decision.view-model';
import { mergedContext } from './diagnosis-input';
import type { StoredDiagnosis } from './diagnosis.repository';
import { agreedFor, type DecidedItem } from './domain/agenda';
import { partiesOf, settle, type Settlement } from './domain/settlement';
import { flipsView, movedView, sharesView, statedView } from './explanation.view-model';
import { flagsView, isOverridden, type FlagTakenOn } from './flags.view-model';
import { roundsView, type RoundFacts } from './rounds.view-model';
import { contradictionsView, respondentsView } from './stakeholders.view-model';
import { verdictView } from './verdict.view-model';
import { LEADER_WORDS } from './wording';

/** What the client wrote beside what the answers say. */
export interface Written {
  readonly wrote: Chip;
  readonly need: Chip;
  readonly sentence: string;
  readonly link: { readonly href: string; readonly label: string };
}

export interface DiagnosisFacts {
  readonly search: Search;
  readonly stakeholders: readonly Stakeholder[];
  readonly responses: readonly SubmittedResponse[];
  readonly stored: StoredDiagnosis | null;
  readonly asked: Questionnaire;
  /** What sessions have decided item by item. */
  readonly decided: readonly DecidedItem[];
  /** Flags that somebody at the client took upon themselves. */
  readonly overrides: readonly FlagTakenOn[];
  readonly rounds: RoundFacts;
  /** The job description against the need; null where none is kept. */
  readonly writtenOf: (search: Search, settlement: Settlement) => Written | null;
  /** What was typed into the decision form when it could not be recorded. */
  readonly form: FormState | null;
}

/** The whole diagnosis of a search: what they need, how sure that is, why, and what would change it. */
export function diagnosisPage(facts: DiagnosisFacts) {
  const { search, stored } = facts;
  const settlement = stored ? settle(stored.result, stored.decisions) : null;
  const head = {
    title: 'Diagnosis',
    chips: settlement ? [chipOf(settlement, facts.overrides)] : [],
    ...actionsOf(search, settlement),
    note: noteOf(facts),
  };
  return {
    title: `Diagnosis, ${search.title}`,
    ...searchPage({ search, current: 'diagnosis', head }),
    empty: {
      title: 'No diagnosis yet',
      text: 'This page says what the stakeholders’ answers mean, as soon as the first of them has sent the intake.',
      action: facts.stakeholders.length
        ? { href: `/searches/${search.id}/intake`, label: 'Send the intake' }
        : { href: `/searches/${search.id}/stakeholders`, label: 'Add the stakeholders' },
    },
    rail: railOf(facts, settlement),
    result: stored && settlement ? resultView(facts, { stored, settlement }) : null,
  };
}

function resultView(
  { search, stakeholders, responses, asked, decided, overrides, rounds, writtenOf, form }: DiagnosisFacts,
  { stored, settlement }: { stored: StoredDiagnosis; settlement: Settlement },
) {
  const { result } = stored;
  const isOpen = result.contested.length > 0 || result.finding.scope === 'undetermined';
  const session = isOpen ? `/searches/${search.id}/diagnosis/session` : null;
  return {
    verdict: verdictView(result, settlement, asked),
    flags: flagsView(result, settlement, { overrides, words: asked.words }),
    shares: sharesView(result),
    flips: flipsView(result, asked),
    moved: movedView(result, { responses: together(responses, decided), asked }),
    rounds: roundsView(rounds, { diagnosis: result, responses, asked }),
    agreed: agreedWords(decided),
    stated: statedView(result, asked),
    written: writtenOf(search, settlement),
    contradictions: contradictionsView(result),
    respondents: { ...respondentsView({ diagnosis: result, stakeholders, responses, asked, round: rounds.round }), session },
    decision: partiesOf(result).length > 0 || form ? decisionView(stakeholders, settlement, form) : null,
    decisionAction: `/searches/${search.id}/diagnosis/decisions`,
    lone: result.respondents.length < 2 ? session : null,
    context: contextSentences(mergedContext(responses), asked),
    own: ownAnswers(asked, responses),
    versions: `Instrument ${stored.instrumentVersion}${wordingWords(asked)}, parameters ${stored.parametersVersion}, ${result.resamples.toLocaleString('en-GB')} resamples with seed ${stored.seed}. Computed ${moment(stored.computedAt)}.`,
  };
}

// The answers as they count in the result: what a session agreed on in place of what was answered alone.
function together(responses: readonly SubmittedResponse[], decided: readonly DecidedItem[]): SubmittedResponse[] {
  return responses.map((one) => ({ ...one, answers: { ...one.answers, ...agreedFor(one.stakeholderId, decided) } }));
}

function wordingWords({ wording }: Questionnaire): string {
  return wording === null ? '' : ` in the wording ${versionWords(wording)}`;
}

function agreedWords(decided: readonly DecidedItem[]): string | null {
  const count = decided.filter(({ answer }) => answer !== null).length;
  if (count === 0) return null;
  return `${count === 1 ? 'One answer was' : `${count} answers were`} agreed on in a session and ${count === 1 ? 'counts' : 'count'} here for everybody who had answered by then. What each had answered alone stands unchanged below.`;
}

function chipOf({ recommendation, flags }: Settlement, overrides: readonly FlagTakenOn[]): Chip {
  if (recommendation === 'provisional') return { kind: 'wait', label: 'Provisional' };
  const blocks = flags.some(
    ({ id, severity, settledBy }) => severity === 'block_publish' && settledBy === null && !isOverridden(id, overrides),
  );
  if (blocks) return { kind: 'block', label: 'Publishing is blocked' };
  return recommendation === 'undetermined'
    ? { kind: 'warn', label: 'A session comes first' }
    : { kind: 'done', label: 'Ready for the brief' };
}

function actionsOf(search: Search, settlement: Settlement | null) {
  if (!settlement || settlement.recommendation === 'provisional') return { actions: [] };
  const isOpen = settlement.flags.some(({ id, settledBy }) => id === 'RF-19' && settledBy === null);
  const session = { href: `/searches/${search.id}/diagnosis/session`, label: 'Hold the session', quiet: false };
  if (isOpen) return { actions: [session, { href: '#decision', label: 'Record the decision', quiet: true }] };
  if (settlement.recommendation === 'undetermined') return { actions: [session] };
  return { actions: [{ href: `/searches/${search.id}/brief`, label: 'Go to the brief', quiet: false }] };
}

function noteOf(facts: DiagnosisFacts): string | null {
  const { responses } = facts;
  const days = responses.map(({ submittedAt }) => submittedAt.getTime()).sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [shortDay(new Date(first)), shortDay(new Date(last))];
  const when = from === to ? `on ${from}` : `between ${from} and ${to}`;
  return `${responses.length} of ${responses.length + awaited(facts).length} stakeholders answered, ${when}. Loads and thresholds are expert defaults, not validated against outcomes.`;
}

/** Who has a part and has sent nothing: neither observers nor whoever was replaced. */
function awaited({ stakeholders, responses }: DiagnosisFacts): readonly Stakeholder[] {
  return stakeholders.filter(({ id, part }) => part !== 'observer' && !responses.some(({ stakeholderId }) => stakeholderId === id));
}

function railOf(facts: DiagnosisFacts, settlement: Settlement | null): Rail {
  const { search, stakeholders, stored } = facts;
  const items: Rail['items'] = awaited(facts).map(({ name }) => step(name, 'has not sent the intake yet'));
  if (stored && settlement) items.push(...nextSteps({ search, stakeholders, stored, settlement }));
  return rail({ items, empty: 'Add the stakeholders, then send them the intake.' });
}

interface Settled {
  readonly search: Search;
  readonly stakeholders: readonly Stakeholder[];
  readonly stored: StoredDiagnosis;
  readonly settlement: Settlement;
}

const step = (who: string, what: string, action: Rail['items'][number]['action'] = null): Rail['items'][number] => ({
  who,
  what,
  when: null,
  action,
});

function nextSteps(settled: Settled): Rail['items'] {
  const { search, stored, settlement } = settled;
  if (partiesOf(stored.result).length > 0 && !settlement.decision) return stepsToDecide(settled);
  if (settlement.recommendation === 'provisional')
    return [step('Then', 'the recommendation stands once enough is answered and the sponsor has sent the intake')];
  if (settlement.recommendation === 'undetermined')
    return [step('You', 'bring the stakeholders together; no brief is written yet', sessionOf(search))];
  const words = LEADER_WORDS[settlement.finding.scope];
  const brief = { href: `/searches/${search.id}/brief`, label: 'Open the brief' };
  if (search.hasSignedBrief) return [step('You', `see that the brief, which is signed, still says so: ${words}`, brief)];
  return [step('You', `write the brief for ${words}`, brief), step('The sponsor', 'signs it')];
}

function stepsToDecide({ search, stakeholders, stored }: Settled): Rail['items'] {
  const sponsor = stakeholders.find(isApprover);
  const parties = partiesOf(stored.result);
  const others = stakeholders.filter(({ id }) => parties.includes(id) && id !== sponsor?.id).map(({ name }) => name);
  return [
    step('You', 'bring them together over what they contest', sessionOf(search)),
    step(sponsor?.name ?? 'The sponsor', 'decides, with a reason in words', { href: '#decision', label: 'Record the decision' }),
    ...(others.length ? [step(listed(others), 'may record a dissent; it stays on the brief')] : []),
    step('Then', 'the brief follows what was decided'),
  ];
}

const sessionOf = ({ id }: Search) => ({ href: `/searches/${id}/diagnosis/session`, label: 'Hold the session' });
