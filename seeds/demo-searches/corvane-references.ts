import { briefRepository } from '../../server/features/briefs';
import type { CompetencyId } from '../../server/features/competencies';
import { candidacyRepository } from '../../server/features/people';
import { askRefereeIn, nameRefereeIn, submitReferenceIn } from '../../server/features/references';
import { searchRepository } from '../../server/features/searches';
import { idOf, type DemoSearch } from '../demo-steps';

type Named = Parameters<typeof nameRefereeIn>[2]['facts'];
type Answers = Parameters<typeof submitReferenceIn>[2]['answers'];
type Said = readonly [level: Answers['ratings'][number]['value'], note?: string];

interface DemoReferee {
  readonly facts: Named;
  /** How far it is: named without consent, agreed to, asked, or answered with what is given here. */
  readonly state: 'not_agreed' | 'agreed' | 'asked' | Reply;
}

interface Reply {
  readonly daysAgo: number;
  readonly said: Readonly<Partial<Record<CompetencyId, Said>>>;
  readonly witnessed: Answers['witnessed'];
  readonly summary: string;
}

/** Two finalists have named people. Their present employers are not to know. */
const REFEREES: Readonly<Record<string, readonly DemoReferee[]>> = {
  'Claire Anselm': [
    {
      facts: {
        name: 'Paul Renner',
        email: 'paul.renner@verity-analytics.example',
        relationship: 'manager',
        period: '2020 to 2025, Verity Analytics',
        saw: ['marketing', 'people'],
      },
      state: {
        daysAgo: 6,
        said: {
          'MKT-02': [5, 'Closed two segments in her second year and showed the board what each had cost.'],
          'MKT-05': [3, 'Programmes were good. Pipeline took three quarters longer than she had said.'],
          'MKT-06': [5, 'Sellers came to her before a pitch, not after it.'],
          'MKT-07': [4, 'Put her numbers beside finance’s every month and let them win twice.'],
          'LDR-01': [4, 'Gave up the lead target when sales asked for a better one. It took a summer.'],
          'LDR-05': [4, 'I heard of the failed launch from her, on a Sunday, with the reason.'],
        },
        witnessed: ['marketing', 'people'],
        summary: 'I would hire her again, and have tried to. Give her a date for everything.',
      },
    },
    {
      facts: {
        name: 'Nadia Kerr',
        email: 'nadia.kerr@verity-analytics.example',
        relationship: 'other_function',
        period: '2021 to 2024, Verity Analytics',
        saw: ['marketing'],
      },
      state: 'asked',
    },
    {
      facts: {
        name: 'Boris Lindt',
        email: 'boris.lindt@verity-analytics.example',
        relationship: 'manager',
        period: 'Since 2025',
        saw: ['marketing'],
      },
      state: 'not_agreed',
    },
  ],
  'Priya Venkataraman': [
    {
      facts: {
        name: 'Wouter Smits',
        email: 'wouter.smits@sablerobotics.example',
        relationship: 'other_function',
        period: '2022 to today, Sable Robotics, head of sales',
        saw: ['marketing'],
      },
      state: {
        daysAgo: 5,
        said: {
          'MKT-02': [3, 'The profile is clear. We still sell outside it, and she lets us.'],
          'MKT-05': [5, 'Shut down the webinars that filled my team’s calendars. The quarter after was our best.'],
          'MKT-06': [4, 'Two of the five battle cards are open on every screen here.'],
          'MKT-07': ['not_seen'],
          'LDR-01': [5, 'She carries a quarter of her pay on my number and never used it against me.'],
          'LDR-05': [4, 'Says early when something will be late.'],
        },
        witnessed: ['marketing'],
        summary: 'I would rather not lose her, which is the best I can say.',
      },
    },
    {
      facts: {
        name: 'Anneke Visser',
        email: 'anneke.visser@loomgate.example',
        relationship: 'manager',
        period: '2017 to 2022, Loomgate',
        saw: ['marketing', 'people'],
      },
      state: 'agreed',
    },
  ],
};

export async function corvaneReferences(search: DemoSearch, candidacies: ReadonlyMap<string, string>): Promise<void> {
  for (const [candidate, referees] of Object.entries(REFEREES)) {
    for (const referee of referees) await bring(search, idOf(candidacies, candidate), referee);
  }
}

async function bring(search: DemoSearch, candidacyId: string, { facts, state }: DemoReferee): Promise<void> {
  const refereeId = await name(search, candidacyId, { facts, mayBeAsked: state !== 'not_agreed' });
  if (state === 'not_agreed' || state === 'agreed') return;
  await ask(search, refereeId);
  if (state !== 'asked') await answer(search, { refereeId, facts, reply: state });
}

async function name(
  { cast: { story }, owner, id: searchId }: DemoSearch,
  candidacyId: string,
  naming: { facts: Named; mayBeAsked: boolean },
): Promise<string> {
  const candidate = await candidacyRepository(story.tx).getForFirm(owner.firmId, candidacyId);
  const own = { searchId, purpose: 'assessment', subjectId: candidacyId, name: candidate.name, email: candidate.email ?? '' } as const;
  const actor = await story.holder(owner, own);
  return story.on(9, (deps) => nameRefereeIn(story.tx, deps, { actor, ...naming }));
}

async function ask({ cast: { story }, owner, id }: DemoSearch, refereeId: string): Promise<void> {
  const search = await searchRepository(story.tx).getForFirm(owner.firmId, id);
  const brief = await briefRepository(story.tx).findSigned(owner.firmId, id);
  if (!brief) throw new Error('There is no signed brief to ask about');
  await story.on(8, (deps) => askRefereeIn(story.tx, deps, { actor: owner, asking: { search, brief, note: '' }, refereeId }));
}

async function answer(
  { cast: { story }, owner, id: searchId }: DemoSearch,
  given: { refereeId: string; facts: Named; reply: Reply },
): Promise<void> {
  const { refereeId, facts, reply } = given;
  const { name: refereeName, email } = facts;
  const { daysAgo, said, witnessed, summary } = reply;
  const actor = await story.holder(owner, { searchId, purpose: 'reference', subjectId: refereeId, name: refereeName, email });
  const ratings = Object.entries(said).map(([id, [value, note = '']]) => ({ competencyId: id as CompetencyId, value, note }));
  const answers: Answers = { ratings, witnessed, summary };
  const outcome = await story.on(daysAgo, (deps) => submitReferenceIn(story.tx, deps, { actor, answers, version: 1 }));
  if (outcome.kind !== 'submitted') throw new Error(`The reference was not sent: ${outcome.kind}`);
}
