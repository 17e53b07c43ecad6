import { moment } from '../../shared/dates';
import { flag, type Flag } from '../../shared/view-parts';
import { redFlagById } from './catalogue/red-flags';
import type { Diagnosis } from './domain/diagnosis';
import type { Severity } from './domain/red-flags';
import type { AlignmentDecision, SettledFlag, Settlement } from './domain/settlement';
import { LEADER_WORDS, listWords, marginWords, SEVERITY_WORDS } from './wording';

const ORDER: readonly Severity[] = ['block_publish', 'block_start', 'warn'];

/** The flags that stand, what each stops and what to do about it; what was settled comes last. */
export function flagsView(diagnosis: Diagnosis, settlement: Settlement) {
  const open = settlement.flags.filter(({ settledBy }) => settledBy === null);
  const settled = settlement.flags.filter(({ settledBy }) => settledBy !== null);
  const inOrder = ORDER.flatMap((severity) => open.filter((one) => one.severity === severity));
  return {
    title: open.some(({ severity }) => severity === 'block_publish') ? 'What stops publication' : 'What to watch',
    summary: summaryOf(open),
    none: inOrder.length + settled.length === 0,
    items: [...inOrder.map((one) => openFlag(one, diagnosis)), ...settled.map(settledFlag)],
    dissents: settlement.dissents.map(dissentWords),
  };
}

function summaryOf(open: readonly SettledFlag[]): string {
  const count = (severity: Severity): number => open.filter((one) => one.severity === severity).length;
  const [publish, start, warn] = ORDER.map(count);
  const parts = [
    publish ? `${publish} ${publish === 1 ? 'blocks' : 'block'} the brief` : '',
    start ? `${start} ${start === 1 ? 'blocks' : 'block'} the start` : '',
    warn ? `${warn} ${warn === 1 ? 'warns' : 'warn'}` : '',
  ].filter(Boolean);
  return parts.join(', ') || 'Nothing stands';
}

function openFlag({ id, severity, raisedBy }: SettledFlag, diagnosis: Diagnosis): Flag {
  const { name, why, whatToDo } = redFlagById(id);
  const chip = { kind: severity === 'warn' ? ('warn' as const) : ('block' as const), label: SEVERITY_WORDS[severity] };
  const isConflict = id === 'RF-19';
  return flag({
    kind: severity === 'warn' ? 'warn' : 'block',
    title: name,
    chip,
    why: isConflict ? `${positionsOf(diagnosis)} ${why}` : why,
    remedy: whatToDo,
    owner: diagnosis.respondents.length > 1 ? raisedWords(raisedBy, diagnosis) : null,
    link: isConflict ? { href: '#decide', label: 'Record the decision' } : null,
  });
}

function raisedWords(raisedBy: readonly string[], { respondents }: Diagnosis): string | null {
  const names = respondents.filter(({ id }) => raisedBy.includes(id)).map(({ name }) => name);
  return names.length ? `From the answers of ${listWords(names)}.` : null;
}

function positionsOf({ respondents, conflict }: Diagnosis): string {
  const parties = new Set([...conflict.byMargin, ...conflict.byDirectQuestion].flatMap(({ sales, marketing }) => [sales, marketing]));
  const positions = respondents.filter(({ id }) => parties.has(id)).map(({ name, margin }) => `${name} is ${marginWords(margin)}`);
  const asked = conflict.byMargin.length === 0 ? ' They answered the direct question for opposite sides.' : '';
  return `${positions.join('; ')}.${asked}`;
}

function settledFlag({ id, settledBy }: SettledFlag): Flag {
  const words = settledBy ? decisionWords(settledBy) : '';
  return flag({ kind: 'done', title: redFlagById(id).name, chip: { kind: 'done', label: 'Settled' }, why: words });
}

function decisionWords({ decidedByName, scope, reason, recordedByName, recordedAt }: AlignmentDecision): string {
  const decided = scope ? `decided for ${LEADER_WORDS[scope]}` : 'decided';
  return `${decidedByName} ${decided}: “${reason}” Recorded by ${recordedByName}, ${moment(recordedAt)}.`;
}

function dissentWords({ decidedByName, reason, recordedByName, recordedAt }: AlignmentDecision) {
  return { name: decidedByName, reason, when: `Recorded by ${recordedByName}, ${moment(recordedAt)}` };
}
