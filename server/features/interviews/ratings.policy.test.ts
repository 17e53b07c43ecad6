import fc from 'fast-check';
import type { OwnScorecard, RatingsViewer } from './ratings.policy';
import { isStandingHidden, maySeeRatings } from './ratings.policy';

const sent = { interviewerId: 'ines', submittedAt: new Date(0) };
const draft = { interviewerId: 'ines', submittedAt: null };
const interviewer = (interviewerId: string): RatingsViewer => ({ kind: 'interviewer', interviewerId });
const firm = (interviewerId: string | null = null): RatingsViewer => ({ kind: 'firm', interviewerId });

describe('maySeeRatings', () => {
  it.each<{ who: string; viewer: RatingsViewer; card: typeof sent | typeof draft; own: OwnScorecard; expected: boolean }>([
    { who: 'an interviewer, own draft', viewer: interviewer('ines'), card: draft, own: 'open', expected: true },
    { who: 'an interviewer, other card sent, own still open', viewer: interviewer('omar'), card: sent, own: 'open', expected: false },
    { who: 'an interviewer, other card sent, own sent', viewer: interviewer('omar'), card: sent, own: 'submitted', expected: true },
    { who: 'an interviewer, other draft, own sent', viewer: interviewer('omar'), card: draft, own: 'submitted', expected: false },
    { who: 'an interviewer of another candidacy', viewer: interviewer('omar'), card: sent, own: 'none', expected: false },
    { who: 'a recruiter, card sent', viewer: firm(), card: sent, own: 'none', expected: true },
    { who: 'a recruiter, draft', viewer: firm(), card: draft, own: 'none', expected: false },
    { who: 'a recruiter who still owes a card', viewer: firm('judith'), card: sent, own: 'open', expected: false },
    { who: 'a recruiter who has sent a card', viewer: firm('judith'), card: sent, own: 'submitted', expected: true },
    { who: 'a recruiter who interviews other people only', viewer: firm('judith'), card: sent, own: 'none', expected: true },
  ])('$who: $expected', ({ viewer, card, own, expected }) => {
    expect(maySeeRatings(viewer, card, own)).toBe(expected);
  });

  it("never shows anybody else's card to somebody whose own is open, nor anybody else's draft to anyone", () => {
    const id = fc.constantFrom('ines', 'omar', 'judith');
    const viewers = fc.oneof(id.map(interviewer), fc.option(id).map(firm));
    const own = fc.constantFrom<OwnScorecard>('none', 'open', 'submitted');
    const cases = fc.record({ viewer: viewers, owner: id, isSent: fc.boolean(), own });
    fc.assert(
      fc.property(cases, ({ viewer, owner, isSent, own }) => {
        const isAllowed = maySeeRatings(viewer, { interviewerId: owner, submittedAt: isSent ? new Date(0) : null }, own);
        const isSomebodyElses = viewer.interviewerId !== owner;
        if (isSomebodyElses && (own === 'open' || !isSent)) expect(isAllowed).toBe(false);
      }),
    );
  });
});

describe('isStandingHidden', () => {
  it.each<{ who: string; viewer: RatingsViewer; own: OwnScorecard; expected: boolean }>([
    { who: 'a recruiter who still owes a card', viewer: firm('judith'), own: 'open', expected: true },
    { who: 'a recruiter who still owes this very card', viewer: firm('ines'), own: 'open', expected: false },
    { who: 'a recruiter who has sent a card', viewer: firm('judith'), own: 'submitted', expected: false },
    { who: 'a recruiter who interviews nobody', viewer: firm(), own: 'none', expected: false },
  ])('$who: $expected', ({ viewer, own, expected }) => {
    expect(isStandingHidden(viewer, sent, own)).toBe(expected);
    expect(isStandingHidden(viewer, draft, own)).toBe(expected);
  });
});
