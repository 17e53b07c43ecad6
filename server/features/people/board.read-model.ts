import { managerOf, type Scope } from '../../platform/db/scope';
import type { ExitDecision, ExitKind } from './domain/exits';
import type { PipelineCount } from './domain/pipeline';
import type { Stage } from './domain/stages';

export interface BoardCard {
  id: string;
  name: string;
  position: string | null;
  company: string | null;
  stage: Stage;
  stageSince: Date;
  /** The version without the decisions: one that was written down since is in the way of nobody who moves the person. */
  moves: number;
}

/** Cards shown in one stage of the board; the list has the rest. */
export const CARDS_PER_STAGE = 25;

/**
 * The people in play on the board, longest waiting first, at most `CARDS_PER_STAGE` a stage: one query. People are joined by id alone,
 * since the key of a candidacy already says the firm: before statistics are gathered, as after a large import, PostgreSQL would else go
 * through all people of the firm for each candidacy.
 */
export async function listBoardCards(scope: Scope, firmId: string, searchId: string): Promise<BoardCard[]> {
  return managerOf(scope).query(
    `SELECT id, name, position, company, stage, "stageSince", version - (SELECT count(*)::int FROM candidacy_event e
         WHERE e.firm_id = $1 AND e.candidacy_id = waiting.id AND e.kind = 'decided') AS moves FROM (
       SELECT c.id, p.name, p.position, p.company, c.stage, c.stage_since AS "stageSince", c.version, p.sort_name,
         row_number() OVER (PARTITION BY c.stage ORDER BY c.stage_since, p.sort_name, c.id) AS place
       FROM candidacy c JOIN person p ON p.id = c.person_id
       WHERE c.firm_id = $1 AND c.search_id = $2 AND c.exit_kind IS NULL) AS waiting
     WHERE place <= $3 ORDER BY stage, place`,
    [firmId, searchId, CARDS_PER_STAGE],
  );
}

export interface ExitCount {
  kind: ExitKind;
  decision: ExitDecision;
  people: number;
}

/** How many people stand where, and how many left by which exit: one query. */
export async function countPipeline(
  scope: Scope,
  firmId: string,
  searchId: string,
): Promise<{ counts: PipelineCount[]; exits: ExitCount[] }> {
  const rows: { stage: Stage; kind: ExitKind | null; decision: ExitDecision | null; people: number }[] = await managerOf(scope).query(
    `SELECT stage, exit_kind AS kind, exit_decision AS decision, count(*)::int AS people
     FROM candidacy WHERE firm_id = $1 AND search_id = $2 GROUP BY stage, exit_kind, exit_decision`,
    [firmId, searchId],
  );
  return { counts: rows.map(({ stage, decision, people }) => ({ stage, decision, people })), exits: exitCounts(rows) };
}

function exitCounts(rows: readonly { kind: ExitKind | null; decision: ExitDecision | null; people: number }[]): ExitCount[] {
  const byKind = new Map<ExitKind, ExitCount>();
  for (const { kind, decision, people } of rows) {
    if (kind && decision) byKind.set(kind, { kind, decision, people: people + (byKind.get(kind)?.people ?? 0) });
  }
  return [...byKind.values()].sort((one, other) => other.people - one.people);
}

export interface ListLine extends Omit<BoardCard, 'moves'> {
  exitKind: ExitKind | null;
  exitDecision: ExitDecision | null;
  exitReason: string | null;
  since: Date;
}

export interface ListFilter {
  stage: Stage | null;
  who: 'in_play' | 'left' | 'all';
  page: number;
}

export const LINES_PER_PAGE = 50;

/** One page of a search's people by name. One row more than shown tells whether there is a next page. */
export async function listSearchPeople(scope: Scope, ids: { firmId: string; searchId: string }, filter: ListFilter): Promise<ListLine[]> {
  return managerOf(scope).query(
    `SELECT c.id, p.name, p.position, p.company, c.stage, c.stage_since AS "stageSince", c.exit_kind AS "exitKind",
       c.exit_decision AS "exitDecision", c.exit_reason AS "exitReason", coalesce(c.exit_at, c.stage_since) AS since
     FROM candidacy c JOIN person p ON p.id = c.person_id
     WHERE c.firm_id = $1 AND c.search_id = $2 AND ($3::text IS NULL OR c.stage = $3)
       AND ($4 = 'all' OR ($4 = 'left') = (c.exit_kind IS NOT NULL))
     ORDER BY p.sort_name, c.id LIMIT $5 OFFSET $6`,
    [ids.firmId, ids.searchId, filter.stage, filter.who, LINES_PER_PAGE + 1, (filter.page - 1) * LINES_PER_PAGE],
  );
}
