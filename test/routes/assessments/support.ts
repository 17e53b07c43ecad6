import { addToSearch, personStore } from '../../../server/features/people';
import type { SignedUp, TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { addSearch } from '../../support/builders/searches';

const NOBODY = {
  name: '',
  email: null,
  phone: null,
  linkedinUrl: null,
  company: null,
  position: null,
  location: null,
  notes: '',
  source: null,
};

/** A person in a search; without an address where `email` is null. */
export function addCandidate(
  app: TestApp,
  recruiter: SignedUp,
  { searchId, name, email }: { searchId: string; name: string; email: string | null },
): Promise<string> {
  const now = app.clock.now();
  return app.deps.database.transaction(async (tx) => {
    const personId = await personStore(tx).add(recruiter.user.firmId, { ...NOBODY, name, email }, now);
    return addToSearch(tx, { actor: recruiter.user, searchId, personId, now });
  });
}

export interface Invited {
  readonly searchId: string;
  readonly candidacyId: string;
  /** The candidate's browser, the link opened. */
  readonly candidate: Browser;
  /** The candidate's start page. */
  readonly path: string;
  /** The link as it stands in the mail. */
  readonly link: string;
}

let people = 0;

/** A candidate who was sent the assessment through the pages and has opened the link. */
export async function inviteCandidate(app: TestApp, recruiter: SignedUp, name = 'Priya Venkataraman'): Promise<Invited> {
  const searchId = await addSearch(recruiter);
  const email = `candidate${++people}@example.com`;
  const candidacyId = await addCandidate(app, recruiter, { searchId, name, email });
  const page = await recruiter.get(`/searches/${searchId}/assessments/new?candidacy=${candidacyId}`);
  const sent = await recruiter.submit(page, { button: 'Send 1 assessment' });
  if (sent.status !== 303) throw new Error(`Not sent: ${sent.status} ${sent.text.slice(0, 400)}`);
  const link = (await app.mails()).filter((mail) => mail.to === email).at(-1)?.link ?? '';
  const { browser, path } = await app.openLink(link);
  return { searchId, candidacyId, candidate: browser, path, link };
}

/** The candidate agrees and begins. */
export async function agree({ candidate, path }: Invited): Promise<void> {
  await candidate.submitAndFollow(await candidate.get(path), { button: 'Agree and begin' }, { consent: 'yes' });
}

/** One item answered through its page; `values` as in the form. */
export async function answer({ candidate, path }: Invited, page: string, values: Record<string, string>) {
  return candidate.submit(await candidate.get(`${path}/${page}`), { form: 'form[data-autosave]' }, values);
}
