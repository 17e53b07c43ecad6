import { endedLinksWords } from './ended-links';

const words = (...links: [purpose: 'intake' | 'charter' | 'shortlist', isAnswered: boolean][]) =>
  endedLinksWords(
    'h@corvane.example',
    links.map(([purpose, isAnswered]) => ({ purpose, isAnswered })),
  );

test('where no link went to an address nothing is said', () => {
  expect(words()).toBe('');
});

test('what is still awaited is to be sent again', () => {
  expect(words(['intake', false])).toBe(' The link that went to h@corvane.example works no longer. Send it again to the new address.');
  expect(words(['intake', false], ['charter', false])).toBe(
    ' The 2 links that went to h@corvane.example work no longer. Send them again to the new address.',
  );
});

test('what was sent already need not go out again', () => {
  expect(words(['intake', true])).toBe(
    ' The link that went to h@corvane.example works no longer. What it asked for is with you already, so nothing has to be sent again.',
  );
  expect(words(['intake', true], ['charter', true])).toBe(
    ' The 2 links that went to h@corvane.example work no longer. What they asked for is with you already, so nothing has to be sent again.',
  );
});

test('where both are the case each is named', () => {
  expect(words(['intake', true], ['charter', false], ['shortlist', false])).toBe(
    ' The 3 links that went to h@corvane.example work no longer. Send the charter and the shortlist again to the new address; what the intake asked for is with you already.',
  );
});
