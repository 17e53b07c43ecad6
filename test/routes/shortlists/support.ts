import type { Browser } from '../../support/browser';
import type { SignedUp, TestApp } from '../../support/app';
import type { FormValues, Page } from '../../support/page';

/** Notes by candidacy id. */
export type Notes = Readonly<Record<string, string>>;

export function choiceOf(notes: Notes): FormValues {
  const written = Object.entries(notes).map(([id, note]) => [`note-${id}`, note] as const);
  return { candidacy: Object.keys(notes), ...Object.fromEntries(written) };
}

export const PREVIEW = { button: 'Show what the client will see' } as const;

export async function preview(recruiter: Browser, searchId: string, notes: Notes): Promise<Page> {
  return recruiter.submit(await recruiter.get(`/searches/${searchId}/shortlist/choice`), PREVIEW, choiceOf(notes));
}

/** The next shortlist of a search, frozen through the pages; answers its page. */
export async function freeze(recruiter: Browser, searchId: string, notes: Notes): Promise<Page> {
  const page = await preview(recruiter, searchId, notes);
  const button = page.$('#freeze button').first().text();
  if (button === '') throw new Error(`No preview: ${page.status} ${page.text.slice(0, 400)}`);
  return recruiter.submitAndFollow(page, { button });
}

export interface Releasing {
  readonly searchId: string;
  readonly number: number;
  readonly name: string;
}

/** Releases a shortlist to one stakeholder through the pages; answers the shortlist's page. */
export async function release(recruiter: Browser, { searchId, number, name }: Releasing): Promise<Page> {
  const page = await recruiter.get(`/searches/${searchId}/shortlists/${number}`);
  const to = page.$(`label.choice:contains("${name}") input`).attr('value');
  if (!to) throw new Error(`${name} cannot be chosen: ${page.text.slice(0, 300)}`);
  const confirm = await recruiter.get(`/searches/${searchId}/shortlists/${number}/release?to=${to}`);
  return recruiter.submitAndFollow(confirm, { form: 'form.confirm' });
}

/** The stakeholder's browser, the newest link in the mail opened. */
export async function openAs(app: TestApp, email: string): Promise<{ browser: Browser; path: string }> {
  const mail = (await app.mails()).findLast((one) => one.to === email && one.link !== '');
  if (!mail) throw new Error(`No link was sent to ${email}`);
  return app.openLink(mail.link);
}

/** What another browser would send to post the same form: the entries without this person's tokens. */
export async function postAs(stranger: SignedUp, path: string, values: Record<string, unknown>): Promise<Page> {
  const own = await stranger.get('/searches/new');
  const tokens = own.$('form[method="post"]:has([name=_once]) input[type=hidden]').serializeArray();
  return stranger.post(path, { ...Object.fromEntries(tokens.map(({ name, value }) => [name, value])), ...values });
}
