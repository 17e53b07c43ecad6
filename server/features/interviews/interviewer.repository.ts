import { managerOf, type Scope } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import type { Interviewer } from './domain/interviewer';
import { InterviewerEntity } from './interviewer.entity';

export type InterviewerFacts = Pick<Interviewer, 'name' | 'email' | 'function' | 'side' | 'stakeholderId'>;

/** The interviewers of a firm's searches. Another firm's id finds nothing. */
export function interviewerRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async listForSearch(firmId: string, searchId: string): Promise<Interviewer[]> {
      const rows = await manager.find(InterviewerEntity, {
        where: { firmId, searchId },
        order: { createdAt: 'ASC', id: 'ASC' },
        take: 100,
      });
      return rows.map(toInterviewer);
    },
    /** Throws NotFoundError when this search of the firm has no such interviewer. */
    async getForSearch(firmId: string, searchId: string, id: string): Promise<Interviewer> {
      const row = await manager.findOneBy(InterviewerEntity, { firmId, searchId, id });
      if (!row) throw new NotFoundError('No such interviewer');
      return toInterviewer(row);
    },
    async findByEmail(firmId: string, searchId: string, email: string): Promise<Interviewer | null> {
      const row = await manager.findOneBy(InterviewerEntity, { firmId, searchId, email });
      return row && toInterviewer(row);
    },
    async add(firmId: string, searchId: string, facts: InterviewerFacts): Promise<string> {
      const { identifiers } = await manager.insert(InterviewerEntity, { firmId, searchId, ...facts });
      return String(identifiers[0]?.['id']);
    },
  };
}

function toInterviewer(row: InterviewerEntity): Interviewer {
  const { id, firmId, searchId, stakeholderId, name, email, side } = row;
  return { id, firmId, searchId, stakeholderId, name, email, function: row.function, side };
}
