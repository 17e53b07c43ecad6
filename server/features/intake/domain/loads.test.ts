import { instrument } from '../catalogue/instrument';
import { axisIds } from './item';
import { loadsOf, maximaOf } from './loads';

describe('loads of the instrument', () => {
  it('adds up to the axis maxima of the method', () => {
    for (const axis of axisIds) {
      const sum = instrument.items.reduce((total, item) => total + (maximaOf(item)[axis] ?? 0), 0);
      expect(sum).toBeCloseTo(instrument.axisMaxima[axis], 9);
    }
  });

  const item = (id: string) => instrument.items.find((candidate) => candidate.id === id)!;

  it.each([
    ['I01', 'b', { S: 2.5, M: 0.5 }],
    ['I03', 'dk', { A: 1 }],
    ['I02', { brand: 20, insight: 15, demand: 30, convert: 20, account: 10, value: 5 }, { S: 1.75, M: 3.25 }],
    ['I14', ['pos', 'coach', 'research'], { S: 1.25, M: 2.75 }],
    ['I27', ['quality', 'pipeline'], { A: 1 }],
    ['I27', ['quality', 'pipeline', 'positioning', 'budget', 'pricing', 'accounts', 'credit'], { A: 3 }],
    ['I27', [], { A: 0 }],
    ['I01', 'constructor', {}],
    ['I01', ['a'], {}],
    ['I02', 'a', {}],
  ])('%s answered %j gives %j', (id, answer, loads) => {
    expect(loadsOf(item(id), answer)).toEqual(loads);
  });

  it('counts each of five sales measures once', () => {
    const loads = loadsOf(item('I23'), ['quota', 'winrate', 'cac', 'leads']);
    expect(loads.S).toBeCloseTo(1.2, 9);
    expect(loads.M).toBeCloseTo(0.6, 9);
  });
});
