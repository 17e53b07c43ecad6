import { bringableUntil, offerOf, type FormerAnswers } from './bringing';

const former = (day: string, instrumentVersion = '1.0.0'): FormerAnswers => ({
  assessmentId: day,
  answeredAt: new Date(`${day}T12:00:00Z`),
  instrumentVersion,
});
const on = (day: string) => ({ version: '1.0.0', now: new Date(`${day}T12:00:00Z`) });

describe('answers given for another search', () => {
  it('can be brought along for twelve months on the calendar, to the moment', () => {
    expect(bringableUntil(new Date('2026-03-03T12:00:00Z'))).toEqual(new Date('2027-03-03T12:00:00Z'));
    expect(offerOf([former('2026-03-03')], on('2027-03-03'))?.kind).toBe('offered');
    expect(offerOf([former('2026-03-03')], { version: '1.0.0', now: new Date('2027-03-03T12:00:01Z') })).toBeNull();
  });

  it('are the latest of several', () => {
    const offer = offerOf([former('2026-03-03'), former('2026-08-01'), former('2026-05-05')], on('2026-11-24'));
    expect(offer).toMatchObject({ kind: 'offered', former: { assessmentId: '2026-08-01' } });
  });

  it('are not offered when the questions have changed since, which is said', () => {
    const changed = offerOf([former('2026-03-03', '0.9.0')], on('2026-11-24'));
    expect(changed).toMatchObject({ kind: 'questions_changed', former: { assessmentId: '2026-03-03' } });
  });

  it('are the latest to the same questions even where newer answers were to others', () => {
    const offer = offerOf([former('2026-03-03'), former('2026-08-01', '1.1.0')], on('2026-11-24'));
    expect(offer).toMatchObject({ kind: 'offered', former: { assessmentId: '2026-03-03' } });
  });

  it('say nothing of a person who never answered', () => {
    expect(offerOf([], on('2026-11-24'))).toBeNull();
  });
});
