import type { SignedUp } from '../../support/app';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import type { Stage } from './stage';
import type { Visit, VisitOptions } from './visit';

export const PASSWORD = 'copper kettle on the stove';

/** A firm with one search at a client and two stakeholders, made through the pages. */
export interface Scene {
  readonly judith: SignedUp;
  readonly searchId: string;
}

let scenes = 0;

export async function setScene(stage: Stage): Promise<Scene> {
  const email = `judith${++scenes}@marlowepenn.example`;
  const judith = await stage.app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe', email, password: PASSWORD });
  const searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  return { judith, searchId };
}

/** The recruiter in front of a browser, signed in through the page. */
export async function signedIn(stage: Stage, { judith }: Scene, options: VisitOptions = {}): Promise<Visit> {
  const visit = await stage.visit(options);
  await visit.goto('/sign-in');
  await visit.page.fill('#email', judith.user.email);
  await visit.page.fill('#password', PASSWORD);
  await visit.press('Sign in');
  return visit;
}

/** Somebody outside the firm in front of a browser, the newest personal link to their address opened. */
export async function linkOpened(stage: Stage, email: string, look?: string): Promise<Visit> {
  const mail = (await stage.app.mails()).findLast((one) => one.to === email && one.link !== '');
  if (!mail) throw new Error(`No personal link was sent to ${email}`);
  const visit = await stage.visit();
  await visit.goto(mail.link);
  if (look) await visit.look(look);
  await Promise.all([visit.page.waitForURL('**/p/**'), visit.page.locator('main button[type=submit]').click()]);
  return visit;
}
