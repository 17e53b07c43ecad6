import { isSameReply, standingReply, type Reply } from './reply';

const reply = (changes: Partial<Reply>): Reply => ({
  stakeholderId: 'helena',
  candidacyId: 'ada',
  kind: 'meet',
  words: 'Yes.',
  byName: 'Helena Brandt',
  at: new Date('2026-10-06T09:00:00Z'),
  ...changes,
});

describe('standingReply', () => {
  it('is the last one of this person about this candidate, and null before there is one', () => {
    const later = reply({ kind: 'not_now', at: new Date('2026-10-07T09:00:00Z') });
    const all = [later, reply({}), reply({ stakeholderId: 'ingrid', at: new Date('2026-10-09T09:00:00Z') })];
    expect(standingReply(all, { stakeholderId: 'helena', candidacyId: 'ada' })).toBe(later);
    expect(standingReply(all, { stakeholderId: 'helena', candidacyId: 'ben' })).toBeNull();
  });

  it('is the later row of two with the same time', () => {
    const [first, second] = [reply({}), reply({ kind: 'question' })];
    expect(standingReply([first, second], { stakeholderId: 'helena', candidacyId: 'ada' })).toBe(second);
  });
});

test('saying the same again says nothing new', () => {
  expect(isSameReply(reply({}), reply({ at: new Date() }))).toBe(true);
  expect(isSameReply(reply({}), reply({ words: 'Yes, soon.' }))).toBe(false);
});
