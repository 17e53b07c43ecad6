import { giveConsent, sendAssessment, saveAnswers, submitAssessment } from '../../server/features/assessments';
import { comparisonSnapshot } from '../../server/features/comparison';
import type { CompetencyId } from '../../server/features/competencies';
import { identifyOneself } from '../../server/features/fairness/self-identification.service';
import type { AnswerSheet } from '../../server/features/intake';
import { addToSearch, advanceCandidacy, candidacyRepository, endCandidacy, personStore, type Stage } from '../../server/features/people';
import { moveSearchIn, searchRepository, type Stakeholder } from '../../server/features/searches';
import type { FirmUser } from '../../server/shared/actor';
import { ADMIN } from '../demo-accounts';
import { LEAKY, PLATEAU } from '../demo-answers';
import { answersOf, type DemoCandidate } from '../demo-assessment-answers';
import { publishBrief, signBrief, writeBrief } from '../demo-briefs';
import { askTheFirm, type DemoRequest } from '../demo-candidate-requests';
import { earlierCandidates, type EarlierCandidate } from '../demo-earlier-people';
import { addInterviewers, fillIn, sendCard, type DemoInterviewer, type Rated } from '../demo-interviewing';
import { recordStart, type DemoCheckIn, type DemoPlacement } from '../demo-placements';
import { answerIntake, idOf, inviteAll, openSearch, type Cast, type DemoSearch } from '../demo-steps';

type Person = Omit<Stakeholder, 'id' | 'firmId' | 'searchId' | 'version'>;

type Outcomes = NonNullable<DemoCheckIn['answered']>['outcomes'];

const FIRST_MONTH: Outcomes = { 1: ['met'] };
const FIRST_QUARTER: Outcomes = {
  1: ['met'],
  2: ['missed', 'The seller scorecard is in use. The discount policy is not signed: finance and Jonas are two points apart.'],
  3: ['on_the_way', 'Within 21 per cent last quarter, from 40.'],
};

interface EarlierSearch {
  readonly client: string;
  readonly title: string;
  readonly owner: FirmUser;
  readonly openedDaysAgo: number;
  readonly side: 'sales' | 'marketing';
  readonly sponsor: Person;
  /** Somebody of sales and somebody of marketing who interview. */
  readonly others: readonly Pick<Person, 'name' | 'email'>[];
  readonly answers: AnswerSheet;
  readonly candidates: readonly EarlierCandidate[];
  /** Who was placed, with the scorecards in the order of the panel. */
  readonly met: { readonly name: string; readonly rated: readonly Rated[] } | null;
  /** Null where the client ended the search. */
  readonly placed: Omit<DemoPlacement, 'candidacyId' | 'asked'> | null;
  readonly requests?: readonly DemoRequest[];
  readonly closing: { readonly daysAgo: number; readonly reason: 'filled' | 'client_cancelled' };
}

/** Searches of last year that are closed: where two people were placed, and where most of those come from whom the audit counts. */
export async function earlierSearches(cast: Cast): Promise<void> {
  for (const facts of [quillfeather(cast), tamarisk(cast), fenwick(cast)]) await tellEarlier(cast, facts);
}

async function tellEarlier(cast: Cast, facts: EarlierSearch): Promise<void> {
  const { story } = cast;
  const { openedDaysAgo: opened, owner, sponsor, client, title, closing, placed, met } = facts;
  const search = await openSearch(cast, { daysAgo: opened, owner, client, title, stakeholders: [sponsor] });
  await inviteAll(search, opened - 1, '');
  await answerIntake(search, { name: sponsor.name, daysAgo: opened - 5 }, { answers: facts.answers });
  await writeBrief(search, opened - 9);
  await publishBrief(search, opened - 11);
  await signBrief(search, { name: sponsor.name, daysAgo: opened - 14 });
  await story.on(opened - 15, (deps) => moveSearchIn(story.tx, deps, { actor: owner, searchId: search.id, to: 'open' }));
  const candidacies = await assessEverybody(search, facts);
  await interview(search, facts, candidacies);
  const chosen = placed && met ? { ...placed, candidacyId: idOf(candidacies, met.name), asked: sponsor.name } : null;
  await partWith(search, facts, { candidacies, chosen });
  if (chosen) await recordStart(search, chosen);
  for (const request of facts.requests ?? []) await askTheFirm(search, candidacies, request);
  const { daysAgo, reason: closeReason } = closing;
  await story.on(daysAgo, (deps) => moveSearchIn(story.tx, deps, { actor: owner, searchId: search.id, to: 'closed', closeReason }));
}

