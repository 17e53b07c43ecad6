import { lockDirectQuestion, saveAnswers } from '../../server/features/intake';
import { addQuestion, chooseWording } from '../../server/features/instruments';
import { BOTH } from '../demo-answers';
import { reviseWording, writeWording } from '../demo-wording';
import { answerIntake, diagnose, holderOf, idOf, inviteAll, openSearch, type Cast } from '../demo-steps';

/** What the firm asks this client beside the instrument; it is never scored. */
const OWN_QUESTIONS: readonly Parameters<typeof addQuestion>[2]['facts'][] = [
  {
    kind: 'paragraph',
    prompt: 'Both heads leave within the year. What do you want each of them to have handed over before?',
    help: 'A sentence for each is enough.',
    choices: [],
  },
  { kind: 'number', prompt: 'How many months may one of the two posts stay empty?', help: '', choices: [] },
];

/** Half of the intake is there: two have sent it, one is in the middle, the sponsor and one head have not begun. */
export async function latticeSearch(cast: Cast): Promise<void> {
  const { story } = cast;
  const search = await openSearch(cast, {
    daysAgo: 9,
    owner: cast.samir,
    client: 'Lattice Freight',
    title: 'VP Sales and VP Marketing',
    stakeholders: [
      { name: 'Nadia Brooks', email: 'nadia.brooks@latticefreight.example', jobTitle: 'CEO', part: 'sponsor', leadsFunction: null },
      { name: 'Felix Ortega', email: 'felix.ortega@latticefreight.example', jobTitle: 'COO', part: 'decision_maker', leadsFunction: null },
      {
        name: 'Ayumi Sato',
        email: 'ayumi.sato@latticefreight.example',
        jobTitle: 'VP Marketing, leaving in March',
        part: 'functional_head',
        leadsFunction: 'marketing',
      },
      {
        name: 'Bram de Wit',
        email: 'bram.dewit@latticefreight.example',
        jobTitle: 'VP Sales, leaving in June',
        part: 'functional_head',
        leadsFunction: 'sales',
      },
      {
        name: 'Carys Jenkins',
        email: 'carys.jenkins@latticefreight.example',
        jobTitle: 'HR Director',
        part: 'observer',
        leadsFunction: null,
      },
    ],
  });
  for (const facts of OWN_QUESTIONS) {
    const clientId = idOf(cast.clients, 'Lattice Freight');
    await story.on(9, (deps) => addQuestion(deps, cast.samir, { clientId, facts, submission: story.submission(cast.samir) }));
  }
  const wordingId = await writeWording(cast);
  const chosen = { searchId: search.id, choice: 'wording', wordingId, version: 0 } as const;
  await story.on(9, (deps) => chooseWording(deps, cast.samir, chosen));
  await inviteAll(search, 8, 'Please answer before you talk to each other about it; twenty minutes will do.');
  await answerIntake(
    search,
    { name: 'Felix Ortega', daysAgo: 6 },
    {
      answers: BOTH,
      context: {
        C01: { amount: 61_000_000, currency: 'USD' },
        C08: { sellers: 25, marketers: 10 },
        Q01: 'Bram his three frame contracts and who signs them. Ayumi the definition of a lead, which is in nobody else’s head.',
      },
    },
  );
  await answerIntake(
    search,
    { name: 'Ayumi Sato', daysAgo: 5 },
    { answers: { ...BOTH, I01: 'b', I03: 'e', I07: 'b', I27: ['quality', 'budget', 'credit'], I29: 'c' } },
  );
  await diagnose(search, 5);
  const bram = await holderOf(search, 'Bram de Wit', 'intake');
  const draft = (itemId: string) => ({ itemId, value: { ...BOTH, I01: 'd' }[itemId] ?? null, note: '', version: 0 });
  await reviseWording(cast, wordingId);
  await story.on(3, (deps) => saveAnswers(deps, bram, [draft('I01')]));
  await story.on(3, (deps) => lockDirectQuestion(deps, bram));
  await story.on(3, (deps) => saveAnswers(deps, bram, ['I02', 'I03', 'I04', 'I05', 'I06', 'I07', 'I08'].map(draft)));
}
