import { briefRepository } from '../../server/features/briefs';
import type { CompetencyId } from '../../server/features/competencies';
import { candidacyRepository } from '../../server/features/people';
import { askRefereeIn, nameRefereeIn, submitReferenceIn } from '../../server/features/references';
import { searchRepository } from '../../server/features/searches';
import { idOf, type DemoSearch } from '../demo-steps';

type Named = Parameters<typeof nameRefereeIn>[2]['facts'];
type Answers = Parameters<typeof submitReferenceIn>[2]['answers'];

const PAUL: Named = {
  name: 'Paul Renner',
  email: 'paul.renner@verity-analytics.example',
  relationship: 'manager',
  period: '2020 to 2025, Verity Analytics',
  saw: ['marketing', 'people'],
};

const NADIA: Named = {
  name: 'Nadia Kerr',
  email: 'nadia.kerr@verity-analytics.example',
  relationship: 'other_function',
  period: '2021 to 2024, Verity Analytics',
  saw: ['marketing'],
};

const BORIS: Named = {
  ...NADIA,
  name: 'Boris Lindt',
  email: 'boris.lindt@verity-analytics.example',
  relationship: 'manager',
  period: 'Since 2025',
};

const SAID: readonly string[] = [
  'Closed two segments in her second year and showed the board what each had cost.',
  'Put her numbers beside finance’s every month and let them win twice.',
  'Sellers came to her before a pitch, not after it.',
];

/** Claire has named three people: one has answered, one is asked, her present manager is not to know yet. */
export async function corvaneReferences(search: DemoSearch, candidacies: ReadonlyMap<string, string>): Promise<void> {
  const candidacyId = idOf(candidacies, 'Claire Anselm');
  const paul = await name(search, candidacyId, { facts: PAUL, mayBeAsked: true });
  const nadia = await name(search, candidacyId, { facts: NADIA, mayBeAsked: true });
  await name(search, candidacyId, { facts: BORIS, mayBeAsked: false });
  for (const refereeId of [paul, nadia]) await ask(search, refereeId);
  await answer(search, paul);
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

async function answer({ cast: { story }, owner, id: searchId }: DemoSearch, refereeId: string): Promise<void> {
  const { name: refereeName, email } = PAUL;
  const actor = await story.holder(owner, { searchId, purpose: 'reference', subjectId: refereeId, name: refereeName, email });
  const brief = await briefRepository(story.tx).findSigned(owner.firmId, searchId);
  const ids = Object.keys(brief?.weights ?? {}) as CompetencyId[];
  const ratings = ids.map((competencyId, index) => ({ competencyId, value: levelOn(competencyId), note: SAID[index % SAID.length] ?? '' }));
  const answers: Answers = { ratings, witnessed: ['marketing', 'people'], summary: 'I would hire her again, and have tried to.' };
  const outcome = await story.on(6, (deps) => submitReferenceIn(story.tx, deps, { actor, answers, version: 1 }));
  if (outcome.kind !== 'submitted') throw new Error(`The reference was not sent: ${outcome.kind}`);
}

function levelOn(competencyId: CompetencyId): 4 | 5 | 'not_seen' {
  if (competencyId.startsWith('SAL')) return 'not_seen';
  return competencyId === 'LDR-01' ? 4 : 5;
}
