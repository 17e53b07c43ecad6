import fc from 'fast-check';
import { xray } from '.';
import { flagTexts } from './catalogue/flags';
import { flagIds, type FlagId, type Xray } from './domain/advert';
import type { LabelledAdvert } from './fixtures/advert';
import { combinedAdverts } from './fixtures/combined-adverts';
import { marketingAdverts } from './fixtures/marketing-adverts';
import { salesAdverts } from './fixtures/sales-adverts';

const read = (text: string, title = ''): Xray => xray({ title, text });
const sideOf = (sentence: string) => read(sentence).sentences[0]?.side;
const flagsOf = (text: string, title = ''): FlagId[] => read(text, title).flags.map(({ id }) => id);

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

describe('the verdict', () => {
  const adverts = [...salesAdverts, ...marketingAdverts, ...combinedAdverts];
  const sideIsRight = ({ label, title, text }: LabelledAdvert, withTitle: boolean): boolean => {
    const { salesShare, marketingShare } = read(text, withTitle ? title : '');
    return label === 'sales' ? salesShare > marketingShare : marketingShare > salesShare;
  };
  const balanced = (asGiven: (advert: LabelledAdvert) => Xray): number => {
    const hits = (both: boolean): number => {
      const ofThem = adverts.filter(({ label }) => (label === 'combined') === both);
      return ofThem.filter((advert) => (asGiven(advert).verdict === 'combined') === both).length / ofThem.length;
    };
    return (hits(true) + hits(false)) / 2;
  };
  const struck = ({ title, text }: LabelledAdvert): Xray =>
    read(text.replaceAll(title, ' ').replaceAll(/sales (?:and|&) marketing|marketing (?:and|&) sales/gi, ' '));

  test('of fictional advertisements the side is right, title withheld', () => {
    const pure = [...salesAdverts, ...marketingAdverts];
    expect(pure.filter((advert) => !sideIsRight(advert, false)).length).toBeLessThanOrEqual(1);
    expect(pure.filter((advert) => !sideIsRight(advert, true)).map(({ title }) => title)).toEqual([]);
  });

  test('and combined roles are told apart', () => {
    expect(balanced(({ title, text }) => read(text, title))).toBeGreaterThanOrEqual(0.98);
    expect(balanced(({ text }) => read(text))).toBeGreaterThanOrEqual(0.9);
    expect(balanced(struck)).toBeGreaterThanOrEqual(0.85);
  });

  test.each([
    ['nothing', ''],
    ['no words', '... --- !!!'],
    ['nothing about either craft', 'We look for a gardener who prunes roses and mows the lawn.'],
    ['signs of a word processor', String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}\f0\fs20\par}`.repeat(50)],
    [
      'another language full of English names',
      'Als Head of Sales & Marketing verantworten Sie Vertrieb und Marketing in der DACH-Region. Sie führen ein Team von Key Account Managern, planen Kampagnen, Social Media und Events und berichten an den CEO. In dieser Rolle bauen Sie die Sales Pipeline auf.',
    ],
    [
      'another language',
      'Wir suchen einen Vertriebsleiter. Sie führen ein Team von zehn Personen und verantworten Umsatz, Preise und Marketing in Österreich.',
    ],
  ])('is unclear for %s', (_what, text) => {
    expect(read(text).verdict).toBe('unclear');
  });

  test('kinds of work decide, not how often one of them is named', () => {
    const sells = 'Close deals.\nCarry a quota.\nNegotiate contracts.\nVisit key accounts.';
    const campaigns = Array.from({ length: 6 }, () => 'Support a campaign.').join('\n');
    expect(read(`${sells}\n${campaigns}`).verdict).toBe('sales');
    expect(read(`${sells}\nOwn the brand strategy.\nPlan advertising.\nWrite the newsletter.\nRun public relations.`).verdict).toBe(
      'combined',
    );
  });

  test('a title speaks louder than a duty', () => {
    const text = 'You plan events and negotiate contracts with venues.';
    expect(read(text, 'Marketing Manager').marketingShare).toBeGreaterThan(read(text).marketingShare);
    expect(read(text, 'Director of Sales & Marketing').verdict).toBe('combined');
  });
});

describe('flags', () => {
  const long = 'Work on many things. ';
  const conditions = (count: number, more = ''): string =>
    ['Requirements', ...Array.from({ length: count }, (_, index) => `- Knowledge of subject ${'abcdefgh'[index]}${more}`)].join('\n');

  test.each<[FlagId, string, string]>([
    ['two_discipline_title', 'You are our Director of Sales and Marketing.', 'You advise directors of sales and marketing.'],
    [
      'two_discipline_scope',
      'Close deals.\nCarry a quota.\nWrite the newsletter.\nPlan the brand campaign.',
      'Close deals.\nCarry a quota.\nNegotiate contracts.\nPlan the brand campaign.',
    ],
    [
      'closed_revenue_quota_on_marketing',
      'Plan campaigns, brand and content. Write the newsletter. Carry a sales quota of two million.',
      'Plan campaigns, brand and content. Write the newsletter. Help account executives reach their sales quota.',
    ],
    [
      'lead_counts_without_acceptance',
      'Plan campaigns that bring 200 new leads a month.',
      'Plan campaigns that bring 200 new leads a month. Sales accepted leads are what counts.',
    ],
    ['no_measurable_outcome', 'Manage the sales team and visit customers.', 'Manage the sales team and grow revenue by 20 per cent.'],
    ['too_many_must_haves', conditions(6), conditions(5)],
    [
      'years_of_experience_proxy',
      'Requirements\nTen years of experience in sales.',
      'The company\nOur firm has forty years of experience in pumps.\nRequirements\nYou built a territory from nothing.',
    ],
    ['age_proxy', 'Join a young team in the centre.', 'Join a young company in the centre.'],
    ['coded_language', 'We want a sales ninja.', 'He or she is a good seller.'],
    ['no_reporting_line', 'You lead sales.', 'You lead sales and report to the chief executive.'],
  ])('%s is raised, and not by its near miss', (id, raises, nearMiss) => {
    expect(flagsOf(raises)).toContain(id);
    expect(flagsOf(nearMiss)).not.toContain(id);
  });

  test.each([
    ['a number of the firm itself', 'We raised 100 million and serve 6,000 customers. Visit customers.'],
    ['a number that is part of a name', 'Grow with B2B customers of the Fortune 1000. You win Tier 1 clients.'],
    ['a number of people or of journeys', 'Develop a team of 5 account managers. Travel 50% of the time to drive sales.'],
    [
      'meetings about a budget',
      'Report what the sales meetings cost, within the budget requirements. Attend sales meetings about the target.',
    ],
    ['a list of subjects', 'Be responsible for decisions about branding, sales, budgeting and the like.'],
  ])('%s is no outcome', (_what, text) => {
    expect(flagsOf(text)).toContain('no_measurable_outcome');
  });

  test.each([
    'Win 20 new customers a year.',
    'Keep retention above 90%.',
    'Develop 10 million of new business.',
    'Meet or exceed the sales results of the budget.',
    'Deliver on the revenue commitment.',
    'Key metrics\n- Revenue per visit\n- Repeat rate',
  ])('"%s" is one', (text) => {
    expect(flagsOf(text)).not.toContain('no_measurable_outcome');
  });

  test('the list of measures ends with its signs', () => {
    expect(read('Key metrics\n- Repeat rate\nWho sits beside you\n- Ann').judgedBy).toEqual(['Repeat rate']);
  });

  test.each([
    ['looked at', 'Plan campaigns and content. Report on campaigns against revenue goals and write the newsletter.'],
    ['translated', 'Translate the revenue targets into campaigns. Write the newsletter and the brand plan.'],
    ['named in a list', 'Responsible for decisions about branding, sales, budgeting. Write the newsletter, plan campaigns.'],
  ])('a closed number that is only %s is no quota on marketing', (_how, text) => {
    expect(flagsOf(text)).not.toContain('closed_revenue_quota_on_marketing');
  });

  test.each<[FlagId, string]>([
    ['age_proxy', 'Age 25 to 35.'],
    ['age_proxy', 'You are between 25 and 35 years old.'],
    ['age_proxy', 'A youthful spirit.'],
    ['coded_language', 'A hunter mentality.'],
    ['coded_language', 'We play to win.'],
    ['coded_language', 'A hard-charging team.'],
    ['coded_language', 'Female candidates only.'],
    ['coded_language', 'An experienced salesman.'],
    ['coded_language', 'You are a culture fit.'],
    ['years_of_experience_proxy', 'Sell pumps.\nExperience 2-3 years'],
  ])('%s is raised by "%s"', (id, text) => {
    expect(flagsOf(text)).toContain(id);
  });

  test.each<[FlagId, string]>([
    ['age_proxy', 'We run a fund for the youth.'],
    ['age_proxy', 'You must be at least 18 years old.'],
    ['age_proxy', 'Average age of our firm: nine years.'],
    ['coded_language', 'Meet aggressive sales targets.'],
    ['coded_language', 'You speak with another salesperson.'],
    ['coded_language', 'Write culturally fitting content.'],
  ])('%s is not raised by "%s"', (id, text) => {
    expect(flagsOf(text)).not.toContain(id);
  });

  test.each(['Reports to: Head of Sales', 'You report directly to Ann.', 'Immediate supervisor: the owner', 'Supervisor: Ann'])(
    '"%s" is a reporting line',
    (text) => {
      expect(flagsOf(text)).not.toContain('no_reporting_line');
    },
  );

  test.each([
    'Provide regular reports to management.',
    'Use data and reports to make decisions.',
    'Add your answers to the letter.',
    'We are led by an inventor.',
    'Talk with supervisors and customers.',
  ])('"%s" is none', (text) => {
    expect(flagsOf(text)).toContain('no_reporting_line');
  });

  test('conditions count where they stand, and what leads up to them does not', () => {
    const six = conditions(6).replace('Requirements', 'Requirements\nWe seek somebody who has:');
    expect(flagsOf(six.split('\n').slice(0, -1).join('\n'))).not.toContain('too_many_must_haves');
    expect(flagsOf(conditions(6).replace('Requirements\n', ''))).toContain('too_many_must_haves');
  });

  test('conditions that are only welcome are no must-haves', () => {
    expect(flagsOf(conditions(8, ' is a plus'))).not.toContain('too_many_must_haves');
    expect(flagsOf(conditions(8).replace('Requirements', 'Preferred qualifications'))).not.toContain('too_many_must_haves');
    expect(flagsOf(conditions(8).replace('Requirements', 'Desired candidate profile'))).toContain('too_many_must_haves');
  });

  test('a title of one craft does not become two by the text', () => {
    const text = 'The Director of Sales and Marketing is your peer.';
    expect(flagsOf(text, 'Head of Sales')).not.toContain('two_discipline_title');
    expect(flagsOf(text, 'VP Sales & Marketing')).toContain('two_discipline_title');
  });

  test('quote the sentence that shows them', () => {
    expect(read(`${long}We want a sales ninja. You report to Ann.`).flags).toContainEqual({
      id: 'coded_language',
      sentence: 'We want a sales ninja.',
    });
  });

  test('an empty text raises none', () => {
    expect(flagsOf('')).toEqual([]);
  });

  test('each says why and what to write instead', () => {
    for (const id of flagIds) for (const text of [flagTexts[id].why, flagTexts[id].instead]) expect(text).toMatch(/\.$/);
  });
});

describe('competencies', () => {
  test('asked for are found, and the other craft is not missed', () => {
    const { competencies } = read(
      'You own the sales forecast, negotiate complex deals and coach sales managers. You set quotas and lead the team.',
    );
    expect(competencies.asked).toEqual(expect.arrayContaining(['SAL-02', 'SAL-04', 'SAL-06', 'SAL-08', 'LDR-03']));
    expect(competencies.missing).toContain('SAL-01');
    expect(competencies.missing.filter((id) => id.startsWith('MKT'))).toEqual([]);
  });

  test('what the firm says of itself asks for nothing', () => {
    expect(read('About us\nOur brand has won prizes.').competencies.asked).toEqual([]);
    expect(read('We are devoted to building a team of talent, with integrity and honesty.').competencies.asked).toEqual([]);
  });

  const SELLS = 'Carry a quota, make cold calls and close deals. ';
  const MARKETS = 'Plan the newsletter, SEO and paid media. ';

  test.each([
    ['SAL-01', `${SELLS}Lead the channel strategy.`],
    ['SAL-02', `${SELLS}Build a strong pipeline.`],
    ['SAL-05', `${SELLS}Lead the account executives, including hiring, onboarding and ramping.`],
    ['SAL-06', `${SELLS}Coach the team.`],
    ['SAL-07', `${SELLS}Hold sellers accountable.`],
    ['SAL-08', 'Set quotas and design commission plans.'],
    ['SAL-09', `${SELLS}Build relationships with clients.`],
    ['MKT-01', 'Conduct market research.'],
    ['MKT-02', `${MARKETS}Own the segmentation.`],
    ['MKT-04', 'Build brand awareness.'],
    ['MKT-06', `${MARKETS}Write sales tools.`],
    ['MKT-07', `${MARKETS}Keep the dashboards.`],
    ['MKT-08', 'Decide the price list.'],
    ['MKT-09', 'Brief the creative agency.'],
    ['LDR-01', `${MARKETS}Work closely with sales.`],
    ['LDR-01', `${SELLS}Partner with marketing.`],
    ['LDR-02', 'Own the P&L.'],
    ['LDR-03', 'Lead the sales team.'],
    ['LDR-04', 'You are comfortable with ambiguity.'],
    ['LDR-05', 'You have personal integrity.'],
  ] as const)('%s is asked for by "%s"', (id, text) => {
    expect(read(text).competencies.asked).toContain(id);
  });

  test.each([
    ['SAL-08', `${SELLS}Achieve the sales target.`],
    ['SAL-08', `${SELLS}Talk with territory managers.`],
    ['SAL-06', 'Business Development (Sales) Manager.'],
    ['SAL-04', `${SELLS.replace(' and close deals', '')}Deal with complaints.`],
    ['SAL-02', `${MARKETS}Integrate the CRM.`],
    ['SAL-09', `${MARKETS}Work in partnership with vendors.`],
    ['MKT-01', `${SELLS}Understand what customers need.`],
    ['MKT-09', `${SELLS}Design a process, solve problems in creative ways, visit the press of a printer.`],
    ['MKT-04', `${SELLS}We need awareness of risks.`],
    ['LDR-01', 'You are our Director of Sales and Marketing.'],
    ['LDR-01', `${SELLS}Work closely with the sales team.`],
    ['LDR-03', 'We look for a talented person who joins a growing team.'],
    ['LDR-04', 'You work in a fast-paced office.'],
    ['LDR-05', 'Integrated campaigns, data integrity and a carton board.'],
  ] as const)('%s is not asked for by "%s"', (id, text) => {
    expect(read(text).competencies.asked).not.toContain(id);
  });

  test('a hint asks for nothing alone, and not twice by the same word', () => {
    expect(read(`${SELLS}Motivate others. You motivate well.`).competencies.asked).not.toContain('LDR-03');
    expect(read(`${SELLS}You mentor. You motivate others.`).competencies.asked).toContain('LDR-03');
  });
});

describe('what the person would be judged by', () => {
  test('are the sentences with a number or a target', () => {
    const { judgedBy } = read('Visit clients. Grow revenue by 20 per cent. Exceed the annual sales target. We were founded in 1998.');
    expect(judgedBy).toEqual(['Grow revenue by 20 per cent.', 'Exceed the annual sales target.']);
  });
});

describe('for any text', () => {
  const fragment = fc.constantFrom(
    'sales',
    'marketing',
    'and',
    '&',
    'with',
    'quota',
    'brand',
    ',',
    '. ',
    '\n',
    ': ',
    'Requirements',
    '<b>',
    '&amp;',
    '•',
    'the',
    '5',
    'years',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fragment, { maxLength: 60 }).map((words) => words.join(' ')),
  );

  test('shares lie between 0 and 1 and make 1, or both are 0', () => {
    fc.assert(
      fc.property(text, fc.string(), (body, title) => {
        const { salesShare, marketingShare, sentences } = read(body, title);
        for (const share of [salesShare, marketingShare]) expect(share >= 0 && share <= 1).toBe(true);
        expect([0, 1]).toContain(Math.round((salesShare + marketingShare) * 1e9) / 1e9);
        for (const { weight } of sentences) expect(weight >= 0 && weight <= 1).toBe(true);
      }),
    );
  });

  test('the answer is always the same, and no competency is both asked for and missing', () => {
    fc.assert(
      fc.property(text, (body) => {
        const result = read(body);
        expect(read(body)).toEqual(result);
        expect(result.competencies.missing.filter((id) => result.competencies.asked.includes(id))).toEqual([]);
      }),
    );
  });

  test('marks lie inside their sentence and do not overlap', () => {
    fc.assert(
      fc.property(text, (body) => {
        for (const { text: sentence, marks } of read(body).sentences)
          marks.reduce((from, { start, end }) => {
            expect(start >= from && end > start && end <= sentence.length).toBe(true);
            return end;
          }, 0);
      }),
    );
  });

  test('the order of duties does not matter', () => {
    const duties = ['Close deals.', 'Write the newsletter.', 'Coach sellers.', 'Plan the brand campaign.', 'Visit key accounts.'];
    const { salesShare, verdict } = read(duties.join('\n'));
    fc.assert(
      fc.property(fc.shuffledSubarray(duties, { minLength: duties.length }), (shuffled) => {
        const result = read(shuffled.join('\n'));
        expect(result.salesShare).toBeCloseTo(salesShare, 9);
        expect(result.verdict).toBe(verdict);
      }),
    );
  });

  test('a megabyte of hostile signs is read to the end', () => {
    for (const sign of ['<', '&', 'a', '- ', ': ', 'sales and ', '. ', `${'a'.repeat(50)}\n`])
      expect(read(sign.repeat(100_000)).verdict).toBeDefined();
  });
});
