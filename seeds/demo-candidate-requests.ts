import { answerCandidate, answerLetter, askAsCandidate, candidateRequestRepository } from '../server/features/assessments';
import { candidacyRepository } from '../server/features/people';
import { idOf, type DemoSearch } from './demo-steps';

export interface DemoRequest {
  readonly name: string;
  readonly daysAgo: number;
  readonly kind: 'comment' | 'correction' | 'review';
  readonly words: string;
  readonly answer?: { readonly daysAgo: number; readonly words: string };
}

/** What a candidate asks of the firm, and the answer where there is one. */
export async function askTheFirm(
  { owner, id: searchId, cast: { story } }: DemoSearch,
  candidacies: ReadonlyMap<string, string>,
  { name, daysAgo, kind, words, answer }: DemoRequest,
): Promise<void> {
  const { firmId } = owner;
  const subjectId = idOf(candidacies, name);
  const { email } = await candidacyRepository(story.tx).getForFirm(firmId, subjectId);
  const actor = await story.holder(owner, { searchId, purpose: 'assessment', subjectId, name, email: email ?? '' });
  const asked = { kind, words, recruiter: owner, submission: story.submission(owner), location: '/' };
  await story.on(daysAgo, (deps) => askAsCandidate(deps, actor, asked));
  if (!answer) return;
  const request = (await candidateRequestRepository(story.tx).listOpen(firmId)).find((one) => one.candidacyId === subjectId);
  if (!request) throw new Error(`${name} has asked for nothing`);
  const letter = answerLetter(request, answer.words, owner);
  const given = { request, text: answer.words, version: request.version, letter };
  await story.on(answer.daysAgo, (deps) => answerCandidate(deps, owner, given));
}
