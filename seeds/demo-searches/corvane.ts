import { changeSearch, moveSearchIn, searchRepository } from '../../server/features/searches';
import { recordDecision } from '../../server/features/diagnosis';
import { LEAKY, MIXED, PLATEAU } from '../demo-answers';
import { publishBrief, signBrief, writeBrief } from '../demo-briefs';
import { askTheFirm, type DemoRequest } from '../demo-candidate-requests';
import { askAgain, openToAll } from '../demo-rounds';
import { answerIntake, diagnose, inviteAll, openSearch, stakeholderOf, type Cast, type DemoSearch } from '../demo-steps';
import { corvaneDebriefs, corvaneDecisions } from './corvane-debriefs';
import { corvaneInterviews } from './corvane-interviews';
import { corvanePeople } from './corvane-people';
import { corvaneReferences } from './corvane-references';
import { corvaneShortlist } from './corvane-shortlist';
import { corvaneCharter, corvaneTerms } from './corvane-terms';

const REQUESTS: readonly DemoRequest[] = [
  {
    name: 'Claire Anselm',
    daysAgo: 18,
    kind: 'correction',
    words: 'Under win-loss work I wrote that there were eighteen interviews in 2025. Eighteen were planned, sixteen took place.',
    answer: {
      daysAgo: 14,
      words:
        'Thank you. Your answer stays as you sent it, and this note now stands beside it for everybody who reads it. It changes no number.',
    },
  },
  {
    name: 'Daniel Okafor',
    daysAgo: 7,
    kind: 'review',
    words:
      'My conversation about positioning was cut to a quarter of an hour by an alarm in the building. I ask that somebody looks at whether that one rating should stand.',
  },
];

/** The whole way: asked for as one role over both functions, answered apart, decided, signed, assessed, interviewed, put before the sponsor. */
export async function corvaneSearch(cast: Cast): Promise<void> {
  const search = await openSearch(cast, {
    daysAgo: 63,
    owner: cast.judith,
    client: 'Corvane Systems',
    title: 'VP Sales & Marketing',
    stakeholders: [
      { name: 'Helena Brandt', email: 'helena.brandt@corvane.example', jobTitle: 'CEO', part: 'sponsor', leadsFunction: null },
      {
        name: 'Marcus Oyelaran',
        email: 'marcus.oyelaran@corvane.example',
        jobTitle: 'VP Sales',
        part: 'functional_head',
        leadsFunction: 'sales',
      },
      {
        name: 'Ingrid Solheim',
        email: 'ingrid.solheim@corvane.example',
        jobTitle: 'Board member, former CMO',
        part: 'decision_maker',
        leadsFunction: null,
      },
      { name: 'Tomasz Wrona', email: 'tomasz.wrona@corvane.example', jobTitle: 'CFO', part: 'panel', leadsFunction: null },
    ],
  });
  await inviteAll(search, 62, 'Thank you for the conversation on Monday. Please answer on your own; we look at it together afterwards.');
  await answer(search);
  await diagnose(search, 54);
  await answerAgain(search);
  await diagnose(search, 51);
  await decide(search);
  await writeBrief(search, 47);
  await corvaneTerms(search);
  await publishBrief(search, 44);
  await signBrief(search, { name: 'Helena Brandt', daysAgo: 41 });
  await corvaneCharter(search);
  await cast.story.on(40, (deps) => moveSearchIn(cast.story.tx, deps, { actor: cast.judith, searchId: search.id, to: 'open' }));
  const candidacies = await corvanePeople(search);
  await corvaneInterviews(search, candidacies);
  await corvaneReferences(search, candidacies);
  for (const request of REQUESTS) await askTheFirm(search, candidacies, request);
  await corvaneDebriefs(search, candidacies);
  await corvaneShortlist(search, candidacies);
  await corvaneDecisions(search, candidacies);
}

