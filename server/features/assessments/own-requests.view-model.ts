import { longDay, moment } from '../../shared/dates';
import { clockOf, type CandidateRequest, type RequestKind } from './domain/candidate-request';

export const KIND_NAMES: Record<RequestKind, string> = { comment: 'Comment', correction: 'Correction', review: 'Human review' };

/** What a candidate has said and asked, with what became of it, each with its date. */
export function ownRequests(requests: readonly CandidateRequest[], now: Date) {
  return requests.map((request) => {
    const { kind, words, askedAt, answer } = request;
    const clock = clockOf(request, now);
    return {
      kind: KIND_NAMES[kind],
      words,
      asked: moment(askedAt),
      answer: answer && { text: answer.text, by: `${answer.byName}, ${moment(answer.at)}` },
      open: clock && `Not answered yet. A person answers by ${longDay(clock.dueAt)} at the latest.`,
    };
  });
}
