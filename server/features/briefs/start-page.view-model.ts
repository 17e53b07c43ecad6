import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { marginWords, RECOMMENDATION_WORDS, SCOPE_WORDS } from './brief-words';
import { chooseScope, type ScopeChoice } from './domain/choose-scope';
import type { BriefGround } from './ground';
import { ownCountSentences, type OwnCount } from './own-count';
import type { BriefTemplate } from './templates/brief-template.repository';
import { templateChoice } from './templates/template-choice.view-model';

const REFUSALS = {
  undetermined: {
    title: 'No brief yet: the answers point nowhere',
    text: 'Neither side leads and nothing in the plans settles it. Hold a facilitated session on the contested items, then ask again. A brief written now would only hide the open question.',
  },
  blocked: {
    title: 'No brief yet: the stakeholders disagree',
    text: 'Decision makers stand on opposite sides. Somebody has to decide, with a reason that goes into the brief. An average settles nothing.',
  },
  provisional: {
    title: 'No brief yet: too few answers',
    text: 'The diagnosis is provisional until enough items are answered and the person who approves the hire has answered.',
  },
} as const;

const NO_ANSWERS = {
  title: 'A brief is written from the diagnosis',
  text: 'Nobody has sent answers yet. Invite the stakeholders to the intake first: every line of the brief says which answer it comes from.',
};

const sideOptions = [
  { value: 'sales', label: 'Sales', hint: 'This person leads sales in person.' },
  { value: 'marketing', label: 'Marketing', hint: 'This person leads marketing in person.' },
];

const NO_STATE: FormState = { typed: {}, problems: [] };

export interface StartFacts {
  readonly search: Search;
  /** Null before anybody has answered. */
  readonly ground: BriefGround | null;
  /** The firm's templates in use. */
  readonly templates: readonly BriefTemplate[];
}

/** Where a brief begins: what the diagnosis gives, or why there is none yet. */
export function startPage({ search, ground, templates }: StartFacts, state: FormState = NO_STATE) {
  const home = `/searches/${search.id}`;
  const choice = ground && chooseScope(ground.need, ground.decision);
  return {
    title: `Brief, ${search.title}`,
    ...searchPage({ search, current: 'brief' }),
    summary: errorSummary(state.problems),
    verdict: ground && choice ? verdict(ground, choice) : null,
    refusal: refusalOf(choice, home),
    generate: choice && choice.kind !== 'refused' ? generatePart({ choice, home, templates }, state) : null,
    two: twoPart(choice, home),
    combined: choice ? { href: `${home}/brief/combined/new`, label: 'Ask for one leader over both functions' } : null,
  };
}

/** Where the answers ask for two leaders, each gets a search. */
function twoPart(choice: ScopeChoice | null, home: string) {
  if (!choice || choice.kind === 'refused' || choice.scope !== 'two_searches') return null;
  return { href: `${home}/split`, label: 'Make two searches of this one' };
}

function verdict({ need }: BriefGround, choice: ScopeChoice): string {
  const scope = choice.kind === 'refused' ? RECOMMENDATION_WORDS[need.recommendation] : SCOPE_WORDS[choice.scope];
  return `The diagnosis says: ${scope}${need.lean ? ' (a lean)' : ''}, ${marginWords(need.margin)}, ${need.confidence} confidence.`;
}

function refusalOf(choice: ScopeChoice | null, home: string) {
  if (!choice) return { ...NO_ANSWERS, action: { href: `${home}/intake`, label: 'Go to the intake' } };
  if (choice.kind !== 'refused') return null;
  return { ...REFUSALS[choice.because], action: { href: `${home}/diagnosis`, label: 'Go to the diagnosis' } };
}

interface Generating {
  readonly choice: Exclude<ScopeChoice, { kind: 'refused' }>;
  readonly home: string;
  readonly templates: readonly BriefTemplate[];
}

function generatePart({ choice, home, templates }: Generating, state: FormState) {
  const side = { name: 'primarySide', label: 'Which side does this person lead?', type: 'radios', options: sideOptions } as const;
  const hint = 'The margin is too close to the middle to say, so the client has to name it. Half and half is refused.';
  return {
    action: `${home}/brief`,
    side: choice.kind === 'side_needed' ? field({ ...side, hint }, state) : null,
    template: templateField(choice, templates, state),
    submit: 'Generate the brief',
  };
}

/** The templates that the role can be written from; null where there is only the library's. */
function templateField(choice: Generating['choice'], templates: readonly BriefTemplate[], state: FormState) {
  const side = choice.kind === 'ready' ? choice.primarySide : null;
  return templateChoice(templates, { name: 'template', label: 'Written from', scope: choice.scope, side }, state);
}

interface CombinedRequestFacts {
  readonly search: Search;
  readonly ground: BriefGround;
  readonly count: OwnCount;
  readonly templates: readonly BriefTemplate[];
}

/** The form that opens the guarded path to a combined role. */
export function combinedRequestPage({ search, ground, count, templates }: CombinedRequestFacts, state: FormState = NO_STATE) {
  const home = `/searches/${search.id}`;
  const title = 'One leader over both functions';
  return {
    title,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(state.problems),
    said: verdict(ground, chooseScope(ground.need, ground.decision)),
    count: ownCountSentences(count),
    action: `${home}/brief/combined`,
    cancel: { href: `${home}/brief`, label: 'Cancel' },
    template: templateChoice(templates, { name: 'template', label: 'Written from', scope: 'combined_flagged', side: null }, state),
    fields: {
      requestedBy: field({ name: 'requestedBy', label: 'Who at the client asks for it?', hint: 'The name stays on the brief.' }, state),
      reason: field({ name: 'reason', label: 'Why, in that person’s words?', type: 'textarea' }, state),
      primarySide: field(
        {
          name: 'primarySide',
          label: 'Which side does this person lead?',
          type: 'radios',
          options: sideOptions,
          hint: 'Half and half is refused.',
        },
        state,
      ),
    },
  };
}
