import { recordEntry, sessionRepository, startSession } from '../../server/features/diagnosis';
import { answerIntake, diagnose, inviteAll, openSearch, stakeholderOf, type Cast, type DemoSearch } from '../demo-steps';
import { LEAKY, PLATEAU } from '../demo-answers';

/** The sponsor says sales, the chair says marketing: nothing can be published until somebody decides and says why. */
export async function orielSearch(cast: Cast): Promise<void> {
  const search = await openSearch(cast, {
    daysAgo: 21,
    owner: cast.judith,
    client: 'Oriel Health',
    title: 'Chief Revenue Officer',
    stakeholders: [
      { name: 'Amara Lindqvist', email: 'amara.lindqvist@orielhealth.example', jobTitle: 'CEO', part: 'sponsor', leadsFunction: null },
      { name: 'Peter Voss', email: 'peter.voss@orielhealth.example', jobTitle: 'Chair', part: 'decision_maker', leadsFunction: null },
      { name: 'Grace Oyelowo', email: 'grace.oyelowo@orielhealth.example', jobTitle: 'CFO', part: 'panel', leadsFunction: null },
    ],
  });
  await inviteAll(search, 20, 'The board meets in three weeks; your answers decide what we put on its table.');
  await answerIntake(
    search,
    { name: 'Amara Lindqvist', daysAgo: 16 },
    {
      answers: { ...LEAKY, I01: 'a', I05: 'b', I09: 'c', I17: 'c', I21: 'b' },
      context: {
        C01: { amount: 64_000_000, currency: 'GBP' },
        C03: 'scaling',
        C04: 'over_100000',
        C05: 'over_9_months',
        C07: 'Hospital groups in the UK and Ireland; outpatient clinics since last year. Hospital groups matter most.',
        C08: { sellers: 22, sdrs: 6, managers: 3, marketers: 7, revops: 2 },
        C12: { count: 2, why: 'The first was promoted out of it. The second left when the forecast was missed for the third time.' },
      },
      notes: { I08: 'Four quarters are in the board pack of March, page 12.' },
    },
  );
  await answerIntake(
    search,
    { name: 'Peter Voss', daysAgo: 12 },
    {
      answers: { ...PLATEAU, I12: 'e', I16: 'b', I25: 'b' },
      notes: { I03: 'Two trusts told me that they had never heard of us before the tender.' },
    },
  );
  await answerIntake(
    search,
    { name: 'Grace Oyelowo', daysAgo: 9 },
    { answers: { ...LEAKY, I01: 'b', I03: 'c', I11: 'e', I14: ['coach', 'comp', 'research'] } },
  );
  await diagnose(search, 9);
  await beginSession(search);
}

/** Sponsor and chair have met once: one item is decided, one stays a dissent, the rest and the role itself are open. */
async function beginSession(search: DemoSearch): Promise<void> {
  const { id: searchId, owner, cast } = search;
  const { story } = cast;
  const [amara, peter] = [await stakeholderOf(search, 'Amara Lindqvist'), await stakeholderOf(search, 'Peter Voss')];
  const submission = () => story.submission(owner);
  await story.on(2, (deps) => startSession(deps, owner, { searchId, present: [amara.id, peter.id], submission: submission() }));
  const session = await sessionRepository(story.tx).findOpen(owner.firmId, searchId);
  const [first, second] = session?.items ?? [];
  if (!session || !first || !second) throw new Error('There is nothing to talk about');
  const decided = {
    ...({ itemId: first.itemId, version: first.version, kind: 'decision', agreed: null, decidedBy: amara.id } as const),
    words: 'Both are true of different products. For the hospital groups, where the money is, we go by what the sellers see.',
  };
  const dissent = {
    ...({ itemId: second.itemId, version: second.version, kind: 'dissent', agreed: null, decidedBy: peter.id } as const),
    words: 'I have sat in the tenders. We lose before anybody has met a seller.',
  };
  for (const entry of [decided, dissent]) {
    await story.on(2, (deps) => recordEntry(deps, owner, { searchId, sessionId: session.id, entry, draft: 0, submission: submission() }));
  }
}
