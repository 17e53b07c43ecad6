import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { environmentSchema, loadConfig } from '../../server/config';

interface Service {
  image: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

const ROOT = path.join(__dirname, '../..');
const { services } = parse(readFileSync(path.join(ROOT, 'docker-compose.yml'), 'utf8')) as { services: Record<string, Service> };
const variables = Object.keys(environmentSchema.describe().keys as object);

/** What Docker Compose puts in for `${NAME:?message}`. */
const withSecrets = (environment: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value.replace(/\$\{[^}]+\}/g, 'a-secret-of-forty-characters-for-testing')]),
  );

test('there are an app, a database and a mail catcher, and the app waits for the database', () => {
  expect(Object.keys(services)).toEqual(['app', 'database', 'mail']);
  expect(services['app']?.depends_on?.['database']?.condition).toBe('service_healthy');
  expect(services['database']?.healthcheck?.test.join(' ')).toContain('pg_isready');
});

test('the app is given only variables it knows, with values it accepts', () => {
  const environment = services['app']?.environment ?? {};
  expect(Object.keys(environment).filter((name) => !variables.includes(name))).toEqual([]);
  const config = loadConfig(withSecrets(environment));
  expect(config.environment).toBe('production');
  expect(new URL(config.databaseUrl ?? '').hostname).toBe('database');
  expect(new URL(config.smtpUrl ?? '').hostname).toBe('mail');
  expect(config.demoData).toBe(false);
});

test('no secret stands in the file', () => {
  const file = readFileSync(path.join(ROOT, 'docker-compose.yml'), 'utf8');
  expect(file.match(/^\s*(SESSION_SECRET|POSTGRES_PASSWORD):.*$/gm)?.every((line) => line.includes('${'))).toBe(true);
});

test('production does not start without a secret and an address of its own', () => {
  expect(() => loadConfig({ NODE_ENV: 'production' })).toThrow(/SESSION_SECRET.*|BASE_URL.*/);
  expect(() => loadConfig({ NODE_ENV: 'production', BASE_URL: 'https://ampersand.example', SESSION_SECRET: 'short' })).toThrow(
    /SESSION_SECRET/,
  );
});

test('the README describes every variable', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  expect(variables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
