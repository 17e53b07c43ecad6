import fc from 'fast-check';
import { NO_TERMS } from '../../measures';
import { briefDifference } from './brief-difference';
import { NO_COSTS, openedTerms, type CombinedTerms } from './combined-terms';
import { applyEdit, editOf } from './edit-brief';
import { generateBrief } from './generate-brief';
import { fromHand } from './source';
import { settleAnswers } from './settled-answers';
import { aRequest, helena, marcus, asked } from './test-builders';

const brief = generateBrief(aRequest());
const hand = fromHand('Judith Marlowe', 'Tue 6 Oct 2026');
const edit = editOf(brief.content);

describe('editing a brief', () => {
  it('changes nothing when nothing was changed', () => {
    expect(applyEdit(brief.content, edit, hand)).toEqual(brief.content);
  });

  it('marks exactly the changed lines as written by hand', () => {
    const after = applyEdit(brief.content, { ...edit, mission: ['Something else.'], title: 'Chief Marketing Officer' }, hand);
    expect(after.title).toEqual({ text: 'Chief Marketing Officer', source: hand });
    expect(after.mission).toEqual([{ text: 'Something else.', source: hand }]);
    expect(after.notInRole).toEqual(brief.content.notInRole);
  });

  it('keeps the source of a line that only moved', () => {
    const after = applyEdit(brief.content, { ...edit, notInRole: [...edit.notInRole].reverse() }, hand);
    expect(new Set(after.notInRole)).toEqual(new Set(brief.content.notInRole));
  });

  it('leaves a measure its target and levers when it gets another name', () => {
    const terms = { ...NO_TERMS, target: '45%', levers: 'channels' };
    const [first, ...others] = brief.content.measures;
    if (!first) throw new Error('The template has measures');
    const content = { ...brief.content, measures: [{ ...first, terms }, ...others] };
    const { measures } = editOf(content);
    const renamed = measures.map((one, index) => (index === 0 ? { ...one, name: 'What a new customer costs' } : one));
    expect(applyEdit(content, { ...edit, measures: renamed }, hand).measures[0]).toMatchObject({
      name: 'What a new customer costs',
      terms,
    });
    expect(applyEdit(content, { ...edit, measures: renamed.slice(1) }, hand).measures.every((one) => one.terms === undefined)).toBe(true);
  });

  it('never leaves a line without a source', () => {
    const texts = fc.array(fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(texts, texts, (mission, reporting) => {
        const after = applyEdit(brief.content, { ...edit, mission, reporting }, hand);
        for (const one of [...after.mission, ...after.reporting]) expect(one.source.label).not.toBe('');
      }),
    );
  });
});

describe('the difference of two versions', () => {
  it('is empty between equals', () => {
    expect(briefDifference(brief, generateBrief(aRequest()))).toEqual([]);
  });

  it('says what changed, in the order of the document', () => {
    const outcomes = edit.outcomes.map((one) => (one.by === 'Month 6' ? { ...one, text: 'Acceptance rate from 54% to 65%' } : one));
    const content = applyEdit(brief.content, { ...edit, title: 'CMO', notInRole: edit.notInRole.slice(1), outcomes }, hand);
    const after = { ...brief, content, weights: { ...brief.weights, 'MKT-01': 6 }, mustHaves: { ...brief.mustHaves, 'MKT-05': 3 } };
    expect(briefDifference(brief, after)).toEqual([
      { section: 'Title', subject: '', before: 'VP Marketing', after: 'CMO' },
      { section: 'Not in this role', subject: '', before: 'Managing sellers', after: null },
      {
        section: 'Outcomes',
        subject: 'Month 6',
        before: 'New messaging in use by sellers; acceptance rate and pipeline inside the profile rising',
        after: 'Acceptance rate from 54% to 65%',
      },
      { section: 'Weights', subject: 'MKT-01', before: '4', after: '6' },
      { section: 'Must-haves', subject: 'MKT-05', before: null, after: '3' },
    ]);
  });

  it('sets what changed in a combined role beside what stood there before', () => {
    const terms = openedTerms({ requestedBy: 'Helena Brandt', reason: 'One post.', against: 'sales_led' });
    const role = (combined: CombinedTerms) => generateBrief(aRequest({ scope: 'combined_flagged', primarySide: 'sales', combined }));
    const plan = { rows: [], currency: 'EUR', reviewDate: '2027-03-01' };
    const before = role({ ...terms, plan, year: { ...NO_COSTS, oneLeader: 180_000 } });
    const accepted = [{ warning: 1, by: 'Helena Brandt', at: '2026-10-06T08:00:00.000Z' }];
    const later = { ...terms, accepted, plan: { ...plan, reviewDate: '2027-06-01' }, separatePay: true };
    expect(briefDifference(before, role({ ...later, year: { ...NO_COSTS, oneLeader: 190_000 } }))).toEqual([
      { section: 'Combined role', subject: 'Year, one leader', before: 'EUR 180000', after: 'EUR 190000' },
      { section: 'Combined role', subject: 'Review on', before: '2027-03-01', after: '2027-06-01' },
      { section: 'Combined role', subject: 'Separate pay', before: 'no', after: 'yes' },
      { section: 'Combined role', subject: 'Warning 1', before: null, after: 'accepted by Helena Brandt' },
    ]);
  });

  it('mirrors itself when the versions are swapped', () => {
    const other = generateBrief(aRequest({ scope: 'sales_led', primarySide: 'sales' }));
    const swap = briefDifference(other, brief).map((one) => ({ ...one, before: one.after, after: one.before }));
    expect(new Set(swap.map((one) => JSON.stringify(one)))).toEqual(
      new Set(briefDifference(brief, other).map((one) => JSON.stringify(one))),
    );
  });
});

describe('answers that differ', () => {
  it('go by the approver, and by weight where no approver knew', () => {
    const settled = settleAnswers([marcus({ I03: 'e', I05: 'd' }), helena({ I03: 'a', I05: 'dk' })], asked);
    expect(settled.choice('I03')).toMatchObject({ option: 'a', by: ['Helena Brandt'] });
    expect(settled.choice('I05')).toMatchObject({ option: 'd', by: ['Marcus Oyelaran'] });
    const outvoted = settleAnswers([{ ...marcus({ I03: 'e' }), weight: 9 }, helena({ I03: 'a' })], asked);
    expect(outvoted.choice('I03')?.option).toBe('a');
    const withoutApprover = settleAnswers([marcus({ I03: 'a' }), { ...marcus({ I03: 'e' }), weight: 1 }], asked);
    expect(withoutApprover.choice('I03')?.option).toBe('e');
    expect(withoutApprover.choice('I09')).toBeNull();
  });
});
