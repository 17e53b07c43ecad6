import type { TestApp } from '../../support/app';

/** The personal link in the newest mail to an address. */
export async function mailedTo(app: TestApp, email: string): Promise<string> {
  const mail = (await app.mails()).findLast((one) => one.to === email && one.link !== '');
  if (!mail) throw new Error(`No personal link was sent to ${email}`);
  return mail.link;
}
