import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import { CandidateRequestEntity } from './candidate-request.entity';
import type { CandidateRequest, RequestKind } from './domain/candidate-request';

/** A request with whom and what it is about, for the queue of the firm. */
export interface QueuedRequest extends CandidateRequest {
  readonly candidateName: string;
  readonly candidateEmail: string | null;
  readonly searchTitle: string;
  readonly clientName: string;
}

interface Row {
  id: string;
  firm_id: string;
  search_id: string;
  candidacy_id: string;
  kind: RequestKind;
  words: string;
  asked_at: Date;
  answer: string | null;
  answered_by_name: string | null;
  answered_at: Date | null;
  version: number;
  candidate_name: string;
  candidate_email: string | null;
  search_title: string;
  client_name: string;
}

const SELECT = `SELECT q.*, p.name AS candidate_name, p.email AS candidate_email, s.title AS search_title, l.name AS client_name
  FROM candidate_request q
  JOIN candidacy c ON c.firm_id = q.firm_id AND c.id = q.candidacy_id
  JOIN person p ON p.firm_id = c.firm_id AND p.id = c.person_id
  JOIN search s ON s.firm_id = q.firm_id AND s.id = q.search_id
  JOIN client l ON l.firm_id = s.firm_id AND l.id = s.client_id`;

const MOST = 200;

/** What candidates of a firm have said and asked. Another firm's id finds nothing. */
export function candidateRequestRepository(scope: Scope) {
  const manager = managerOf(scope);
  const list = async (where: string, values: readonly unknown[]): Promise<QueuedRequest[]> => {
    const rows: Row[] = await manager.query(`${SELECT} WHERE ${where} LIMIT ${MOST}`, [...values]);
    return rows.map(toRequest);
  };
  return {
    listForCandidacy: (firmId: string, candidacyId: string) =>
      list('q.firm_id = $1 AND q.candidacy_id = $2 ORDER BY q.asked_at, q.id', [firmId, candidacyId]),
    /** What waits for an answer, the oldest first. */
    listOpen: (firmId: string) => list('q.firm_id = $1 AND q.answered_at IS NULL ORDER BY q.asked_at, q.id', [firmId]),
    listAnswered: (firmId: string) => list('q.firm_id = $1 AND q.answered_at IS NOT NULL ORDER BY q.answered_at DESC, q.id', [firmId]),
    async get(firmId: string, id: string): Promise<QueuedRequest> {
      const [request] = await list('q.firm_id = $1 AND q.id = $2', [firmId, id]);
      if (!request) throw new NotFoundError('No such request');
      return request;
    },
  };
}

/** Writing side: everything here runs inside the transaction of one command. */
export function candidateRequestStore(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    async add(request: Pick<CandidateRequest, 'firmId' | 'searchId' | 'candidacyId' | 'kind' | 'words' | 'askedAt'>): Promise<string> {
      const { identifiers } = await manager.insert(CandidateRequestEntity, { ...request });
      return String(identifiers[0]?.['id']);
    },

    /** Throws ConflictError when somebody else has answered since `version`. */
    async answer(
      { id, firmId }: CandidateRequest,
      { text, by, at, version }: { text: string; by: { userId: string; name: string }; at: Date; version: number },
    ): Promise<void> {
      const set = { answer: text, answeredBy: by.userId, answeredByName: by.name, answeredAt: at };
      await guardedUpdate(manager, CandidateRequestEntity, { guard: { id, firmId, version }, set });
    },
  };
}

function toRequest(row: Row): QueuedRequest {
  const { answer, answered_by_name: byName, answered_at: at } = row;
  return {
    id: row.id,
    firmId: row.firm_id,
    searchId: row.search_id,
    candidacyId: row.candidacy_id,
    kind: row.kind,
    words: row.words,
    askedAt: row.asked_at,
    answer: answer !== null && byName !== null && at !== null ? { text: answer, byName, at } : null,
    version: row.version,
    candidateName: row.candidate_name,
    candidateEmail: row.candidate_email,
    searchTitle: row.search_title,
    clientName: row.client_name,
  };
}
