import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { FirmUser } from '../../shared/actor';
import { auditedCandidacies, type AuditedCandidacy, type Axis } from './audited-people.read-model';
import { auditTable, LEAST_SHOWN, medianOf, type AuditTable } from './domain/audit-table';
import type { Grouping, SelfIdentification } from './domain/self-identification';
import { pseudonymOf } from './pseudonym';
import { selfIdentificationRepository } from './self-identification.repository';

export type AuditDependencies = Pick<Dependencies, 'database' | 'clock' | 'secrets'>;

const AXES = ['sales', 'marketing', 'leadership'] as const satisfies readonly Axis[];

/** Records of selection are kept four years where a rule says so; what is older says little of today's practice. */
const AUDITED_YEARS = 4;

interface ScoreTable extends AuditTable {
  readonly axis: Axis;
  /** Over everybody with a score, those of unknown category included; null under ten. */
  readonly median: number | null;
}

/** Counts only: no row of it is about one person. */
export interface Audit {
  readonly since: Date;
  readonly people: number;
  /** Where they were assessed, by name. */
  readonly searches: readonly { readonly searchId: string; readonly name: string; readonly people: number }[];
  readonly grouping: Grouping;
  readonly shortlist: AuditTable;
  readonly offer: AuditTable;
  readonly scores: readonly ScoreTable[];
}

interface Joined extends AuditedCandidacy {
  readonly said: SelfIdentification | null;
}

/** The audit of a firm, pooled over its searches, or of one search. The only place where what people said of themselves meets scores. */
export async function auditOf(
  deps: AuditDependencies,
  { firmId, searchId = null, grouping }: { firmId: string; searchId?: string | null; grouping: Grouping },
): Promise<Audit> {
  const since = auditedSince(deps.clock.now());
  const people = (await joined(deps, firmId, since)).filter((one) => searchId === null || one.searchId === searchId);
  const selection = (isSelected: (one: Joined) => boolean) =>
    auditTable(
      people.map((one) => ({ said: one.said, selected: isSelected(one) })),
      grouping,
    );
  return {
    since,
    people: people.length,
    searches: searchesOf(people),
    grouping,
    shortlist: selection((one) => one.reachedShortlist),
    offer: selection((one) => one.reachedOffer),
    scores: AXES.map((axis) => scoreTable(people, { axis, grouping })),
  };
}

async function joined({ database, secrets }: AuditDependencies, firmId: string, since: Date): Promise<Joined[]> {
  const said = await selfIdentificationRepository(database.reader).mapForFirm(firmId);
  const people = await auditedCandidacies(database.reader, { firmId, since });
  return people.map((one) => ({ ...one, said: said.get(pseudonymOf(secrets, firmId, one.id)) ?? null }));
}

function searchesOf(people: readonly Joined[]): Audit['searches'] {
  const names = new Map(people.map(({ searchId, searchName }) => [searchId, searchName]));
  return [...names].map(([searchId, name]) => ({ searchId, name, people: people.filter((one) => one.searchId === searchId).length }));
}

function scoreTable(people: readonly Joined[], { axis, grouping }: { axis: Axis; grouping: Grouping }): ScoreTable {
  const scored = people.flatMap(({ said, scores }) => (scores[axis] === null ? [] : [{ said, score: scores[axis] }]));
  const median = medianOf(scored.map(({ score }) => score));
  const counted = scored.map(({ said, score }) => ({ said, selected: median !== null && score > median }));
  return { axis, median: scored.length < LEAST_SHOWN ? null : median, ...auditTable(counted, grouping) };
}

function auditedSince(now: Date): Date {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - AUDITED_YEARS);
  return since;
}

/** Writes down that the audit left the product, and by whom. */
export async function recordExport(deps: AuditDependencies, actor: FirmUser): Promise<void> {
  await deps.database.transaction((tx) =>
    recordAudit(tx, { actor, action: 'fairness.exported', subject: { type: 'firm', id: actor.firmId } }),
  );
}
