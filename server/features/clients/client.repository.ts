import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import { ClientEntity } from './client.entity';

/** A company that hires. */
export interface Client {
  readonly id: string;
  readonly firmId: string;
  readonly name: string;
  readonly website: string | null;
  readonly notes: string;
  readonly version: number;
}

export interface ClientFacts {
  readonly name: string;
  readonly website: string | null;
  readonly notes: string;
}

const PAGE = 200;

export function clientRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    /** Throws NotFoundError when the firm has no such client. */
    async getForFirm(firmId: string, id: string): Promise<Client> {
      const row = await manager.findOneBy(ClientEntity, { firmId, id });
      if (!row) throw new NotFoundError('No such client');
      return toClient(row);
    },
    async listForFirm(firmId: string): Promise<Client[]> {
      const rows = await manager.find(ClientEntity, { where: { firmId }, order: { name: 'ASC' }, take: PAGE });
      return rows.map(toClient);
    },
    async add(firmId: string, facts: ClientFacts): Promise<string> {
      const { identifiers } = await manager.insert(ClientEntity, { firmId, ...facts });
      return String(identifiers[0]?.['id']);
    },
    /** Throws ConflictError when it was changed since it was loaded. */
    async change(client: Pick<Client, 'id' | 'firmId' | 'version'>, facts: ClientFacts): Promise<void> {
      await guardedUpdate(manager, ClientEntity, { guard: client, set: { ...facts } });
    },
  };
}

function toClient({ id, firmId, name, website, notes, version }: ClientEntity): Client {
  return { id, firmId, name, website, notes, version };
}
