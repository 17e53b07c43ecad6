import { join } from 'node:path';
import { TooManyAttemptsError } from '../../../shared/errors';
import type { Paper } from './paper';
import { print, type PrintFormat } from './print';

const folder = join(__dirname, '../../../../views/print');

const paper: Paper = {
  title: 'VP Sales',
  kicker: 'Position specification',
  byline: 'Corvane Systems',
  against: null,
  firmName: 'Marlowe Penn',
  letterhead: null,
  foot: 'VP Sales',
  language: { code: 'en', region: 'GB' },
  day: '2026-09-21',
  blocks: [
    { kind: 'heading', text: 'Mission' },
    { kind: 'lead', text: '北京 Łódź مرحبا 🙂' },
    { kind: 'table', columns: [], widths: [], rows: [] },
    { kind: 'bullets', items: [] },
    { kind: 'bars', heading: 'Sales', profile: 'sales', outOf: 6, rows: [] },
    { kind: 'paragraph', text: '' },
  ],
  signatures: [],
};

const BEGINNINGS: Readonly<Record<PrintFormat, string>> = { pdf: '%PDF', docx: 'PK' };

test.each(['pdf', 'docx'] as const)('a %s is made of any letters, and of parts with nothing in them', async (format) => {
  const file = await print({ paper, picture: null, format, folder });
  expect(file.subarray(0, BEGINNINGS[format].length).toString()).toBe(BEGINNINGS[format]);
});

test('an emoji is drawn from a font of the paper and is no box', async () => {
  const blocks = [{ kind: 'paragraph', text: 'Agreed 👍🏽 ✅ 👨‍👩‍👧 🇳🇱 🙂' }] as const;
  const file = await print({ paper: { ...paper, blocks }, picture: null, format: 'pdf', folder });
  expect(file.toString('latin1')).toMatch(/\/FontName \/\w+\+NotoEmoji/);
});

test('a word longer than a line is broken and not run off the page', async () => {
  const pages = async (text: string): Promise<number> => {
    const file = await print({ paper: { ...paper, blocks: [{ kind: 'paragraph', text }] }, picture: null, format: 'pdf', folder });
    return Number(/\/Count (\d+)/.exec(file.toString('latin1'))?.[1]);
  };
  expect(await pages('W'.repeat(20))).toBe(1);
  expect(await pages('W'.repeat(4000))).toBeGreaterThan(1);
});

test('a template that is not there is said to be the cause', async () => {
  await expect(print({ paper, picture: null, format: 'pdf', folder: join(folder, 'nowhere') })).rejects.toThrow(
    'The document was not printed',
  );
});

test('whoever asks for more than can wait is told to come back, and the others are served', async () => {
  const orders = Array.from({ length: 10 }, () => print({ paper, picture: null, format: 'pdf', folder }));
  const results = await Promise.allSettled(orders);
  const refused = results.filter((one) => one.status === 'rejected').map((one) => one.reason as unknown);
  expect(refused).toHaveLength(2);
  expect(refused[0]).toBeInstanceOf(TooManyAttemptsError);
  await expect(print({ paper, picture: null, format: 'pdf', folder })).resolves.toBeInstanceOf(Buffer);
});
