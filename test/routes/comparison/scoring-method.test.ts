import { SCORING_VERSION } from '../../../server/features/scoring';
import { startTestApp, type TestApp } from '../../support/app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('anybody can read how people are scored: with the numbers of the code, what it is not for, and who decides', async () => {
  const page = await app.visitor().get('/method/scoring');
  expect(page.status).toBe(200);
  expect(page.text).toContain(`parameters ${SCORING_VERSION}`);
  expect(page.text).toContain('not validated against outcomes');
  expect(page.$('#decides').text()).toContain('a named person and a reason in words');
  expect(page.$('#limits li').length).toBe(5);
  const row = (name: string) => page.$(`tr:has(th:contains("${name}")) td`).first().text();
  expect(row('Interviews')).toBe('0.4536');
  expect(row('One interviewer, 5')).toMatch(/^3\.8 /);
  expect(row('Nothing yet')).toMatch(/^3\.0 /);
  expect(page.$('a[href="/method"]').length).toBe(1);
});

test('the other method page leads to it', async () => {
  expect((await app.visitor().get('/method')).$('a[href="/method/scoring"]').length).toBe(1);
});
