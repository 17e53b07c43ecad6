import { planSave } from './plan-save';
import type { Entry } from './response';

const stored = (itemId: string, value: Entry['value'], version: number): Entry => ({ itemId, value, note: '', version });
const sheet = new Map([
  ['I03', stored('I03', 'a', 2)],
  ['I02', stored('I02', { brand: 60, value: 40 }, 1)],
]);
const draft = (itemId: string, value: Entry['value'], version: number) => ({ itemId, value, note: '', version });

describe('saving the answers of a form', () => {
  it('inserts what is new and replaces what is still the version the form was made from', () => {
    const plan = planSave(sheet, [draft('I04', 'b', 0), draft('I03', 'c', 2)]);
    expect(plan.inserts.map((entry) => entry.itemId)).toEqual(['I04']);
    expect(plan.replacements.map((entry) => entry.itemId)).toEqual(['I03']);
    expect(plan.conflicts).toEqual([]);
  });

  it('does nothing for what is stored already, whatever the version and the order of parts', () => {
    const plan = planSave(sheet, [draft('I03', 'a', 1), draft('I02', { value: 40, brand: 60 }, 0)]);
    expect(plan).toEqual({ inserts: [], replacements: [], conflicts: [] });
  });

  it('keeps both texts when another window was first', () => {
    const plan = planSave(sheet, [draft('I03', 'c', 1)]);
    expect(plan.conflicts).toEqual([{ stored: sheet.get('I03'), yours: { value: 'c', note: '' } }]);
  });

  it('does not take a field that was and stayed empty for an answer taken back', () => {
    expect(planSave(sheet, [draft('I03', null, 0), draft('I04', null, 0)])).toEqual({ inserts: [], replacements: [], conflicts: [] });
  });

  it('takes an answer back when the form showed it', () => {
    expect(planSave(sheet, [draft('I03', null, 2)]).replacements).toHaveLength(1);
  });
});
