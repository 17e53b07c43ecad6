import { flagTexts } from './catalogue/flags';
import { flagIds, type FlagId } from './domain/advert';
import { read } from './fixtures/read';

const flagsOf = (text: string, title = ''): FlagId[] => read(text, title).flags.map(({ id }) => id);

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
    ['coded_language', 'We look for a hungry, self-driven seller.'],
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
    ['coded_language', 'Deliver meals to hungry customers.'],
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
