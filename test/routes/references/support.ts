import type { CompetencyId } from '../../../server/features/competencies';
import { issueLink } from '../../../server/features/links';
import type { SignedUp, TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import type { Page } from '../../support/page';

export interface AtLink {
  readonly browser: Browser;
  readonly path: string;
}

/** A candidate with the link of the assessment opened, on the page about referees. */
export async function openReferees(
  app: TestApp,
  recruiter: SignedUp,
  { searchId, candidacyId, email = 'candidate@northgate.example' }: { searchId: string; candidacyId: string; email?: string },
): Promise<AtLink> {
  const message = { subject: 'Your assessment', text: ['Please open it.'] };
  const request = {
    actor: recruiter.user,
    searchId,
    purpose: 'assessment',
    subjectId: candidacyId,
    name: 'Priya Venkataraman',
    email,
    message,
  } as const;
  const { url } = await app.deps.database.transaction((tx) => issueLink(tx, app.deps, request));
  const { browser, path } = await app.openLink(new URL(url).pathname);
  return { browser, path: `${path}/referees` };
}

export const JONAS = {
  name: 'Jonas Weber',
  email: 'jonas@northgate.example',
  relationship: 'manager',
  period: '2019 to 2023, Northgate',
  saw: ['sales', 'people'],
  contact: 'now',
};

export type Named = Partial<Omit<typeof JONAS, 'saw'>> & { readonly saw?: readonly string[] };

/** A candidate names somebody through the page. */
export async function name({ browser, path }: AtLink, values: Named = {}): Promise<Page> {
  return browser.submit(await browser.get(path), { button: 'Name this person' }, { ...JONAS, ...values });
}

/** The recruiter asks the referee whom the page of the candidacy shows under this name; the referee opens the link in the mail. */
export async function ask(
  app: TestApp,
  recruiter: SignedUp,
  at: { searchId: string; candidacyId: string; email: string; name: string },
): Promise<AtLink> {
  const list = await recruiter.get(`/searches/${at.searchId}/people/${at.candidacyId}/references`);
  const href = list.$(`a[aria-label$=": ${at.name}"]`).attr('href');
  if (!href) throw new Error(`${at.name} cannot be asked: ${list.text.slice(0, 400)}`);
  const sent = await recruiter.submit(await recruiter.get(href), { button: 'Send the letter' });
  if (sent.status !== 303) throw new Error(`Not asked: ${sent.status} ${sent.text.slice(0, 300)}`);
  const link = (await app.mails()).filter((mail) => mail.to === at.email).at(-1)?.link ?? '';
  return app.openLink(link);
}

/** The competencies that a referee's form asks about. */
export function askedOn(page: Page): CompetencyId[] {
  return page
    .$('fieldset.rating')
    .toArray()
    .map((one) => String(page.$(one).attr('id')).replace('level-', '') as CompetencyId);
}

/** A referee's form filled in with one level throughout, and sent. */
export async function give({ browser, path }: AtLink, level: string, witnessed: readonly string[] = []): Promise<Page> {
  const form = await browser.get(path);
  const ratings = askedOn(form).flatMap((id) => [
    [`level-${id}`, level],
    [`note-${id}`, 'Took the forecast apart line by line.'],
  ]);
  const values = { ...(Object.fromEntries(ratings) as Record<string, string>), witnessed, summary: 'Would hire again.' };
  return browser.submit(form, { button: 'Send my reference' }, values);
}
