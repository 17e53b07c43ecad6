import { editOf, applyEdit } from './edit-brief';
import { singleRoleTemplates } from '../catalogue/role-templates';
import { acceptWarning, coverageOf, monthlyCostOf, openedTerms, type CombinedTerms } from './combined-terms';
import { generateBrief } from './generate-brief';
import { flagsRaisedByText, mayPublish } from './may-publish';
import { fromHand } from './source';
import { aFlag, aRequest } from './test-builders';

const brief = generateBrief(aRequest());
const nothing = { overrides: [], conflictDecided: false };
const byHelena = (flagId: string) => ({ flagId, byName: 'Helena Brandt', reason: 'The board knows.' });

describe('publication', () => {
  it('is free while flags only warn or hold the start', () => {
    const flags = [aFlag('RF-06', 'block_start'), aFlag('RF-08', 'warn')];
    expect(mayPublish(brief, flags, nothing)).toEqual({ ok: true, overridden: [] });
  });

  it('is refused while RF-01 stands, and let through by name with a reason', () => {
    const flags = [aFlag('RF-01', 'block_publish')];
    expect(mayPublish(brief, flags, nothing)).toMatchObject({ ok: false, standing: [{ id: 'RF-01' }] });
    const override = byHelena('RF-01');
    expect(mayPublish(brief, flags, { ...nothing, overrides: [override] })).toEqual({ ok: true, overridden: [override] });
  });

  it.each([{ byName: ' ' }, { reason: '' }])('does not take an override without a name and a reason (%j)', (gap) => {
    const overrides = [{ ...byHelena('RF-01'), ...gap }];
    expect(mayPublish(brief, [aFlag('RF-01', 'block_publish')], { ...nothing, overrides }).ok).toBe(false);
  });

  it('settles a disagreement by a decision, never by an override', () => {
    const flags = [aFlag('RF-19', 'block_publish')];
    expect(mayPublish(brief, flags, { overrides: [byHelena('RF-19')], conflictDecided: false }).ok).toBe(false);
    expect(mayPublish(brief, flags, { overrides: [], conflictDecided: true }).ok).toBe(true);
  });

  it('names the sections that are empty', () => {
    const empty = { ...brief, content: { ...brief.content, mission: [], measures: [] } };
    expect(mayPublish(empty, [], nothing)).toMatchObject({ ok: false, empty: ['mission', 'measures'] });
  });
});

describe('a combined role', () => {
  const opened = openedTerms({ requestedBy: 'Helena Brandt', reason: 'One post is funded.', against: 'marketing_led' });
  const row = {
    provider: 'Fractional CMO',
    owner: 'Helena Brandt',
    monthlyCost: 9000,
    firstDeliverable: 'Ideal customer profile',
    exitRule: 'One month’s notice',
  };
  const parts = singleRoleTemplates.sales.outsourcing.mustCover;
  const plan = { rows: parts.map((part) => ({ part, ...row })), currency: 'EUR', reviewDate: '2027-01-31' };
  const accepted = [1, 2, 3, 4, 5].reduce(
    (terms, warning) => acceptWarning(terms, { warning, by: 'Helena Brandt', at: '2026-10-06T10:00:00Z' }),
    opened,
  );
  const complete: CombinedTerms = { ...accepted, plan, splitTrigger: 'Twelve months', separatePay: true };
  const withTerms = (combined: CombinedTerms) => generateBrief(aRequest({ scope: 'combined_flagged', primarySide: 'sales', combined }));

  it('may be published when all six conditions are met', () => {
    expect(mayPublish(withTerms(complete), [], nothing).ok).toBe(true);
  });

  it.each<[number, CombinedTerms]>([
    [2, { ...complete, plan: { ...plan, rows: [] } }],
    [2, { ...complete, plan: { ...plan, rows: plan.rows.slice(1) } }],
    [2, { ...complete, plan: { ...plan, reviewDate: '' } }],
    [3, { ...complete, splitTrigger: ' ' }],
    [4, { ...complete, separatePay: false }],
    [6, { ...complete, accepted: complete.accepted.slice(1) }],
    [6, { ...complete, reason: '' }],
  ])('is held by condition %d', (number, terms) => {
    expect(mayPublish(withTerms(terms), [], nothing)).toMatchObject({ ok: false, unmet: [{ number }] });
  });

  it.each(['VP Sales & Marketing', 'VP Marketing, with sales oversight', 'Chief Revenue Officer'])('is held by the title “%s”', (text) => {
    const brief = withTerms(complete);
    const retitled = { ...brief, content: { ...brief.content, title: { ...brief.content.title, text } } };
    expect(mayPublish(retitled, [], nothing)).toMatchObject({ ok: false, unmet: [{ number: 1 }] });
  });

  it('counts what is covered and what it costs, and is never satisfied by an empty list', () => {
    expect(coverageOf(plan, [...parts, 'Events'])).toEqual({ covered: 4, parts: 5, open: ['Events'], isEnough: true });
    expect(coverageOf(plan, [...parts, 'Events', 'Press'])).toMatchObject({ isEnough: false });
    expect(coverageOf(plan, [])).toMatchObject({ isEnough: false });
    expect(monthlyCostOf(plan)).toBe(36_000);
  });

  it('keeps the first name and time of an accepted warning', () => {
    const again = acceptWarning(accepted, { warning: 2, by: 'Someone else', at: '2026-10-07T10:00:00Z' });
    expect(again).toEqual(accepted);
  });
});

describe('the text of a brief', () => {
  const edited = (change: Partial<ReturnType<typeof editOf>>) => ({
    ...brief,
    content: applyEdit(brief.content, { ...editOf(brief.content), ...change }, fromHand('Judith', 'today')),
  });

  it('raises no flag as generated', () => {
    expect(flagsRaisedByText(brief)).toEqual([]);
  });

  it('raises RF-01 when somebody writes a quota into a marketing-led brief', () => {
    for (const [name, ownership] of [
      ['Closed revenue against quota', 'owner'],
      ['£400,000 sales target', 'Owner'],
      ['Deals closed', 'head of marketing'],
    ] as const) {
      const measures = [{ name, formula: 'x', cadence: 'quarterly', ownership }];
      expect(flagsRaisedByText(edited({ measures }))).toEqual(['RF-01']);
    }
  });

  it('raises RF-03 when somebody writes both disciplines into the title', () => {
    expect(flagsRaisedByText(edited({ title: 'VP Sales and Marketing' }))).toEqual(['RF-03']);
  });
});
