import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { actorId, type Actor } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { CandidacyEventEntity } from './candidacy-event.entity';
import { CandidacyEntity } from './candidacy.entity';
import type { CandidacyEvent, CandidacyExit, CandidacyState } from './domain/candidacy';
import type { ExitDecision, ExitKind } from './domain/exits';
import type { Stage } from './domain/stages';

/** A person in one search, with what other parts of the product need to know of the person. */
export interface Candidacy extends CandidacyState {
  id: string;
  firmId: string;
  searchId: string;
  personId: string;
  name: string;
  email: string | null;
  position: string | null;
  company: string | null;
  version: number;
  createdAt: Date;
}

interface Row {
  id: string;
  firm_id: string;
  search_id: string;
  person_id: string;
  name: string;
  email: string | null;
  position: string | null;
  company: string | null;
  stage: Stage;
  stage_since: Date;
  exit_kind: ExitKind | null;
  exit_decision: ExitDecision | null;
  exit_decided_by: string | null;
  exit_reason: string | null;
  exit_at: Date | null;
  version: number;
  created_at: Date;
}

const SELECT = `SELECT c.id, c.firm_id, c.search_id, c.person_id, p.name, p.email, p.position, p.company, c.stage, c.stage_since,
    c.exit_kind, c.exit_decision, c.exit_decided_by, c.exit_reason, c.exit_at, c.version, c.created_at
  FROM candidacy c JOIN person p ON p.id = c.person_id`;

/** Candidacies of one firm. One of another firm, or of another search where the search is given, is not found. */
export function candidacyRepository(scope: Scope) {
  const manager = managerOf(scope);
  const list = async (where: string, values: readonly unknown[]): Promise<Candidacy[]> => {
    const rows: Row[] = await manager.query(`${SELECT} WHERE ${where}`, [...values]);
    return rows.map(toDomain);
  };
  const found = (candidacies: readonly Candidacy[]): Candidacy => {
    const [candidacy] = candidacies;
    if (!candidacy) throw new NotFoundError('No such candidacy');
    return candidacy;
  };
  return {
    /** Everybody in a search, those who left included, by name. */
    listForSearch: (firmId: string, searchId: string): Promise<Candidacy[]> =>
      list('c.firm_id = $1 AND c.search_id = $2 ORDER BY p.sort_name, c.id', [firmId, searchId]),

    async getForFirm(firmId: string, candidacyId: string): Promise<Candidacy> {
      return found(await list('c.firm_id = $1 AND c.id = $2', [firmId, candidacyId]));
    },

    async getInSearch(firmId: string, searchId: string, candidacyId: string): Promise<Candidacy> {
      return found(await list('c.firm_id = $1 AND c.search_id = $2 AND c.id = $3', [firmId, searchId, candidacyId]));
    },

    async findOfPerson(firmId: string, searchId: string, personId: string): Promise<Candidacy | null> {
      return (await list('c.firm_id = $1 AND c.search_id = $2 AND c.person_id = $3', [firmId, searchId, personId]))[0] ?? null;
    },

    /** Those of these people who are in a search, with their candidacies. */
    async listOfPeople(
      searchId: string,
      { firmId, personIds }: { firmId: string; personIds: readonly string[] },
    ): Promise<{ personId: string; candidacyId: string }[]> {
      return manager.query(
        `SELECT person_id AS "personId", id AS "candidacyId" FROM candidacy
         WHERE firm_id = $1 AND search_id = $2 AND person_id = ANY($3::uuid[])`,
        [firmId, searchId, personIds],
      );
    },
  };
}

interface NewCandidacies {
  firmId: string;
  searchId: string;
  personIds: readonly string[];
  importBatchId: string | null;
  state: CandidacyState;
}

/** Writing side, inside the transaction of one command. */
export function candidacyStore(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    /** Puts people into a search, all at the same state; who is in it already stays as they are. Returns the ids that were made. */
    async addAll({ firmId, searchId, personIds, importBatchId, state }: NewCandidacies): Promise<string[]> {
      const rows: { id: string }[] = await manager.query(
        `INSERT INTO candidacy (firm_id, search_id, person_id, stage, stage_since, import_batch_id, created_at)
         SELECT $1, $2, person_id, $4, $5, $6, $5 FROM unnest($3::uuid[]) AS person_id
         ON CONFLICT (search_id, person_id) DO NOTHING RETURNING id`,
        [firmId, searchId, personIds, state.stage, state.stageSince, importBatchId],
      );
      return rows.map(({ id }) => id);
    },

    /** The first event of new candidacies. */
    async recordAdded(candidacyIds: readonly string[], { actor, event, at }: Happening): Promise<void> {
      const { toStage, reason } = eventColumns(event);
      await manager.query(
        `INSERT INTO candidacy_event (firm_id, candidacy_id, number, kind, to_stage, reason, by_id, by_name, at)
         SELECT $1, candidacy_id, 1, 'added', $3, $4, $5, $6, $7 FROM unnest($2::uuid[]) AS candidacy_id`,
        [actor.firmId, candidacyIds, toStage, reason, actorId(actor), actor.name, at],
      );
    },

    /** Stores a new state with its event. Throws ConflictError when the candidacy is no longer the version that was loaded. */
    async change(candidacy: Candidacy, state: CandidacyState, { actor, event, at }: Happening): Promise<void> {
      const { id, firmId, version } = candidacy;
      await guardedUpdate(manager, CandidacyEntity, { guard: { id, firmId, version }, set: stateColumns(state) });
      const who = { byId: actorId(actor), byName: actor.name };
      await manager.insert(CandidacyEventEntity, { firmId, candidacyId: id, number: version + 1, ...eventColumns(event), ...who, at });
    },
  };
}

export interface Happening {
  actor: Actor;
  event: CandidacyEvent;
  at: Date;
}

const NO_EXIT = { exitKind: null, exitDecision: null, exitDecidedBy: null, exitReason: null, exitAt: null };

function stateColumns({ stage, stageSince, exit }: CandidacyState) {
  if (!exit) return { stage, stageSince, ...NO_EXIT };
  const { kind, decision, decidedBy, reason, at } = exit;
  return { stage, stageSince, exitKind: kind, exitDecision: decision, exitDecidedBy: decidedBy, exitReason: reason, exitAt: at };
}

function eventColumns(event: CandidacyEvent) {
  return {
    kind: event.kind,
    fromStage: 'from' in event ? event.from : null,
    toStage: 'to' in event ? event.to : null,
    exitKind: event.kind === 'left' ? event.exit : null,
    exitDecision: event.kind === 'left' ? event.decision : null,
    decision: event.kind === 'decided' ? event.decision : null,
    decisionSide: event.kind === 'decided' ? event.side : null,
    decidedBy: 'decidedBy' in event ? event.decidedBy : null,
    reason: event.reason,
  };
}

function toDomain(row: Row): Candidacy {
  return {
    id: row.id,
    firmId: row.firm_id,
    searchId: row.search_id,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    position: row.position,
    company: row.company,
    stage: row.stage,
    stageSince: row.stage_since,
    exit: exitOf(row),
    version: row.version,
    createdAt: row.created_at,
  };
}

function exitOf(row: Row): CandidacyExit | null {
  const { exit_kind: kind, exit_decision: decision, exit_decided_by: decidedBy, exit_reason: reason, exit_at: at } = row;
  return kind && decision && decidedBy && reason && at ? { kind, decision, decidedBy, reason, at } : null;
}
