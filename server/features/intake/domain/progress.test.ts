import { instrument } from '../catalogue/instrument';
import { progressOf } from './progress';

describe('progress', () => {
  it('counts the scored questions that are answered', () => {
    expect(progressOf(instrument.items, { I01: 'a', I05: 'c' })).toEqual({ answered: 2, total: 30 });
  });

  it('drops the combined-role test once it is ruled out, and keeps it while it may come', () => {
    expect(progressOf(instrument.items, { I20: 'a', I22: 'a', I18: 'a' }).total).toBe(29);
    expect(progressOf(instrument.items, { I20: 'a', I22: 'a' }).total).toBe(30);
    expect(progressOf(instrument.items, { I20: 'd', I22: 'a', I18: 'a' }).total).toBe(30);
  });
});
