import { moment } from '../../shared/dates';
import type { Words } from '../instruments';
import { flag, type Flag } from '../../shared/view-parts';
import { listed } from '../../shared/sentence';
import type { Diagnosis } from './domain/diagnosis';
import type { Severity } from './domain/red-flags';
import { partiesOf, type AlignmentDecision, type SettledFlag, type Settlement } from './domain/settlement';
import { redFlagInWords } from './flags-in-words';
import { LEADER_WORDS, marginWords, SEVERITY_WORDS } from './wording';

const ORDER: readonly Severity[] = ['block_publish', 'block_start', 'warn'];

/** A person at the client takes a flag upon themselves, as the firm wrote it down with the brief. */
export interface FlagTakenOn {
  readonly flagId: string;
  readonly byName: string;
  readonly reason: string;
  readonly recordedByName: string;
  readonly at: Date;
}

/** What the flags of a search are told with. */
export interface FlagsTold {
  readonly overrides: readonly FlagTakenOn[];
  /** The words of the firm that the search was pinned with. */
  readonly words: Words;
}

/** The flags that stand, what each stops and what to do about it; what was settled comes last. */
export function flagsView(diagnosis: Diagnosis, settlement: Settlement, { overrides, words }: FlagsTold) {
  const raised = settlement.flags.filter(({ settledBy }) => settledBy === null);
  const open = raised.filter(({ id }) => !isOverridden(id, overrides));
  const overridden = raised.filter(({ id }) => isOverridden(id, overrides));
  const settled = settlement.flags.filter(({ settledBy }) => settledBy !== null);
  const inOrder = ORDER.flatMap((severity) => open.filter((one) => one.severity === severity));
  return {
    title: open.some(({ severity }) => severity === 'block_publish') ? 'What stops publication' : 'What to watch',
    summary: summaryOf(open, overridden.length),
    none: settlement.flags.length === 0,
    items: [
      // A warning stops nothing: its name is enough until somebody asks.
      ...inOrder.map((one) => ({ ...openFlag(one, diagnosis, words), folded: one.severity === 'warn' })),
      ...overridden.map((one) => ({ ...overriddenFlag(one, diagnosis, { overrides, words }), folded: false })),
      ...settled.map((one) => ({ ...settledFlag(one, words), folded: false })),
    ],
    dissents: settlement.dissents.map(dissentWords),
  };
}

/** Whether somebody at the client took the flag upon themselves. */
export function isOverridden(id: string, overrides: readonly FlagTakenOn[]): boolean {
  return overrides.some(({ flagId }) => flagId === id);
}

function summaryOf(open: readonly SettledFlag[], overridden: number): string {
  const count = (of: Severity): number => open.filter(({ severity }) => severity === of).length;
  const parts = [
    countWords(count('block_publish'), 'blocks the brief', 'block the brief'),
    countWords(count('block_start'), 'blocks the start', 'block the start'),
    countWords(count('warn'), 'warns', 'warn'),
    countWords(overridden, 'overridden by name', 'overridden by name'),
  ];
  return parts.filter(Boolean).join(', ') || 'Nothing stands';
}

function countWords(count: number, one: string, more: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : more}`;
}

function openFlag({ id, severity, raisedBy }: SettledFlag, diagnosis: Diagnosis, words: Words): Flag {
  const { name, why, whatToDo } = redFlagInWords(id, words);
  const chip = { kind: severity === 'warn' ? ('warn' as const) : ('block' as const), label: SEVERITY_WORDS[severity] };
  const isConflict = id === 'RF-19';
  return flag({
    kind: severity === 'warn' ? 'warn' : 'block',
    title: name,
    chip,
    why: isConflict ? `${positionsOf(diagnosis)} ${why}` : why,
    remedy: whatToDo,
    owner: diagnosis.respondents.length > 1 ? raisedWords(raisedBy, diagnosis) : null,
    link: isConflict ? { href: '#decision', label: 'Record the decision' } : null,
  });
}

/** The flag stays on the page with its remedy, and beside it who took it upon themselves, why and when. */
function overriddenFlag(one: SettledFlag, diagnosis: Diagnosis, { overrides, words }: FlagsTold): Flag {
  const taken = overrides.filter(({ flagId }) => flagId === one.id).map(overrideWords);
  const { why, ...rest } = openFlag(one, diagnosis, words);
  return { ...rest, kind: 'warn', chip: { kind: 'warn', label: 'Overridden by name' }, why: [...taken, why].join(' ') };
}

function overrideWords({ byName, reason, recordedByName, at }: FlagTakenOn): string {
  return `${byName} takes this upon themselves: “${reason}” Recorded by ${recordedByName}, ${moment(at)}.`;
}

function raisedWords(raisedBy: readonly string[], { respondents }: Diagnosis): string | null {
  const names = respondents.filter(({ id }) => raisedBy.includes(id)).map(({ name }) => name);
  return names.length ? `From the answers of ${listed(names)}.` : null;
}

function positionsOf({ respondents, conflict }: Diagnosis): string {
  const parties = partiesOf({ conflict });
  const positions = respondents.filter(({ id }) => parties.includes(id)).map(({ name, margin }) => `${name} is ${marginWords(margin)}`);
  const asked = conflict.byMargin.length === 0 ? ' They answered the direct question for opposite sides.' : '';
  return `${positions.join('; ')}.${asked}`;
}

function settledFlag({ id, settledBy }: SettledFlag, words: Words): Flag {
  const decision = settledBy ? decisionWords(settledBy) : '';
  return flag({ kind: 'done', title: redFlagInWords(id, words).name, chip: { kind: 'done', label: 'Settled' }, why: decision });
}

function decisionWords({ decidedByName, scope, reason, recordedByName, recordedAt }: AlignmentDecision): string {
  const decided = scope ? `decided for ${LEADER_WORDS[scope]}` : 'decided';
  return `${decidedByName} ${decided}: “${reason}” Recorded by ${recordedByName}, ${moment(recordedAt)}.`;
}

function dissentWords({ decidedByName, reason, recordedByName, recordedAt }: AlignmentDecision) {
  return { name: decidedByName, reason, when: `Recorded by ${recordedByName}, ${moment(recordedAt)}` };
}
