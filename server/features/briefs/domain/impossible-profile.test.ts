import { impossibleProfile } from './impossible-profile';
import { roleProfileFor } from './weigh-competencies';

describe('the impossible-profile index', () => {
  it('is nothing for a role of one craft', () => {
    expect(impossibleProfile(roleProfileFor('sales_led', 'sales').mustHave, 'sales')).toMatchObject({
      onWeaker: 0,
      share: 0,
      isHigh: false,
    });
    expect(impossibleProfile({}, 'sales')).toEqual({ onBoth: 0, onWeaker: 0, share: 0, isHigh: false });
  });

  it('is the share of must-haves on the craft that is not led; leadership counts for neither', () => {
    const mustHaves = { 'SAL-01': 3, 'SAL-02': 3, 'SAL-03': 3, 'MKT-01': 2.5, 'LDR-01': 3 };
    expect(impossibleProfile(mustHaves, 'sales')).toEqual({ onBoth: 4, onWeaker: 1, share: 0.25, isHigh: false });
    expect(impossibleProfile(mustHaves, 'marketing')).toEqual({ onBoth: 4, onWeaker: 3, share: 0.75, isHigh: true });
  });
});
