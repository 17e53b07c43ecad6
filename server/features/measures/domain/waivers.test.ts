import type { Finding } from './finding';
import { standing, type Waiver } from './waivers';

const finding: Finding = {
  kind: 'no_baseline',
  severity: 'amber',
  title: 'No baseline',
  why: 'why',
  proposal: 'proposal',
  measure: 0,
  flagId: null,
  key: 'no_baseline | Payback',
};
const red: Finding = { ...finding, severity: 'red' };
const by = (byName: string, changes: Partial<Waiver> = {}): Waiver => ({
  findingKey: finding.key,
  byName,
  reason: 'We know it from the last two years.',
  recordedByName: 'Judith Marlowe',
  at: new Date(0),
  ...changes,
});
const stateOf = (one: Finding, ...waivers: Waiver[]) => standing([one], waivers)[0]?.state;

test('an amber finding is waived by one person', () => {
  expect(stateOf(finding)).toBe('open');
  expect(stateOf(finding, by('Helena Brandt'))).toBe('waived');
});

test('a red finding takes two different people', () => {
  expect(stateOf(red, by('Helena Brandt'))).toBe('half_waived');
  expect(stateOf(red, by('Helena Brandt'), by('Marcus Oyelaran'))).toBe('waived');
});

test('one person under two spellings is one person', () => {
  expect(stateOf(red, by('Helena Brandt'), by(' helena  BRANDT '))).toBe('half_waived');
  for (const other of ['Brandt, Helena', 'Helena\u200b Brandt', 'Héléna Brandt', 'Helena Brandt.', 'Ｈｅｌｅｎａ Brandt']) {
    expect(stateOf(red, by('Helena Brandt'), by(other))).toBe('half_waived');
  }
});

test('people whose names differ by more than their spelling are two', () => {
  expect(stateOf(red, by('Helena Brandt'), by('Helene Brandt'))).toBe('waived');
  expect(stateOf(red, by('李娜'), by('李明'))).toBe('waived');
});

test('a waiver counts for the finding it was given for, and only with a name and a reason', () => {
  expect(stateOf(finding, by('Helena Brandt', { findingKey: 'no_baseline | Win rate' }))).toBe('open');
  expect(stateOf(finding, by('  '))).toBe('open');
  expect(stateOf(finding, by('—'))).toBe('open');
  expect(stateOf(finding, by('Helena Brandt', { reason: ' ' }))).toBe('open');
});
