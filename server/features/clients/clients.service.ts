import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { clientRepository, type Client, type ClientFacts } from './client.repository';

type ClientDependencies = Pick<Dependencies, 'database'>;

export async function addClientIn(tx: Transaction, actor: FirmUser, facts: ClientFacts): Promise<string> {
  const id = await clientRepository(tx).add(actor.firmId, facts);
  await recordAudit(tx, { actor, action: 'client.created', subject: { type: 'client', id }, after: facts });
  return id;
}

/** Adds a client once per submitted form; returns the address of its page. */
export function addClient(
  deps: ClientDependencies,
  actor: FirmUser,
  input: { facts: ClientFacts; submission: Submission },
): Promise<string> {
  return deps.database.once(input.submission, async (tx) => `/clients/${await addClientIn(tx, actor, input.facts)}`);
}

/** Changes a client as it was loaded in version `client.version`. Throws ConflictError when somebody else was first. */
export async function changeClient(
  deps: ClientDependencies,
  actor: FirmUser,
  { client, facts }: { client: Client; facts: ClientFacts },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    await clientRepository(tx).change(client, facts);
    const { name, website, notes } = client;
    await recordAudit(tx, {
      actor,
      action: 'client.changed',
      subject: { type: 'client', id: client.id },
      before: { name, website, notes },
      after: facts,
    });
  });
}
