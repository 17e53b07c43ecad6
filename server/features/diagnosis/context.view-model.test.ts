import { instrument } from '../intake';
import { contextSentences } from './context.view-model';

const asked = { context: new Map(instrument.contextItems.map((item) => [item.id, item])) };

describe('the company read back', () => {
  it('ends each sentence once, whatever was typed', () => {
    expect(contextSentences({ C12: { count: 2, why: 'The last one missed the forecast.' } }, asked)).toBe(
      'Before this search: People in five years: 2; Why each left: The last one missed the forecast.',
    );
    expect(contextSentences({ C12: { count: 2, why: 'Nobody asked' } }, asked)).toBe(
      'Before this search: People in five years: 2; Why each left: Nobody asked.',
    );
  });
});
