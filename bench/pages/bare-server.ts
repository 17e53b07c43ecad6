import express, { type Response } from 'express';
import Handlebars from 'handlebars';
import { Pool } from 'pg';

/** A page of the product, as far as the bare server imitates it. */
export interface BarePage {
  readonly bytes: number;
  readonly rows: number;
  readonly statements: number;
}

/**
 * The least that could serve such pages: Express, a pool and a compiled Handlebars template; no session, nobody signed in, nothing
 * escaped but five cells a row. `/once/:page` gets all rows by one query, `/often/:page` asks as often as the product's page does.
 */
const pages = JSON.parse(process.env['BARE_PAGES'] ?? '[]') as readonly BarePage[];
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const firmId = process.env['BARE_FIRM'];
const SQL = 'SELECT id, name, email, company, position FROM person WHERE firm_id = $1 ORDER BY sort_name, id LIMIT $2';
/** What a cell takes, as many as fit into the row's share of the bytes. */
const CELLS = [
  { name: 'name', bytes: 33 },
  { name: 'company', bytes: 24 },
  { name: 'position', bytes: 22 },
  { name: 'email', bytes: 32 },
  { name: 'id', bytes: 45 },
];
const templates = pages.map((page) => Handlebars.compile(templateFor(page)));

const app = express();
app.disable('x-powered-by');

app.get('/once/:page', async (req, res) => {
  const index = Number(req.params.page);
  const { rows } = await pool.query(SQL, [firmId, pages[index]?.rows]);
  answer(res, index, rows);
});

app.get('/often/:page', async (req, res) => {
  const index = Number(req.params.page);
  for (let asked = 1; asked < (pages[index]?.statements ?? 1); asked++) await pool.query(SQL, [firmId, 1]);
  const { rows } = await pool.query(SQL, [firmId, pages[index]?.rows]);
  answer(res, index, rows);
});

function answer(res: Response, index: number, rows: readonly unknown[]): void {
  res.type('html').send(templates[index]?.({ title: 'People', rows }));
}

/** Each row with its share of the page's bytes as markup around it, as most of a page is. */
function templateFor({ bytes, rows }: BarePage): string {
  let left = Math.floor(bytes / Math.max(rows, 1)) - '<tr class=""></tr>\n'.length;
  let cells = '';
  for (const cell of CELLS) {
    if (left < cell.bytes) break;
    left -= cell.bytes;
    cells += `<td>{{${cell.name}}}</td>`;
  }
  const row = `<tr class="${'x'.repeat(Math.max(0, left))}">${cells}</tr>\n`;
  return `<!doctype html><title>{{title}}</title><table>{{#each rows}}${row}{{/each}}</table>`;
}

app.listen(Number(process.env['PORT']), '127.0.0.1');
