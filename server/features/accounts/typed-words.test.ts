import { typedWords } from './typed-words';

const of = (fields: Record<string, string>) => typedWords(Object.entries(fields).map(([name, value]) => ({ name, value })));

test('a form is told in words: what was written, without what the page put into it', () => {
  expect(of({ number: '2', clause_2: ' Two days. ', 'not-in-role': 'Events', ownLine: 'No', other: '' })).toEqual([
    { term: 'Clause 2', text: 'Two days.' },
    { term: 'Not in role', text: 'Events' },
    { term: 'Own line', text: 'No' },
  ]);
});

test('what was chosen comes as a code and is left out; what was written beside it stays', () => {
  expect(of({ I03: 'a', 'I03-version': '0', 'I03-note': 'Lea has the list.', C07: 'Regional banks', 'kind-SAL-01': 'meet' })).toEqual([
    { term: 'Your note', text: 'Lea has the list.' },
    { term: 'Your answer', text: 'Regional banks' },
  ]);
});

test('an id is no word', () => {
  expect(of({ 'words-00000000-0000-4000-8000-000000000000': 'meet' })).toEqual([{ term: 'Words', text: 'meet' }]);
});
