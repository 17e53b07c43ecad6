import { competencies } from '../../competencies';
import { assessmentItems, findAssessmentItem } from './assessment-item';
import { findSection, neighbours, sectionOfItem, sections } from './section';

describe('the items of an assessment', () => {
  test('are 46 about experience for all three profiles, then 23 situations', () => {
    expect(assessmentItems.map((item) => item.kind)).toEqual([
      ...Array<string>(46).fill('experience'),
      ...Array<string>(23).fill('situation'),
    ]);
    expect(new Set(assessmentItems.map((item) => item.id)).size).toBe(69);
    const profiles = new Set(assessmentItems.map((item) => item.profile));
    expect([...profiles]).toEqual(['sales', 'marketing', 'leadership']);
  });

  test('keep the order of the catalogue, options included', () => {
    const situation = findAssessmentItem('MKT-04-J');
    const source = competencies.find((competency) => competency.id === 'MKT-04');
    expect(situation?.choices.map((choice) => choice.label)).toEqual(source?.sjt.options.map((option) => option.text));
  });

  test('never carry points or rationales', () => {
    const choices = assessmentItems.flatMap((item) => item.choices);
    expect(new Set(choices.flatMap((choice) => Object.keys(choice)))).toEqual(new Set(['value', 'label']));
    const sent = JSON.stringify(assessmentItems);
    const rationales = competencies.flatMap((competency) => competency.sjt.options.map((option) => option.rationale));
    expect(rationales.filter((rationale) => sent.includes(rationale))).toEqual([]);
  });

  test.each(['', 'SAL-99-A1', '__proto__', 'constructor'])('an unknown id %p is null', (id) => {
    expect(findAssessmentItem(id)).toBeNull();
  });
});

describe('the pages', () => {
  test('hold every item once, in order', () => {
    expect(sections.flatMap((section) => section.items.map((item) => item.id))).toEqual(assessmentItems.map((item) => item.id));
    expect(sections).toHaveLength(46);
  });

  test('lead from one to the next across the two parts', () => {
    const last = findSection('experience', 'LDR-05');
    const first = findSection('situations', 'SAL-01');
    expect(last && neighbours(last).next).toBe(first);
    expect(first && neighbours(first).previous).toBe(last);
    expect(sections[0] && neighbours(sections[0]).previous).toBeNull();
    expect(sections[45] && neighbours(sections[45]).next).toBeNull();
  });

  test('are found by part and competency only', () => {
    expect(findSection('experience', 'SAL-10')).toBeNull();
    expect(findSection('toString', 'SAL-01')).toBeNull();
    expect(sectionOfItem('LDR-03-J')).toMatchObject({ part: 'situations', number: 21 });
    expect(() => sectionOfItem('X')).toThrow(RangeError);
  });
});
