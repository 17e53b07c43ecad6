import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import type { AnswerSheet } from '../../../server/features/intake';
import type { SignedUp, TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import type { Page } from '../../support/page';

export const MARKETING = fixture('A_outbound_plateau').answers;
export const SALES = fixture('B_full_pipe_leaky_close').answers;
export const TWO_SEARCHES = fixture('C_scaleup_both_vacant').answers;
export const COMBINED = fixture('D_small_firm_wants_one_vp').answers;
/** Closing targets on marketing and more: RF-01 and RF-02 block publication. */
export const QUOTA_ON_MARKETING = fixture('G_marketing_quota_case').answers;

/** A search of two stakeholders in which the sponsor, and if given the head of sales, have answered. */
export async function answeredSearch(
  app: TestApp,
  recruiter: SignedUp,
  { helena, marcus }: { helena?: AnswerSheet; marcus?: AnswerSheet },
): Promise<string> {
  const searchId = await addSearch(recruiter);
  await addStakeholders(recruiter, searchId, [HELENA, MARCUS]);
  if (helena) await addSubmittedResponse(app, recruiter, { searchId, email: HELENA.email, answers: helena });
  if (marcus) await addSubmittedResponse(app, recruiter, { searchId, email: MARCUS.email, answers: marcus });
  return searchId;
}

export const openBrief = (recruiter: Browser, searchId: string): Promise<Page> => recruiter.get(`/searches/${searchId}/brief`);

/** A search with the first draft of its brief. */
export async function draftedSearch(app: TestApp, recruiter: SignedUp, helena: AnswerSheet = MARKETING): Promise<string> {
  const searchId = await answeredSearch(app, recruiter, { helena });
  const answer = await recruiter.submit(await openBrief(recruiter, searchId), { button: 'Generate the brief' });
  if (answer.status !== 303) throw new Error(`The brief was not generated: ${answer.status} ${answer.text.slice(0, 400)}`);
  return searchId;
}

/** Publishes the newest draft through the pages and returns the mail to Helena that carries the link. */
export async function publish(app: TestApp, recruiter: SignedUp, searchId: string): Promise<string> {
  const page = await recruiter.get(`/searches/${searchId}/brief/publication`);
  const answer = await recruiter.submit(page, { form: 'form.confirm' });
  if (answer.status !== 303) throw new Error(`Not published: ${answer.status} ${answer.text.slice(0, 400)}`);
  const mail = (await app.mails()).findLast((one) => one.to === HELENA.email && one.subject.includes('ready for your signature'));
  if (!mail) throw new Error('No mail to the sponsor');
  return mail.link;
}

export interface PublishedBrief {
  readonly searchId: string;
  /** The sponsor's browser, the link opened. */
  readonly sponsor: Browser;
  /** The sponsor's page. */
  readonly path: string;
}

export async function publishedBrief(app: TestApp, recruiter: SignedUp, helena: AnswerSheet = MARKETING): Promise<PublishedBrief> {
  const searchId = await draftedSearch(app, recruiter, helena);
  const { browser, path } = await app.openLink(await publish(app, recruiter, searchId));
  return { searchId, sponsor: browser, path };
}

export async function sign({ sponsor, path }: PublishedBrief, name = 'Helena Brandt'): Promise<Page> {
  return sponsor.submitAndFollow(await sponsor.get(path), { form: '#sign form' }, { name });
}

export interface StoredVersion {
  readonly number: number;
  readonly state: string;
  readonly content: { readonly title: { readonly text: string } };
}

export function versionsOf(app: TestApp, searchId: string): Promise<StoredVersion[]> {
  return app.dataSource.query('SELECT number, state, content FROM brief_version WHERE search_id = $1 ORDER BY number', [searchId]);
}

/** The heading of every part of the document, in order. */
export function headingsOf({ $ }: Page): string[] {
  return $('.paper h2')
    .map((_, heading) => $(heading).text())
    .get();
}

export function linksIn({ $ }: Page, selector: string): string[] {
  return $(selector)
    .map((_, link) => $(link).attr('href') ?? '')
    .get();
}

/** What every form carries, for posts that no form would send. */
export async function tokensOf(browser: Browser): Promise<Record<string, string>> {
  const page = await browser.get('/searches/new');
  const hidden = page.$('main form input[type=hidden]').serializeArray();
  return Object.fromEntries(hidden.map(({ name, value }) => [name, value]));
}

/** Two people take the red finding against the measures upon themselves. */
export async function waiveByTwo(recruiter: Browser, searchId: string): Promise<void> {
  const { $ } = await recruiter.get(`/searches/${searchId}/measures`);
  const waiver = $('.chip--block').closest('li').find('a').attr('href') ?? '';
  for (const byName of ['Helena Brandt', 'Marcus Oyelaran']) {
    const values = { byName, reason: 'Agreed with the board.' };
    await recruiter.submit(await recruiter.get(waiver), { button: 'Record the waiver' }, values);
  }
}
