import { read } from './fixtures/read';

const sideOf = (sentence: string) => read(sentence).sentences[0]?.side;

describe('a sentence belongs to the craft that its words speak for', () => {
  test.each([
    ['Carry a quarterly quota and close new deals.', 'sales'],
    ['Make cold calls and book demos with prospects.', 'sales'],
    ['Negotiate annual contracts with distributors.', 'sales'],
    ['Plan the brand campaign and brief the agency.', 'marketing'],
    ['Write landing pages and improve SEO.', 'marketing'],
    ['Commission market research and sharpen our positioning.', 'marketing'],
    ['You are responsible for our brand and our trade fairs.', 'marketing'],
    ['Our brand is known everywhere.', 'neutral'],
    ['Lead, coach and inspire a team of twelve.', 'leadership'],
    ['Lunch is at noon.', 'neutral'],
  ])('%s', (sentence, side) => {
    expect(sideOf(sentence)).toBe(side);
  });

  test('and names them', () => {
    expect(read('Close deals and negotiate contracts.').sentences[0]).toMatchObject({ terms: ['close deals', 'negotiate contracts'] });
  });

  test('the words are marked where they stand', () => {
    const [sentence] = read('Please write a newsletter.').sentences;
    expect(sentence?.marks.map(({ start, end, side }) => [sentence.text.slice(start, end), side])).toEqual([['newsletter', 'marketing']]);
  });
});

describe('a function that is only a colleague hardly counts', () => {
  test.each([
    ['Work closely with sales to plan the campaign.', 'marketing'],
    ['Partner with marketing on the quarterly forecast and the quota.', 'sales'],
    ['Enable the sales team with case studies and webinars.', 'marketing'],
    ['Align sales, product and finance behind the brand campaign.', 'marketing'],
  ])('%s', (sentence, side) => {
    expect(sideOf(sentence)).toBe(side);
  });

  const countedIn = (sentence: string): Record<string, number> =>
    Object.fromEntries(
      read(sentence).sentences.flatMap(({ text, marks }) => marks.map(({ start, end, counted }) => [text.slice(start, end), counted])),
    );

  test('the words of a colleague count half', () => {
    expect(countedIn('Work with sales on the pipeline.')).toEqual({ sales: 0.15, pipeline: 0.5 });
    expect(countedIn('Work on the pipeline.')).toEqual({ pipeline: 1 });
    expect(countedIn('Train salespeople with sales on the sales strategy.')).toMatchObject({ 'sales strategy': 1 });
  });

  test('is no colleague any more where the person leads it', () => {
    expect(countedIn('Close deals with customers, manage inside sales.')).toEqual({ 'Close deals': 1, 'inside sales': 1 });
  });

  test('nor is a subject of study or a buyer the work', () => {
    expect(countedIn("Bachelor's degree in marketing, communications or advertising.")).toEqual({
      marketing: 0.15,
      communications: 0.15,
      advertising: 0.15,
    });
    expect(countedIn('You sell to marketing managers.')).toEqual({ sell: 1, 'marketing managers': 0.15 });
    expect(countedIn('You sell digital advertising and plan campaigns.')).toMatchObject({ 'digital advertising': 0.15, campaigns: 1 });
  });

  test('nor is what one has to know of, or what the work is not', () => {
    expect(countedIn('Knowledge of market research and social media.')).toEqual({ 'market research': 0.5, 'social media': 0.5 });
    expect(countedIn('This is not a sales job: you plan campaigns.')).toEqual({ sales: 0.15, campaigns: 1 });
    expect(countedIn('You do not only sell.')).toEqual({ sell: 1 });
    expect(countedIn('Experience in sales or marketing.')).toEqual({ sales: 0.5, marketing: 0.5 });
  });

  test('the one whom the role reports to counts more than a duty', () => {
    expect(read('You report to the head of marketing.').marketingShare).toBe(1);
    expect(read('You report to the head of sales and work with marketing.').salesShare).toBeGreaterThan(0.85);
  });

  test('both as the role itself are both', () => {
    expect(read('As our sales and marketing director you lead sales and marketing.').verdict).toBe('combined');
    expect(read('You lead sales, marketing and customer service.').verdict).toBe('combined');
    expect(read('You carry a quota, close deals and keep in touch with heads of sales and marketing.').verdict).toBe('sales');
  });
});
