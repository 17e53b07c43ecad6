import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { loadConfig } from '../server/config';
import { createDependencies } from '../server/dependencies';
import { entities } from '../server/entities';
import { createDataSource, migrate } from '../server/platform/db/data-source';
import { startEmbeddedPostgres } from '../server/platform/db/embedded/embedded-postgres';
import { createLogger } from '../server/platform/logger';
import { createSecrets } from '../server/platform/secrets';
import { systemClock } from '../server/shared/clock';
import type { BarePage } from './pages/bare-server';
import { ACCOUNT, COMPARED, makeFirm, PEOPLE, SEARCHES, type BenchFirm } from './pages/firm';
import type { Gauge } from './pages/gauge';
import { load, type Load, type Target } from './pages/load';
import { startServer, type ServerProcess } from './pages/server-process';
import { enter } from './pages/visitor';

const SECRET = 'a secret that is only ever used in benchmarks';
const CONNECTIONS = [1, 16];
const ROUNDS = 3;
const ROUND_MS = 800;
const WARM_UP_MS = 700;

interface MeasuredPage {
  readonly name: string;
  readonly target: Target;
  readonly facts: BarePage;
}

interface Contender {
  readonly label: string;
  readonly server: ServerProcess;
  readonly target: Target;
}

/** Prints how the pages of a large firm compare with bare pages of the same bytes and rows, measured in turns. */
export async function benchPages(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ampersand-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: folder, database: 'bench', ephemeral: true });
  try {
    const firm = await madeFirm(postgres.url);
    await measureServers(postgres.url, firm);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function madeFirm(url: string): Promise<BenchFirm> {
  const dataSource = await createDataSource({ url, poolSize: 4, entities }).initialize();
  try {
    await migrate(dataSource);
    const config = loadConfig({ NODE_ENV: 'test' });
    const logger = createLogger('silent');
    const deps = createDependencies({ config, dataSource, clock: systemClock, logger, secrets: createSecrets(SECRET) });
    return await makeFirm({ deps, dataSource });
  } finally {
    await dataSource.destroy();
  }
}

async function measureServers(url: string, firm: BenchFirm): Promise<void> {
  const product = await startServer('server/index.ts', { DATABASE_URL: url, SESSION_SECRET: SECRET, DEMO_DATA: 'false' });
  try {
    const pages = await pagesOf(product, firm);
    const bare = await startServer('bench/pages/bare-server.ts', {
      DATABASE_URL: url,
      BARE_FIRM: firm.firmId,
      BARE_PAGES: JSON.stringify(pages.map((page) => page.facts)),
    });
    try {
      printHead();
      for (const [index, page] of pages.entries()) await measurePage(page, contenders(page.target, { product, bare, index }));
    } finally {
      await bare.stop();
    }
  } finally {
    await product.stop();
  }
}

async function pagesOf(product: ServerProcess, firm: BenchFirm): Promise<MeasuredPage[]> {
  const { port } = product;
  const recruiter = await enter(port, '/sign-in', { email: ACCOUNT.email, password: ACCOUNT.password, resume: '' });
  const stakeholder = await enter(port, firm.stakeholderLink);
  const candidate = await enter(port, firm.candidateLink);
  const search = `/searches/${firm.searchId}`;
  const pages: readonly (readonly [string, string, string])[] = [
    ['people list', '/people', recruiter.cookie],
    ['people search', '/people?q=petrov%20corvane', recruiter.cookie],
    ['searches list', '/searches', recruiter.cookie],
    ['one search', search, recruiter.cookie],
    ['board of a search', `${search}/people`, recruiter.cookie],
    ['intake page (stakeholder)', `${stakeholder.landing}/sections/b`, stakeholder.cookie],
    ['comparison of ten', `${search}/comparison`, recruiter.cookie],
    ['assessment page (candidate)', `${candidate.landing}/experience/SAL-01`, candidate.cookie],
  ];
  const measured: MeasuredPage[] = [];
  for (const [name, where, cookie] of pages) {
    const target = { port, path: where, cookie };
    measured.push({ name, target, facts: await factsOf(product, target) });
  }
  return measured;
}

/** What one request takes once everything that is computed only once has been. */
async function factsOf(product: ServerProcess, target: Target): Promise<BarePage> {
  await load(target, { connections: 1, ms: WARM_UP_MS });
  const before = await product.gauge();
  const { requests, bytes } = await load(target, { connections: 1, ms: 1 });
  const after = await product.gauge();
  return { bytes, rows: (after.rows - before.rows) / requests, statements: (after.statements - before.statements) / requests };
}

interface Servers {
  readonly product: ServerProcess;
  readonly bare: ServerProcess;
  readonly index: number;
}

function contenders(target: Target, { product, bare, index }: Servers): Contender[] {
  const onBare = (path: string): Target => ({ port: bare.port, path: `${path}/${index}`, cookie: target.cookie });
  return [
    { label: 'page', server: product, target },
    { label: 'bare, one query', server: bare, target: onBare('/once') },
    { label: 'bare, as many queries', server: bare, target: onBare('/often') },
  ];
}

interface Round extends Load {
  readonly cpuMs: number;
}

async function measurePage({ name, facts }: MeasuredPage, all: readonly Contender[]): Promise<void> {
  for (const { target } of all) await load(target, { connections: 4, ms: WARM_UP_MS });
  for (const connections of CONNECTIONS) {
    const rounds = new Map<Contender, Round[]>(all.map((one) => [one, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const one of all) rounds.get(one)?.push(await measureRound(one, connections));
    }
    const results = all.map((one) => middleOf(rounds.get(one) ?? []));
    for (const [index, { label }] of all.entries()) printLine({ name, connections, label, facts }, results[index], results[0]);
  }
}

async function measureRound({ server, target }: Contender, connections: number): Promise<Round> {
  const before = await server.gauge();
  const result = await load(target, { connections, ms: ROUND_MS });
  const after = await server.gauge();
  return { ...result, cpuMs: cpuBetween(before, after) / result.requests };
}

function cpuBetween(before: Gauge, after: Gauge): number {
  return after.cpuMs - before.cpuMs;
}

/** The round of median throughput. */
function middleOf(rounds: readonly Round[]): Round | undefined {
  return [...rounds].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(rounds.length / 2)];
}

function printHead(): void {
  console.log(`
Pages of a firm with ${PEOPLE.toLocaleString('en-GB')} people, ${SEARCHES} searches and a comparison of ${COMPARED}, the server as in production in a process of its own.
Beside each a page of plain Express, pg and Handlebars with the same bytes and rows: without session and user, all rows by one query, or
asking as often as the page does. Measured in turns, ${ROUNDS} rounds of ${ROUND_MS / 1000} s each, the median round. The last two columns: the page's throughput over that
of the bare page, and the bare page's CPU over the page's, which other work on the machine disturbs less. CPU is that of the server, without PostgreSQL.`);
  console.log(row(['page', 'c', 'what', 'queries', 'rows', 'KB', 'req/s', 'p50 ms', 'p95 ms', 'CPU ms', 'ratio', 'of CPU']));
}

interface Line {
  readonly name: string;
  readonly connections: number;
  readonly label: string;
  readonly facts: BarePage;
}

function printLine({ name, connections, label, facts }: Line, own: Round | undefined, page: Round | undefined): void {
  if (!own || !page) return;
  const queries = label === 'bare, one query' ? 1 : facts.statements;
  const numbers = [own.perSecond.toFixed(0), own.p50.toFixed(1), own.p95.toFixed(1), own.cpuMs.toFixed(2)];
  const ratios = own === page ? [] : [page.perSecond / own.perSecond, own.cpuMs / page.cpuMs].map((ratio) => ratio.toFixed(2));
  const about = [String(queries), String(facts.rows), (own.bytes / 1024).toFixed(0)];
  console.log(row([own === page ? name : '', String(connections), label, ...about, ...numbers, ...ratios]));
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(28) : index === 2 ? cell.padEnd(22) : cell.padStart(8))).join(' ');
}
