import { csvFile } from './csv';

test('quotes, commas and line ends stay within their cell', () => {
  expect(
    csvFile([
      ['Category', 'People'],
      ['Female, Asian', '12'],
      ['the "others"', 'a\nb'],
    ]),
  ).toBe('Category,People\r\n"Female, Asian",12\r\n"the ""others""","a\nb"\r\n');
});

test.each(['=1+1', '+49', '-2', '@SUM(A1)', '\t=1'])('%j is not run by a spreadsheet', (text) => {
  expect(csvFile([[text]])).toBe(`'${text}\r\n`);
});