/** They answered a few situations. In one step for all: these rows are many and nobody opens each. */
async function assessEverybody(demo: DemoSearch, { candidates, openedDaysAgo: opened }: EarlierSearch) {
  const { owner, id: searchId, cast } = demo;
  const { story } = cast;
  const { tx } = story;
  const ids = new Map<string, string>();
  await story.on(opened - 17, async ({ clock }) => {
    for (const { facts } of candidates) {
      const personId = await personStore(tx).add(owner.firmId, facts, clock.now());
      ids.set(facts.name, await addToSearch(tx, { actor: owner, searchId, personId, now: clock.now() }));
    }
  });
  const search = await searchRepository(tx).getForFirm(owner.firmId, searchId);
  await story.on(opened - 28, async (deps) => {
    for (const { facts } of candidates) {
      const recipient = { candidacyId: idOf(ids, facts.name), name: facts.name, email: facts.email ?? '' };
      await sendAssessment(tx, deps, { actor: owner, sending: { search, note: '' }, recipient });
    }
  });
  await story.on(opened - 34, async (deps) => {
    for (const [index, candidate] of candidates.entries()) {
      const { name, email } = candidate.facts;
      const link = { searchId, purpose: 'assessment', subjectId: idOf(ids, name), name, email: email ?? '' } as const;
      const actor = await story.holder(owner, link);
      await giveConsent(deps, actor);
      await saveAnswers(deps, actor, situationsOf(index));
      await submitAssessment(deps, actor);
      if (candidate.said) await identifyOneself(deps, actor, candidate.said);
    }
  });
  return ids;
}

const SITUATIONS = ['LDR-01', 'LDR-03', 'LDR-05'];

/** What would you do: three situations of leadership. */
function situationsOf(index: number) {
  const points = 1 + (index % 3);
  const candidate: DemoCandidate = {
    ...{ company: '', confirmer: '', self: { SAL: 3, MKT: 3, LDR: 3 } },
    judgement: { SAL: points, MKT: points, LDR: points },
  };
  return answersOf(candidate).filter(({ itemId }) => itemId.endsWith('-J') && SITUATIONS.some((id) => itemId.startsWith(id)));
}

/** Four people, five competencies each: two on each of the craft, and the partnership by one from either side. */
function panelOf({ side, sponsor, others }: EarlierSearch): readonly DemoInterviewer[] {
  const craft = side === 'sales' ? 'SAL' : 'MKT';
  const of = (...numbers: number[]) => numbers.map((number) => `${craft}-0${number}` as CompetencyId);
  const [salesperson, marketer] = others;
  if (!salesperson || !marketer) throw new Error('Somebody of each function interviews');
  return [
    { name: sponsor.name, function: 'other', rates: of(1, 2, 5, 8, 9) },
    { ...salesperson, function: 'sales', rates: [...of(2, 3, 4, 6), 'LDR-01'] },
    { ...marketer, function: 'marketing', rates: [...of(3, 7, 8, 9), 'LDR-01'] },
    { name: ADMIN.name, function: 'other', side: 'firm', email: ADMIN.email, rates: of(1, 4, 5, 6, 7) },
  ];
}

