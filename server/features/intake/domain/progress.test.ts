import { instrument } from '../catalogue/instrument';
import { progressOf } from './progress';

describe('progress', () => {
  it('starts at about twenty minutes', () => {
    expect(progressOf(instrument.items, {}, 15).sentence).toBe('0 of 30, about 20 minutes left');
  });

  it('drops the combined-role test once it is ruled out, and keeps it while it may come', () => {
    expect(progressOf(instrument.items, { I20: 'a', I22: 'a', I18: 'a' }, 15).total).toBe(29);
    expect(progressOf(instrument.items, { I20: 'a', I22: 'a' }, 15).total).toBe(30);
    expect(progressOf(instrument.items, { I20: 'd', I22: 'a', I18: 'a' }, 15).total).toBe(30);
  });

  it('says when nothing is left', () => {
    const all = Object.fromEntries(instrument.items.map((item) => [item.id, 'a']));
    expect(progressOf(instrument.items, all, 0).sentence).toBe('29 of 29, nothing left to answer');
  });
});
