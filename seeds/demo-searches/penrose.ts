import { acceptWarningOf, changeTerms } from '../../server/features/briefs';
import { SMALL } from '../demo-answers';
import { newestBrief, writeCombinedBrief } from '../demo-briefs';
import { answerIntake, follow, inviteAll, openSearch, type Cast } from '../demo-steps';

const REQUEST = {
  requestedBy: 'George Penrose',
  reason: 'Three sellers and one marketer do not feed two leaders. When the merchants are half of revenue we will split the role.',
};

/** One person over both functions, asked for by name: on the guarded path, with two warnings, the pay clause and one part of the plan still to come. */
export async function penroseSearch(cast: Cast): Promise<void> {
  const { story, samir } = cast;
  const search = await openSearch(cast, {
    daysAgo: 24,
    owner: samir,
    client: 'Penrose Tools',
    title: 'VP Sales & Marketing',
    stakeholders: [
      {
        name: 'George Penrose',
        email: 'george@penrosetools.example',
        jobTitle: 'Owner and managing director',
        part: 'sponsor',
        leadsFunction: null,
      },
      { name: 'Dilys Penrose', email: 'dilys@penrosetools.example', jobTitle: 'Finance director', part: 'panel', leadsFunction: null },
    ],
  });
  await inviteAll(search, 23, 'I know that you want one person. Answer as it is, and we will see what that person would have to carry.');
  await answerIntake(
    search,
    { name: 'George Penrose', daysAgo: 20 },
    {
      answers: SMALL,
      context: {
        C01: { amount: 9_200_000, currency: 'GBP' },
        C03: 'repeatable',
        C04: 'under_5000',
        C06: { today: 'partners', later: 'mixed' },
        C07: 'Independent tool shops and two builders’ merchants. The merchants grow, the shops matter most.',
        C08: { sellers: 3, sdrs: 0, managers: 0, marketers: 1, agencies: 1 },
        C14: { from: 85_000, to: 105_000, currency: 'GBP', result_by: story.calendarDay(400) },
      },
      notes: { I30: 'Dilys has set aside £4,500 a month for an agency and will own it.' },
    },
  );
  await answerIntake(
    search,
    { name: 'Dilys Penrose', daysAgo: 18 },
    { answers: { ...SMALL, I01: 'c', I05: 'b', I08: 'c', I14: ['deals', 'pos', 'coach'] } },
  );
  await writeCombinedBrief(search, {
    daysAgo: 15,
    ...REQUEST,
  });
  const terms = {
    ...REQUEST,
    plan: {
      rows: [
        {
          part: 'Ideal customer profile and positioning',
          provider: 'A marketing agency in Sheffield, chosen from three offers',
          kind: 'agency' as const,
          owner: 'Dilys Penrose',
          start: story.calendarDay(75),
          measure: 'Share of new shops that are in the profile',
          monthlyCost: 2800,
          firstDeliverable: 'One page that says who we are for and who we are not for, tested with ten shop owners',
          exitRule: 'Either side ends it with three months’ notice; texts, pictures and data stay with Penrose',
        },
        {
          part: 'Website and core sales materials',
          provider: 'The same agency',
          kind: 'agency' as const,
          owner: 'Dilys Penrose',
          start: story.calendarDay(75),
          measure: 'Trade orders that begin on the website',
          monthlyCost: 1100,
          firstDeliverable: 'The trade range in the catalogue and on the website, with prices',
          exitRule: 'Ends with the agency; the website runs on our own account',
        },
        {
          part: 'Acquisition cost reporting',
          provider: 'Our bookkeeper, two days a month',
          kind: 'freelance' as const,
          owner: 'Dilys Penrose',
          start: story.calendarDay(60),
          measure: 'Reported by the tenth of each month',
          monthlyCost: 600,
          firstDeliverable: 'Cost per new shop for the last eight quarters',
          exitRule: 'Moves to the finance team when the figures are trusted',
        },
      ],
      currency: 'GBP',
      reviewDate: story.calendarDay(90),
    },
    splitTrigger: 'Six quota carriers, or merchants at half of revenue, or twelve months, whichever comes first',
    separatePay: false,
    year: {
      oneLeader: 128_000,
      salesLeader: 118_000,
      marketingLeader: 104_000,
      nothing: 150_000,
      nothingBasis: 'the margin of the shops lost in the last twelve months',
    },
  };
  await story.on(13, async (deps) => changeTerms(deps, samir, { draft: await newestBrief(search), terms }));
  for (const warning of [1, 2, 3]) {
    await story.on(11, async (deps) => acceptWarningOf(deps, samir, { draft: await newestBrief(search), warning, by: 'George Penrose' }));
  }
  for (const name of ['Rebecca Thornton', 'Alistair Munro']) await follow(search, { name, addedDaysAgo: 10 });
}