/** Whoever was placed, as the panel saw them, and what the comparison made of it. One person has no order to draw: it costs nothing. */
async function interview(search: DemoSearch, facts: EarlierSearch, candidacies: ReadonlyMap<string, string>): Promise<void> {
  const { met, openedDaysAgo: opened } = facts;
  if (!met) return;
  const { story } = search.cast;
  const panel = panelOf(facts);
  const interviewers = await addInterviewers(search, panel, opened - 40);
  const candidacyId = idOf(candidacies, met.name);
  for (const [index, rated] of met.rated.entries()) {
    const one = panel[index]!;
    const interviewerId = idOf(interviewers, one.name);
    const card = await sendCard(search, { candidacyId, interviewerId, one, interviewedDaysAgo: opened - 46 });
    await fillIn(search, { ...card, rated, panel, daysAgo: opened - 47 });
  }
  await story.on(opened - 48, (deps) => comparisonSnapshot(deps, search.owner.firmId, search.id));
}

const FAREWELLS = [
  ['not_a_fit', 'firm', 'Strong where the brief asks little; on file for the next search.'],
  ['withdrew', 'self', 'Stays where the family is settled.'],
  ['declined_by_client', 'sponsor', 'Met twice; the client wanted somebody who has done it at this size.'],
] as const;

/** Shortlisted, offered, placed; and whoever was not chosen leaves by name and reason. */
async function partWith(
  { owner, id: searchId, cast: { story } }: DemoSearch,
  { candidates, openedDaysAgo: opened, sponsor }: EarlierSearch,
  { candidacies, chosen }: { candidacies: ReadonlyMap<string, string>; chosen: DemoPlacement | null },
): Promise<void> {
  const { tx } = story;
  const listed = candidates.filter((one) => one.isShortlisted).map(({ facts }) => idOf(candidacies, facts.name));
  const advance = async (daysAgo: number, ids: readonly string[], step: { to: Stage; reason: string }) =>
    story.on(daysAgo, async ({ clock }) => {
      for (const candidacyId of ids) await advanceCandidacy(tx, owner, { candidacyId, ...step, now: clock.now() });
    });
  await advance(opened - 55, listed, { to: 'shortlisted', reason: 'On the list the client was shown' });
  if (chosen) {
    await advance(opened - 75, [chosen.candidacyId], { to: 'offer', reason: 'The client’s first choice after two meetings' });
    await advance(opened - 85, [chosen.candidacyId], { to: 'placed', reason: 'Signed' });
  }
  await story.on(opened - 88, async (deps) => {
    for (const [index, { facts }] of candidates.entries()) {
      const candidacyId = idOf(candidacies, facts.name);
      if (candidacyId === chosen?.candidacyId) continue;
      const [kind, by, reason] = FAREWELLS[index % FAREWELLS.length]!;
      const decidedBy = { firm: owner.name, self: facts.name, sponsor: sponsor.name }[by];
      const { version } = await candidacyRepository(tx).getForFirm(owner.firmId, candidacyId);
      await endCandidacy(deps, owner, { searchId, candidacyId, version, kind, decidedBy, reason });
    }
  });
}

const at = (domain: string, name: string) => ({ name, email: `${name.toLowerCase().replaceAll(' ', '.')}@${domain}.example` });

const sponsorAt = (domain: string, name: string, jobTitle: string): Person => ({
  ...at(domain, name),
  ...{ jobTitle, part: 'sponsor', leadsFunction: null },
});

const scored = (levels: Rated['levels'], recommendation: Rated['recommendation'], summary: string): Rated => ({
  ...{ levels, recommendation, summary },
  confidence: 'moderate',
});

