import type { AnswerSheet } from '../../../server/features/intake';
import type { TestApp } from '../../support/app';
import type { FormValues, Page } from '../../support/page';
import { mailedTo } from './mail';

/** Opens the mailed link and answers the intake section by section, without JavaScript; returns the page that says thank you. */
export async function answerIntake(app: TestApp, email: string, { answers, context }: { answers: AnswerSheet; context: FormValues }) {
  const { browser, path } = await app.openLink(await mailedTo(app, email));
  const start = await browser.get(path);
  let page = await browser.get(start.$('a:contains("Start with the first question")').attr('href') ?? '');
  while (!page.path.endsWith('/review')) {
    const sent = await browser.submit(page, { form: 'form[data-intake]' }, present(page, { ...typed(page, answers), ...context }));
    if (sent.status !== 303) throw new Error(`${page.path} answered ${sent.status}: ${sent.$('.error-summary').text()}`);
    const next = await browser.follow(sent);
    if (next.path.split('#')[0] === page.path) page = await browser.submitAndFollow(next, { button: 'Keep both and continue' });
    else page = next;
  }
  return { review: page, thanks: await browser.submitAndFollow(page, { button: 'Send my answers' }) };
}

/** What a person would type into the items of this page. */
function typed(page: Page, answers: AnswerSheet): FormValues {
  const ids = page
    .$('[data-item]')
    .map((_, item) => page.$(item).attr('data-item'))
    .get();
  return Object.assign({}, ...ids.map((id) => fieldsOf(page, id, answers[id]))) as FormValues;
}

function fieldsOf(page: Page, id: string, value: AnswerSheet[string] | undefined): FormValues {
  if (value === undefined || value === null) return {};
  if (typeof value === 'string') return { [id]: value };
  if (!isList(value)) return Object.fromEntries(Object.entries(value).map(([key, points]) => [`${id}-${key}`, String(points)]));
  const isRanking = page.$(`[name="${id}-1"]`).length > 0;
  return isRanking ? Object.fromEntries(value.map((item, index) => [`${id}-${index + 1}`, item])) : { [id]: value };
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value);
}

/** The direct question is shown again and no longer asked, and each section asks only its part of the context. */
function present(page: Page, values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => page.$(`[name="${name}"]`).length > 0));
}
