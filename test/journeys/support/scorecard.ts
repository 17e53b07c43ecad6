import { competencyIds } from '../../../server/features/competencies';
import type { TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import type { FormValues, Page } from '../../support/page';
import { numbersOf, type Person } from './numbers';

export interface AtScorecard {
  readonly browser: Browser;
  readonly path: string;
  readonly page: Page;
}

/** The scorecards an interviewer was sent, each opened from its own link, by the name of the candidate on it. */
export async function openScorecards(app: TestApp, email: string): Promise<Map<string, AtScorecard>> {
  const links = (await app.mails()).filter((mail) => mail.to === email && mail.link !== '').map((mail) => mail.link);
  const cards = new Map<string, AtScorecard>();
  for (const link of links) {
    const { browser, path } = await app.openLink(link);
    const page = await browser.get(path);
    cards.set(page.$('h1').text(), { browser, path, page });
  }
  return cards;
}

/** Rates every competency on the card as the `interviewer`th line of the person's numbers says, and sends it. */
export async function rate({ browser, path }: AtScorecard, person: Person, interviewer: number): Promise<Page> {
  return browser.submitAndFollow(await browser.get(path), { button: 'Send my scorecard' }, ratings(person, interviewer));
}

function ratings(person: Person, interviewer: number): FormValues {
  const numbers = numbersOf(person);
  const fields = competencyIds.map((id) => {
    const level = numbers[id].levels[interviewer] ?? null;
    return {
      [`level-${id}`]: level === null ? 'not_observed' : String(level),
      [`note-${id}`]: level === null ? '' : `Interviewer ${interviewer + 1} on ${id}: described what was done and what came of it.`,
    };
  });
  return Object.assign({ recommendation: 'yes', confidence: 'moderate', summary: 'Prepared and precise.' }, ...fields) as FormValues;
}