/** Placed half a year ago: two check-ins are in, one outcome was missed and classed, the third is out. */
function quillfeather({ judith: owner }: Cast): EarlierSearch {
  const domain = 'quillfeather';
  return {
    ...{ client: 'Quillfeather', title: 'Head of Sales DACH', owner, openedDaysAgo: 330, side: 'sales', answers: LEAKY },
    sponsor: sponsorAt(domain, 'Katrin Vollmer', 'Chief executive'),
    others: [at(domain, 'Lutz Baumann'), at(domain, 'Ines Falkner')],
    candidates: earlierCandidates('sales'),
    met: {
      name: 'Jonas Reuter',
      rated: [
        scored([4, 5, 4, 4, 4], 'strong_yes', 'Brings order without noise. I would like to see him with a bad quarter.'),
        scored([5, 4, 4, 5, 4], 'strong_yes', 'Listened to two of my calls before he said anything. Then it was useful.'),
        scored([4, 4, 3, 4, 5], 'yes', 'The first seller who asked what our accepted leads are called.'),
        scored([4, 4, 5, 5, 4], 'strong_yes', 'Eight quarters from memory, with the two that went wrong.'),
      ],
    },
    placed: {
      startedDaysAgo: 183,
      recordedDaysAgo: 196,
      checkIns: [
        {
          day: 30,
          sentDaysAgo: 155,
          answered: { daysAgo: 151, outcomes: FIRST_MONTH, charter: { 2: ['kept'], 7: ['partly', 'Three of four weeks.'] } },
        },
        {
          day: 90,
          sentDaysAgo: 95,
          answered: {
            daysAgo: 90,
            outcomes: FIRST_QUARTER,
            charter: {
              2: ['kept'],
              3: ['kept'],
              4: ['partly', 'Two reports still, one of them old.'],
              7: ['kept'],
              8: ['not_kept', 'Two discounts were settled by me after all.'],
            },
          },
          classed: {
            outcome: 2,
            cause: 'onboarding',
            reason:
              'Finance heard of the policy in month three, though the charter had it for week two. He was given half of what was agreed.',
          },
        },
        { day: 180, sentDaysAgo: 5, answered: null },
      ],
    },
    closing: { daysAgo: 181, reason: 'filled' },
  };
}

/** Placed three months ago: one check-in is in, the next is due. */
function tamarisk({ samir: owner }: Cast): EarlierSearch {
  const domain = 'tamarisktravel';
  return {
    ...{ client: 'Tamarisk Travel', title: 'Director of Marketing', owner, openedDaysAgo: 265, side: 'marketing' },
    answers: { ...PLATEAU, I01: 'e', I11: 'd', I12: 'e', I17: 'c', I23: ['aware', 'accept', 'pipeinf', 'cac'], I25: 'b' },
    sponsor: sponsorAt(domain, 'Roland Ashby', 'Managing director'),
    others: [at(domain, 'Dina Malouf'), at(domain, 'Pia Sommer')],
    candidates: earlierCandidates('marketing'),
    met: {
      name: 'Mirela Stanković',
      rated: [
        scored([4, 4, 4, 3, 4], 'yes', 'Wrote down whom we should stop selling to. I did not like it, and she was right.'),
        scored([4, 4, 4, 4, 5], 'strong_yes', 'Came to a sales meeting as a guest and left with three tasks of her own.'),
        scored([4, 3, 4, 4, 4], 'yes', 'Good briefs. The agency would have to run.'),
        scored([4, 3, 4, 4, 4], 'yes', 'Sound on demand, careful on brand.'),
      ],
    },
    placed: {
      startedDaysAgo: 96,
      recordedDaysAgo: 110,
      checkIns: [
        {
          day: 30,
          sentDaysAgo: 68,
          answered: {
            daysAgo: 64,
            outcomes: FIRST_MONTH,
            charter: { 2: ['kept'], 9: ['kept', 'A week on the telephones in the high season.'] },
          },
        },
      ],
    },
    closing: { daysAgo: 95, reason: 'filled' },
  };
}

/** Ended by the client, who was bought. */
function fenwick({ judith: owner }: Cast): EarlierSearch {
  const domain = 'fenwickgrid';
  return {
    ...{ client: 'Fenwick Grid', title: 'Sales Director', owner, openedDaysAgo: 205, side: 'sales', answers: LEAKY },
    sponsor: sponsorAt(domain, 'Moira Fenwick', 'Founder'),
    others: [at(domain, 'Hugo Lindqvist'), at(domain, 'Ada Kerrigan')],
    candidates: earlierCandidates('general'),
    met: null,
    placed: null,
    requests: [
      {
        name: 'Colm Devlin',
        daysAgo: 22,
        kind: 'review',
        words: 'I was told no in the week the company was sold. Was that about me or about the sale? I ask that a person looks at it.',
      },
    ],
    closing: { daysAgo: 110, reason: 'client_cancelled' },
  };
}
