import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '../..');

test('what candidates say of themselves is stored, joined and deleted in the fairness feature, and named nowhere else', () => {
  const files = readdirSync(path.join(ROOT, 'server'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `server/${file}`)
    .filter((file) => /self_id\b|self_identification"|SelfIdentificationEntity/.test(readFileSync(path.join(ROOT, file), 'utf8')));
  expect(files.sort()).toEqual([
    'server/features/fairness/entities.ts',
    'server/features/fairness/self-identification.entity.ts',
    'server/features/fairness/self-identification.repository.ts',
  ]);
});

test('the door of the feature lets nobody else read it', () => {
  const door = readFileSync(path.join(ROOT, 'server/features/fairness/index.ts'), 'utf8');
  expect(door).not.toMatch(/self-?identification/i);
});

test('no foreign key leads to it or from it', () => {
  const migration = readFileSync(path.join(ROOT, 'migrations/1795500070000-create-self-identification.ts'), 'utf8');
  expect(migration).not.toMatch(/REFERENCES/);
});
