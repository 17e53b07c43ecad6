import type { AnswerSheet } from './domain/answer';
import { contradictions } from './contradictions';

describe('contradictions', () => {
  const cases: [string, AnswerSheet, AnswerSheet][] = [
    ['CX-01', { I01: 'd', I05: 'a' }, { I01: 'c', I05: 'a' }],
    ['CX-02', { I01: 'b', I05: 'd' }, { I01: 'd', I05: 'd' }],
    ['CX-03', { I20: 'b', I14: ['deals', 'pos', 'prog'] }, { I20: 'b', I14: ['pos', 'deals', 'prog'] }],
    ['CX-04', { I20: 'a', I14: ['brand', 'deals', 'coach'] }, { I20: 'd', I14: ['brand', 'deals', 'coach'] }],
    ['CX-05', { I20: 'c', I22: 'c' }, { I20: 'c', I22: 'd' }],
    ['CX-06', { I20: 'b', I13: 'a' }, { I20: 'b', I13: 'd' }],
    ['CX-07', { I01: 'a', I23: ['cac', 'leads'] }, { I01: 'a', I23: ['cac', 'quota'] }],
    ['CX-07', { I01: 'e', I23: ['quota'] }, { I01: 'e' }],
    ['CX-07', { I01: 'a', I23: [] }, { I01: 'c', I23: [] }],
    ['CX-08', { I18: 'd', I20: 'b' }, { I18: 'd', I20: 'a' }],
    ['CX-08', { I18: 'e', I20: 'a' }, { I18: 'e', I20: 'c' }],
    ['CX-09', { I25: 'a', I27: ['quality'] }, { I25: 'b', I27: ['quality'] }],
    ['CX-10', { I16: 'a', I21: 'c' }, { I16: 'a', I21: 'd' }],
  ];

  it.each(cases)('%s appears for %j and not for %j', (id, contradicting, fine) => {
    expect(contradictions(contradicting).map((found) => found.id)).toEqual([id]);
    expect(contradictions(fine)).toEqual([]);
  });
});
