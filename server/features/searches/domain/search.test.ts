import { mayMoveTo, nextStates, SEARCH_STATES, type SearchState } from './search';

const at = (state: SearchState, hasSignedBrief: boolean, stateBeforeHold: SearchState | null = null) => ({
  state,
  stateBeforeHold,
  hasSignedBrief,
});

describe('the way of a search', () => {
  it.each(SEARCH_STATES)('leads from “%s” to nothing but the beginning, a hold or the end while no brief is signed', (state) => {
    for (const to of nextStates(at(state, false, 'open'))) expect(['intake', 'on_hold', 'closed']).toContain(to);
  });

  it('goes on from the signature one state after another', () => {
    const way: readonly SearchState[] = ['intake', 'brief_approved', 'open', 'shortlist', 'offer', 'placed', 'closed'];
    way.slice(1).forEach((to, index) => expect(mayMoveTo(at(way[index]!, true), to)).toBe(true));
  });

  it('leads back from a hold to where it was', () => {
    expect(nextStates(at('on_hold', true, 'open'))).toEqual(['open', 'closed']);
    expect(nextStates(at('on_hold', false, 'intake'))).toEqual(['intake', 'closed']);
  });

  it('ends when the search is closed', () => {
    expect(nextStates(at('closed', true))).toEqual([]);
  });
});
