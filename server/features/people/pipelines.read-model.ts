import { managerOf, type Scope } from '../../platform/db/scope';
import type { PipelineCount } from './domain/pipeline';

/** How many people stand where, by search; a search without people is missing. One query, however many searches. */
export async function pipelineCounts(scope: Scope, firmId: string, searchIds: readonly string[]): Promise<Map<string, PipelineCount[]>> {
  const rows: (PipelineCount & { searchId: string })[] = await managerOf(scope).query(
    `SELECT c.search_id AS "searchId", c.stage, c.exit_decision AS decision, count(*)::int AS people FROM candidacy c
     WHERE c.firm_id = $1 AND c.search_id = ANY($2::uuid[]) GROUP BY c.search_id, c.stage, c.exit_decision`,
    [firmId, searchIds],
  );
  const bySearch = new Map<string, PipelineCount[]>();
  for (const { searchId, ...count } of rows) bySearch.set(searchId, [...(bySearch.get(searchId) ?? []), count]);
  return bySearch;
}
