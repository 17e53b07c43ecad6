import { PLATEAU } from '../demo-answers';
import { publishBrief, writeBrief } from '../demo-briefs';
import { writeCharter } from '../demo-charters';
import { answerIntake, follow, inviteAll, openSearch, type Cast } from '../demo-steps';

/** Sales and marketing have talked twice: four clauses are agreed, three proposed, one of them past its day, two untouched. */
const HALF_WAY: Parameters<typeof writeCharter>[2] = {
  1: { owner: 'Eleanor Bramley', status: 'agreed' },
  2: { owner: 'Tunde Bakare', status: 'agreed' },
  3: { owner: 'Tunde Bakare', status: 'proposed', dueIn: 14 },
  4: {
    owner: 'Eleanor Bramley',
    status: 'proposed',
    dueIn: -4,
    text: 'One report, owned by finance, which has asked for a quarter to build it.',
  },
  5: { owner: 'Head of Marketing, when in post', status: 'open' },
  6: { owner: 'Eleanor Bramley', status: 'agreed' },
  7: { owner: 'Tunde Bakare', status: 'agreed' },
  8: { owner: 'Eleanor Bramley', status: 'proposed', dueIn: 21 },
};

/** Marketing-led by every answer; the brief is with the sponsor. */
export async function bramleySearch(cast: Cast): Promise<void> {
  const { judith } = cast;
  const search = await openSearch(cast, {
    daysAgo: 30,
    owner: judith,
    client: 'Bramley Foods',
    title: 'Head of Marketing',
    stakeholders: [
      {
        name: 'Eleanor Bramley',
        email: 'eleanor@bramleyfoods.example',
        jobTitle: 'Managing director',
        part: 'sponsor',
        leadsFunction: null,
      },
      {
        name: 'Tunde Bakare',
        email: 'tunde.bakare@bramleyfoods.example',
        jobTitle: 'Head of Sales',
        part: 'functional_head',
        leadsFunction: 'sales',
      },
    ],
  });
  await inviteAll(search, 29, '');
  await answerIntake(
    search,
    { name: 'Eleanor Bramley', daysAgo: 24 },
    {
      answers: {
        ...PLATEAU,
        I01: 'e',
        I11: 'd',
        I12: 'e',
        I14: ['brand', 'pos', 'research'],
        I17: 'c',
        I23: ['aware', 'accept', 'pipeinf', 'cac'],
        I25: 'b',
      },
      context: {
        C01: { amount: 27_500_000, currency: 'GBP' },
        C03: 'established',
        C07: 'Regional grocers and farm shops; two national chains list four products. The chains matter most.',
        C08: { sellers: 8, managers: 1, marketers: 2, agencies: 2 },
        C09: { sales: 640_000, marketing_people: 120_000, marketing_programmes: 210_000, currency: 'GBP' },
      },
      notes: { I09: 'Asked in eleven buyer meetings this spring: two had heard of us.' },
    },
  );
  await answerIntake(
    search,
    { name: 'Tunde Bakare', daysAgo: 22 },
    { answers: { ...PLATEAU, I08: 'c', I14: ['prog', 'pos', 'brand'], I26: 'b', I29: 'a' } },
  );
  await writeBrief(search, 15);
  await writeCharter(search, 12, HALF_WAY);
  await publishBrief(search, 6);
  for (const name of ['Yasmin Farouk', 'Theo Nakamura', 'Clara Iversen', 'Marcin Dąbek']) await follow(search, { name, addedDaysAgo: 5 });
  await follow(search, {
    name: 'Maren Steiger',
    addedDaysAgo: 5,
    exit: {
      daysAgo: 3,
      kind: 'not_a_fit',
      decidedBy: 'Judith Marlowe',
      reason: 'Strong on brand, and has never had a number that a buyer sees. Better for the autumn search.',
    },
  });
}
