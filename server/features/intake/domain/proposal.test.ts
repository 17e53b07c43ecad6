import { withTaken } from './proposal';

const OFFER = { itemId: 'I20', optionId: 'a', note: 'X-ray of the job description' };

describe('taking what is offered', () => {
  it('answers and names the source', () => {
    expect(withTaken({ take: 'I20' }, OFFER)).toMatchObject({ I20: 'a', 'I20-note': 'X-ray of the job description' });
  });
  it('leaves the person’s own note, and any other choice of theirs', () => {
    expect(withTaken({ take: 'I20', 'I20-note': 'Agreed in May' }, OFFER)).toMatchObject({ I20: 'a', 'I20-note': 'Agreed in May' });
    expect(withTaken({ take: 'I20', I20: 'c', 'I20-note': '' }, OFFER)).toEqual({ take: 'I20', I20: 'c', 'I20-note': '' });
  });
  it('never happens without the tick, nor without an offer', () => {
    expect(withTaken({ I20: '' }, OFFER)).toEqual({ I20: '' });
    expect(withTaken({ take: 'I19' }, OFFER)).toEqual({ take: 'I19' });
    expect(withTaken({ take: 'I20' }, null)).toEqual({ take: 'I20' });
  });
});
