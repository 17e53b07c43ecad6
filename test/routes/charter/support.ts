import type { SignedUp, TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { addStakeholders, type NewStakeholder } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { draftedSearch } from '../briefs/support';

export const NADIA: NewStakeholder = {
  name: 'Nadia Rahman',
  email: 'nadia@corvane.example',
  jobTitle: 'VP Marketing',
  part: 'functional_head',
  leadsFunction: 'marketing',
};

export const INES = { name: 'Ines Duarte', email: 'ines@corvane.example', jobTitle: 'VP Sales' };
const CLAUSES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export const openCharter = (judith: SignedUp, searchId: string): Promise<Page> => judith.get(`/searches/${searchId}/charter`);

export const editCharter = async (judith: SignedUp, searchId: string, values: Record<string, string>): Promise<Page> =>
  judith.submitAndFollow(await openCharter(judith, searchId), { button: 'Save the charter' }, values);

/** A search whose nine clauses are agreed and owned, with a head for each craft and a sponsor. */
export async function agreedSearch(app: TestApp, judith: SignedUp): Promise<string> {
  const searchId = await draftedSearch(app, judith);
  await addStakeholders(judith, searchId, [NADIA]);
  const values = CLAUSES.flatMap((id) => [
    [`status_${id}`, 'agreed'],
    [`owner_${id}`, 'Helena Brandt'],
  ]);
  await editCharter(judith, searchId, Object.fromEntries(values) as Record<string, string>);
  return searchId;
}

export const openAsking = (judith: SignedUp, searchId: string): Promise<Page> => judith.get(`/searches/${searchId}/charter/signers`);

export const sendCharter = async (judith: SignedUp, searchId: string, values: Record<string, string> = {}): Promise<Page> =>
  judith.submit(await openAsking(judith, searchId), { form: 'form.confirm' }, values);

export interface Signer {
  readonly browser: Browser;
  readonly path: string;
}

export const lettersTo = async (app: TestApp, email: string) =>
  (await app.mails()).filter((one) => one.to === email && one.subject.includes('for your signature'));

/** The person behind the newest letter to the address, its link opened. */
export async function openedBy(app: TestApp, email: string): Promise<Signer> {
  return app.openLink((await lettersTo(app, email)).at(-1)?.link ?? '');
}

export const sign = async ({ browser, path }: Signer, name: string): Promise<Page> =>
  browser.submit(await browser.get(path), { form: '#sign form' }, { name });

export async function refuse({ browser, path }: Signer, values: Record<string, string>): Promise<Page> {
  return browser.submit(await browser.get(`${path}/refusal`), { button: 'Send comments without signing' }, values);
}

/** The value of the choice that begins with `label`. */
export const idOf = (page: Page, name: string, label: string): string =>
  page
    .$(`[name=${name}] option`)
    .filter((_, option) => page.$(option).text().startsWith(label))
    .attr('value') ?? '';

/** The line of the charter's page about one who was asked. */
export const rowOf = (page: Page, name: string) => page.$('tbody tr').filter((_, one) => page.$(one).text().includes(name));

/** Where somebody who was asked stands. */
export const chipOf = (page: Page, name: string): string => rowOf(page, name).find('.chip').text();

/** Presses a button in that line. */
export async function pressFor(judith: SignedUp, searchId: string, { name, button }: { name: string; button: string }): Promise<Page> {
  const page = await openCharter(judith, searchId);
  const action = rowOf(page, name).find(`form:contains("${button}")`).attr('action') ?? '';
  return judith.submit(page, { form: `form[action="${action}"]` });
}

export async function openReplacing(judith: SignedUp, searchId: string, name: string): Promise<Page> {
  const people = await judith.get(`/searches/${searchId}/intake`);
  return judith.get(rowOf(people, name).find('a[href$="/replacement"]').attr('href') ?? '');
}

/** Puts Ines Duarte in the place of a stakeholder, as the intake offers it. */
export async function replaceByInes(judith: SignedUp, searchId: string, name: string): Promise<typeof INES> {
  const answer = await judith.submit(await openReplacing(judith, searchId, name), { form: '#replacement' }, INES);
  if (answer.status !== 303) throw new Error(`${name} was not replaced: ${answer.status}`);
  return INES;
}

/** What was written down as having happened to the charter, in order. */
export async function actionsIn(app: TestApp, searchId: string): Promise<string[]> {
  const rows: { action: string }[] = await app.dataSource.query(
    `SELECT e.action FROM audit_event e WHERE e.action LIKE 'charter.%' AND e.subject_id IN (
       SELECT id::text FROM charter_version WHERE search_id = $1 UNION SELECT id::text FROM charter_signature WHERE search_id = $1
       UNION SELECT r.id::text FROM charter_refusal r JOIN charter_version v ON v.id = r.charter_version_id WHERE v.search_id = $1) ORDER BY e.id`,
    [searchId],
  );
  return rows.map(({ action }) => action);
}

/** What a test does with the charters of one firm; `at` is asked when it does it, for the app starts later than the file is read. */
export function charterSteps(at: () => { app: TestApp; judith: SignedUp }) {
  return {
    open: (searchId: string): Promise<Page> => openCharter(at().judith, searchId),
    edit: (searchId: string, values: Record<string, string>): Promise<Page> => editCharter(at().judith, searchId, values),
    agreedSearch: (): Promise<string> => agreedSearch(at().app, at().judith),
    openAsking: (searchId: string): Promise<Page> => openAsking(at().judith, searchId),
    send: (searchId: string, values: Record<string, string> = {}): Promise<Page> => sendCharter(at().judith, searchId, values),
    lettersTo: (email: string) => lettersTo(at().app, email),
    openedBy: (email: string): Promise<Signer> => openedBy(at().app, email),
    actions: (searchId: string): Promise<string[]> => actionsIn(at().app, searchId),
  };
}
