import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import { ClientQuestionEntity } from './client-question.entity';
import { inAskedOrder, isQuestionKind, type OwnQuestion, type QuestionFacts } from './domain/own-question';

/** An own question as it stands at the client: what searches ask from now on. */
export interface ClientQuestion extends OwnQuestion {
  readonly id: string;
  readonly firmId: string;
  readonly clientId: string;
  readonly retiredAt: Date | null;
  readonly version: number;
}

export function clientQuestionRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    /** In the order in which they are asked; retired ones as well. */
    async listForClient(firmId: string, clientId: string): Promise<ClientQuestion[]> {
      const rows = await manager.find(ClientQuestionEntity, { where: { firmId, clientId } });
      return inAskedOrder(rows.map(toQuestion));
    },
    /** Throws NotFoundError when this client of the firm has no such question. */
    async getForClient(firmId: string, clientId: string, id: string): Promise<ClientQuestion> {
      const row = await manager.findOneBy(ClientQuestionEntity, { firmId, clientId, id });
      if (!row) throw new NotFoundError('No such question');
      return toQuestion(row);
    },
  };
}

/** Writes questions of one client, inside the transaction of one command. */
export function clientQuestionWriter(tx: Transaction, firmId: string) {
  const manager = managerOf(tx);
  return {
    /** Keeps the client's questions to this transaction until it ends: two that are added at once get two codes. */
    async lock(clientId: string): Promise<ClientQuestion[]> {
      await manager.query('SELECT id FROM client WHERE firm_id = $1 AND id = $2 FOR UPDATE', [firmId, clientId]);
      return clientQuestionRepository(tx).listForClient(firmId, clientId);
    },
    async add(clientId: string, question: OwnQuestion, createdAt: Date): Promise<string> {
      const row = { firmId, clientId, ...question, choices: [...question.choices], createdAt };
      const { identifiers } = await manager.insert(ClientQuestionEntity, row);
      return String(identifiers[0]?.['id']);
    },
    /** Throws ConflictError when it was changed since it was loaded. */
    async change(question: Pick<ClientQuestion, 'id' | 'firmId' | 'version'>, facts: QuestionFacts): Promise<void> {
      await guardedUpdate(manager, ClientQuestionEntity, { guard: question, set: { ...facts, choices: [...facts.choices] } });
    },
    async retire(id: string, retiredAt: Date | null): Promise<void> {
      await manager.update(ClientQuestionEntity, { firmId, id }, { retiredAt });
    },
  };
}

function toQuestion(row: ClientQuestionEntity): ClientQuestion {
  const { id, firmId, clientId, code, prompt, help, choices, retiredAt, version } = row;
  const kind = isQuestionKind(row.kind) ? row.kind : 'line';
  return { id, firmId, clientId, code, kind, prompt, help, choices, retiredAt, version };
}
