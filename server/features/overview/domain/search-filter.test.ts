import fc from 'fast-check';
import { ALL_STATES, filterUrl, likePatterns, SEARCH_ORDERS, searchFilterFrom, type SearchFilter } from './search-filter';

const read = (url: string): SearchFilter => {
  const said = new URL(url, 'https://example.com').searchParams;
  return searchFilterFrom((name) => said.get(name) ?? '');
};

test('an address says exactly the filter it was made from', () => {
  const filters = fc.record({
    query: fc.string({ maxLength: 80, unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()),
    group: fc.constantFrom('all' as const, 'running' as const, ...ALL_STATES),
    ownerId: fc.option(fc.uuid()),
    order: fc.constantFrom(...SEARCH_ORDERS),
    page: fc.integer({ min: 1, max: 10_000 }),
  });
  fc.assert(fc.property(filters, (filter) => expect(read(filterUrl(filter, { page: filter.page }))).toEqual(filter)));
});

test('whatever an address says is read without a complaint, within bounds', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const { query, group, order, page, ownerId } = searchFilterFrom(() => text);
      expect(query.length).toBeLessThanOrEqual(200);
      expect(['all', 'running', ...ALL_STATES]).toContain(group);
      expect(SEARCH_ORDERS).toContain(order);
      expect(page).toBeGreaterThanOrEqual(1);
      expect(ownerId === null || ownerId === text.toLowerCase()).toBe(true);
    }),
  );
});

test('words become patterns in which nothing that was typed is a wildcard', () => {
  expect(likePatterns('  VP 100%_\\ ')).toEqual(['%vp%', '%100\\%\\_\\\\%']);
  expect(likePatterns('a b c d e f g h').length).toBe(6);
  expect(likePatterns('  ')).toEqual([]);
});
