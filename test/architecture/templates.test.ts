import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { compileViews } from '../../server/platform/views/view-engine';

const VIEWS = path.join(__dirname, '../../views');
const templates = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => ({ file, source: readFileSync(path.join(VIEWS, file), 'utf8') }));

const offenders = (pattern: RegExp) => templates.filter(({ source }) => pattern.test(source)).map(({ file }) => file);

test('every template compiles, with known helpers only', () => {
  expect(templates.length).toBeGreaterThan(30);
  expect(() => compileViews(VIEWS)).not.toThrow();
});

test('no template prints unescaped text', () => {
  expect(offenders(/\{\{\{|\{\{&/)).toEqual([]);
});

test('no template has inline style, inline script or an event attribute', () => {
  expect(offenders(/<style|\sstyle=|\son[a-z]+=|javascript:/i)).toEqual([]);
  expect(offenders(/<script(?![^>]*\ssrc=)/i)).toEqual([]);
});

test('every attribute with a value from data is quoted', () => {
  expect(offenders(/\s[a-z-]+=\{\{/i)).toEqual([]);
});

test('every form that changes something carries the form token', () => {
  for (const { file, source } of templates) {
    const forms = source.match(/<form[^>]*method="post"[\s\S]*?<\/form>/gi) ?? [];
    expect({ file, without: forms.filter((form) => !form.includes('{{> form-token')) }).toEqual({ file, without: [] });
  }
});
