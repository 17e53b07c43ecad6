import { read } from './fixtures/read';

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
