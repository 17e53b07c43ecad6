import { competencyById, competencyIds, type CompetencyId } from '../../../server/features/competencies';
import type { TestApp } from '../../support/app';
import type { FormValues, Page } from '../../support/page';
import { mailedTo } from './mail';
import { numbersOf, type NumbersOfCompetency, type Person } from './numbers';

/** Opens the mailed link, agrees, answers all 69 items on their 46 pages and submits; returns the candidate's own copy. */
export async function fillAssessment(app: TestApp, email: string, person: Person): Promise<Page> {
  const { browser, path } = await app.openLink(await mailedTo(app, email));
  const overview = await browser.submitAndFollow(await browser.get(path), { button: 'Agree and begin' }, { consent: 'yes' });
  let page = await browser.get(overview.$('.focus__foot a').last().attr('href') ?? '');
  while (!page.path.endsWith('/review')) {
    page = await browser.submitAndFollow(page, { form: 'form[data-autosave]' }, answersFor(page, person));
  }
  return browser.submitAndFollow(page, { form: 'form:has(.focus__foot)' });
}

function answersFor(page: Page, person: Person): FormValues {
  const id = competencyIds.find((one) => page.path.endsWith(`/${one}`));
  if (!id) throw new Error(`${page.path} asks about no competency`);
  const numbers = numbersOf(person)[id];
  return page.path.includes('/situations/') ? responseTo(id, numbers) : experienceOf(id, numbers);
}

function responseTo(id: CompetencyId, { situation }: NumbersOfCompetency): FormValues {
  const { sjt } = competencyById(id);
  const option = sjt.options.find(({ points }) => points === situation);
  return { [`value-${sjt.id}`]: option?.id ?? 'declined' };
}

/** A number, and for each high one a fact that somebody could check. */
function experienceOf(id: CompetencyId, { self }: NumbersOfCompetency): FormValues {
  const items = competencyById(id).selfAssessment.map((item, index) => {
    const level = self[index] ?? null;
    const evidence = level !== null && level >= 4 ? `${item.id}: plan of 2024, signed by Luc Ferrand` : '';
    return { [`value-${item.id}`]: level === null ? 'declined' : String(level), [`evidence-${item.id}`]: evidence };
  });
  return Object.assign({}, ...items) as FormValues;
}
