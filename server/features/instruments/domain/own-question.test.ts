import { inAskedOrder, ownQuestionsFrom, type OwnQuestion } from './own-question';

const question = (code: string): OwnQuestion => ({ code, kind: 'line', prompt: code, help: '', choices: [] });
const codes = (questions: readonly OwnQuestion[]): string[] => questions.map(({ code }) => code);

describe('own questions', () => {
  it('are asked by number: a hundred comes after eleven', () => {
    expect(codes(inAskedOrder(['Q100', 'Q11', 'Q02', 'Q1000', 'Q99'].map(question)))).toEqual(['Q02', 'Q11', 'Q99', 'Q100', 'Q1000']);
  });

  it('come in that order from what a search was pinned with', () => {
    expect(codes(ownQuestionsFrom(['Q100', 'Q11'].map(question)))).toEqual(['Q11', 'Q100']);
  });

  it('are what can be asked, whatever a database hands back', () => {
    expect(ownQuestionsFrom(null)).toEqual([]);
    expect(codes(ownQuestionsFrom([null, 'Q01', { code: 'Q02' }, question('Q03')]))).toEqual(['Q03']);
  });
});
