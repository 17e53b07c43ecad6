import { roleProfiles } from '../../../server/features/briefs';
import { singleRoleTemplates, twoSearchesTemplate } from '../../../server/features/briefs/catalogue/role-templates';
import { competencyIds } from '../../../server/features/competencies';
import { competencyTerms } from '../../../server/features/thread/catalogue/competency-terms';

const takes = (text: string) => competencyIds.filter((id) => competencyTerms[id].test(text));

describe('the words of the templates', () => {
  it.each(['sales', 'marketing'] as const)('every outcome of the %s template takes a competency of its role', (side) => {
    const weighed = Object.keys(roleProfiles[side === 'sales' ? 'sales_led' : 'marketing_led'].weights);
    const lost = singleRoleTemplates[side].outcomes.filter(({ text }) => !takes(text).some((id) => weighed.includes(id)));
    expect(lost).toEqual([]);
  });

  it.each(['sales', 'marketing'] as const)('every measure of the %s template takes a competency of its role', (side) => {
    const weighed = Object.keys(roleProfiles[side === 'sales' ? 'sales_led' : 'marketing_led'].weights);
    const lost = singleRoleTemplates[side].measures.filter(
      ({ name, formula }) => !takes(`${name}. ${formula}`).some((id) => weighed.includes(id)),
    );
    expect(lost).toEqual([]);
  });

  it('every outcome that two leaders share takes a competency of leadership or of one side', () => {
    expect(twoSearchesTemplate.outcomes.filter(({ text }) => takes(text).length === 0)).toEqual([]);
  });
});