async function answer(search: DemoSearch): Promise<void> {
  const { story } = search.cast;
  await answerIntake(
    search,
    { name: 'Helena Brandt', daysAgo: 58 },
    {
      answers: { ...PLATEAU, I01: 'd', I08: 'a', I13: 'c', I20: 'd', I30: 'a' },
      context: {
        C01: { amount: 38_400_000, currency: 'EUR' },
        C02: { last: 4, before: 19 },
        C03: 'scaling',
        C04: '25000_100000',
        C05: '3_9_months',
        C06: { today: 'outbound', later: 'mixed' },
        C07: 'Operators of automated warehouses, 5,000 to 40,000 square metres; integrators as partners. Operators matter most.',
        C08: { sellers: 14, sdrs: 3, managers: 2, marketers: 1, revops: 1, agencies: 2 },
        C09: { sales: 2_100_000, marketing_people: 85_000, marketing_programmes: 260_000, currency: 'EUR' },
        C10: { sales: 'ceo', marketing: 'head_sales', customer_success: 'ceo', product: 'ceo', revops: 'head_sales' },
        C11: 'Founder-owned with a minority investor. I approve, after the board has met the finalists.',
        C12: { count: 1, why: 'A marketing manager who reported to sales and left after fourteen months.' },
        C13: { location: 'Eindhoven, two days a week', places: ['eu', 'uk'] },
        C14: { from: 150_000, to: 185_000, currency: 'EUR', equity: 'Virtual shares, 0.4%', result_by: story.calendarDay(300) },
        C15: { role: 'CEO', approves: 'yes' },
      },
      notes: {
        I03: 'List of the last twenty is in the shared folder; twelve never spoke to us.',
        I09: 'Tomasz asked nine prospects. Two knew the name.',
      },
    },
  );
  await answerIntake(
    search,
    { name: 'Ingrid Solheim', daysAgo: 57 },
    {
      answers: { ...PLATEAU, I01: 'e', I03: 'd', I08: 'b', I10: 'b', I16: 'b', I26: 'b', I29: 'd' },
      notes: { I06: 'I asked five sellers at the fair. Five different customers.' },
    },
  );
  await answerIntake(
    search,
    { name: 'Marcus Oyelaran', daysAgo: 55 },
    {
      answers: { ...LEAKY, I05: 'b', I08: 'b', I11: 'c', I18: 'a', I25: 'c' },
      notes: { I04: 'Two new sellers did not close one deal from the leads they were given.', I07: 'I sign off anything above 15%.' },
    },
  );
  await answerIntake(
    search,
    { name: 'Tomasz Wrona', daysAgo: 54 },
    { answers: { ...MIXED, I01: 'd', I03: 'd', I06: 'c', I09: 'c', I10: 'c', I24: 'c' } },
  );
}

/** Having seen each other's answers, two look at theirs again: closer, and still on opposite sides. */
async function answerAgain(search: DemoSearch): Promise<void> {
  await openToAll(search, { name: 'Helena Brandt', daysAgo: 53 });
  await askAgain(search, {
    daysAgo: 53,
    names: ['Marcus Oyelaran', 'Tomasz Wrona'],
    ownLine: 'You have seen what the others say. Please look at the last twenty opportunities together, and then at your answers.',
  });
  await answerIntake(search, { name: 'Marcus Oyelaran', daysAgo: 52 }, { answers: { I03: 'c', I09: 'c' } });
  await answerIntake(
    search,
    { name: 'Tomasz Wrona', daysAgo: 51 },
    { answers: { I03: 'a', I06: 'd' }, notes: { I03: 'I went through the list with Marcus: twelve of the twenty never spoke to us.' } },
  );
  await openToAll(search, { name: 'Helena Brandt', daysAgo: 51 });
}

async function decide(search: DemoSearch): Promise<void> {
  const { cast, owner, id: searchId } = search;
  const { story } = cast;
  const [helena, marcus] = [await stakeholderOf(search, 'Helena Brandt'), await stakeholderOf(search, 'Marcus Oyelaran')];
  const decision = {
    kind: 'decision',
    scope: 'marketing_led',
    reason:
      'Twelve of the last twenty never spoke to us. A better close does not help with a conversation that does not happen. Marcus keeps the forecast and gets two more sellers in the second half of the year.',
    decidedBy: helena.id,
  } as const;
  const dissent = {
    kind: 'dissent',
    scope: null,
    reason:
      'I still hold that the leads we have would be enough if they were worked. I will sign the lead definition and we will see by summer.',
    decidedBy: marcus.id,
  } as const;
  for (const one of [decision, dissent]) {
    await story.on(50, (deps) => recordDecision(deps, owner, { searchId, decision: one, submission: story.submission(owner) }));
  }
  const found = await searchRepository(story.tx).getForFirm(owner.firmId, searchId);
  const facts = { title: 'VP Marketing', jobDescription: found.jobDescription };
  await story.on(49, (deps) => changeSearch(deps, owner, { search: found, facts }));
}
