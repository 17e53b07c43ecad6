import { read } from './fixtures/read';

describe('the part of the text decides how much a sentence counts', () => {
  const advert = [
    'About us',
    'We run the best marketing campaigns for consumer brands.',
    'Responsibilities',
    '- Close deals and carry a quota',
    'What we offer',
    'A marketing budget for your ideas.',
  ].join('\n');

  test('duties in full, the firm and its offer hardly', () => {
    const { sentences, salesShare } = read(advert);
    expect(sentences.map(({ section, weight }) => [section, weight])).toEqual([
      ['about', 0.1],
      ['about', 0.2],
      ['duties', 0.5],
      ['duties', 1],
      ['offer', 0.075],
      ['offer', 0.15],
    ]);
    expect(salesShare).toBeGreaterThan(0.5);
  });

  test('headings inside a line open their part as well', () => {
    const { sentences } = read('The Role: You sell pumps. About us: We market pumps. Requirements: A driving licence.');
    expect(sentences.map(({ text, section }) => [text, section])).toEqual([
      ['The Role', 'duties'],
      ['You sell pumps.', 'duties'],
      ['About us', 'about'],
      ['We market pumps.', 'about'],
      ['Requirements', 'requirements'],
      ['A driving licence.', 'requirements'],
    ]);
  });

  test('a heading may have run into the sentence before it', () => {
    const { sentences } = read(
      'An area manager for our pumps in Leeds and York is wanted The Person: You sell pumps. How To Apply: Write to us.',
    );
    expect(sentences.map(({ text, section }) => [text, section])).toEqual([
      ['An area manager for our pumps in Leeds and York is wanted', 'opening'],
      ['The Person', 'requirements'],
      ['You sell pumps.', 'requirements'],
      ['How To Apply', 'about'],
      ['Write to us.', 'about'],
    ]);
  });

  test('a sentence broken at the width of a page is one sentence', () => {
    const { sentences } = read('You will win new customers in the north of England and\nlook after those we have.\nYou sell pumps.');
    expect(sentences.map(({ text }) => text)).toEqual([
      'You will win new customers in the north of England and look after those we have.',
      'You sell pumps.',
    ]);
  });

  test('a text turns to the role without a heading too', () => {
    const { sentences } = read('About us\nWe make pumps.\nWe are looking for a seller.\nNo heading follows.');
    expect(sentences.map(({ section }) => section)).toEqual(['about', 'about', 'opening', 'opening']);
  });

  test('words with the stem of another word keep to themselves', () => {
    expect(
      read('An assigned market. Impressive growth. Our position is firm. An organisation with objectives.').sentences.flatMap(
        ({ terms }) => terms,
      ),
    ).toEqual([]);
    expect(
      read('Your views influence us and enable others. We propose dates. Be aware of a protected attribute.').sentences.flatMap(
        ({ terms }) => terms,
      ),
    ).toEqual([]);
  });

  test('what an agency says of itself hardly counts', () => {
    const { sentences } = read(
      'You brief the agency.\nWe are experts in the recruitment of sales professionals.\nThis vacancy is being advertised by Sales Recruit.',
    );
    expect(sentences.map(({ weight }) => weight)).toEqual([0.9, 0.15, 0.15]);
  });

  test('the last word of a heading says what follows', () => {
    expect(read('The candidate: key responsibilities\nSell pumps.').sentences.map(({ section }) => section)).toEqual(['duties', 'duties']);
  });

  const headingsIn = (text: string): string[][] =>
    read(text)
      .sentences.filter(({ heading }) => heading)
      .map(({ text: heading, section }) => [heading, section]);

  test.each([
    ["Who we're looking for", 'requirements'],
    ['Who are we?', 'about'],
    ['What will you be doing?', 'duties'],
    ['What skills and experience do you need?', 'requirements'],
    ['Your mission', 'duties'],
    ['Our mission', 'about'],
    ['Job purpose', 'duties'],
    ['Our purpose', 'about'],
    ['Knowledge, Skills, and Abilities Critical to Success', 'requirements'],
    ['Experience, skills and physical requirements:', 'requirements'],
    ['The offer', 'offer'],
    ['Key metrics', 'duties'],
  ])('"%s" opens its part', (heading, section) => {
    expect(headingsIn(`${heading}\nPumps.`)).toEqual([[heading, section]]);
  });

  test.each([
    'Achieve sales targets and grow business',
    'Experience with vendor relationships',
    'Excellent presentation and communication skills',
    'Client & Business Development',
    'Customer Experience & Copywriting',
    'Not sure you meet all of our qualifications?',
  ])('"%s" in a list without signs is an item of it', (item) => {
    expect(headingsIn(`Requirements\n${item}\nPumps.`)).toEqual([['Requirements', 'requirements']]);
  });

  test('a word before a colon opens its part, and what follows it stands in it', () => {
    expect(read('Experience: Five years').sentences.map(({ text, section }) => [text, section])).toEqual([
      ['Experience', 'requirements'],
      ['Five years', 'requirements'],
    ]);
  });

  test('a sentence of the job that praises asks for something all the same', () => {
    const { sentences, competencies } = read('Conduct market research on the value of pumps.');
    expect(sentences[0]?.weight).toBe(0.15);
    expect(competencies.asked).toEqual(['MKT-01']);
    expect(read('Apply now: we conduct market research.').competencies.asked).toEqual([]);
  });

  test('a list may hang on its heading', () => {
    const { sentences } = read('Key Responsibilities* Lead the team\n- Close deals\n\nLocation* Leeds');
    expect(sentences.map(({ text, section }) => [text, section])).toEqual([
      ['Key Responsibilities', 'duties'],
      ['Lead the team', 'duties'],
      ['Close deals', 'duties'],
      ['Location', 'about'],
      ['Leeds', 'about'],
    ]);
  });

  test('marks of other formats are no words', () => {
    const { sentences } = read('<ul><li>Sales &amp; <b>service</b></li><li>e.g. visits to Łódź &#8211; weekly</li></ul>• **Bold** duty');
    expect(sentences.map(({ text }) => text.replaceAll(/\s+/g, ' '))).toEqual([
      'Sales & service',
      'e.g. visits to Łódź – weekly',
      'Bold duty',
    ]);
  });
});
