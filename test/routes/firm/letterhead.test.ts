import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { crc32, deflateSync, inflateRawSync } from 'node:zlib';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import type { Page } from '../../support/page';
import { draftedSearch, publishedBrief } from '../briefs/support';

const LETTERHEAD = '/settings/letterhead';
const fixture = (name: string): Buffer => readFileSync(path.join(__dirname, '../../../server/features/firm/fixtures', name));

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const WORDS = { name: 'Marlowe Penn Executive Search', contact: '14 Bedford Row, London', accent: '#8A2846' };

async function save(values: Record<string, string>, browser: Browser = judith): Promise<Page> {
  return browser.submit(await browser.get(LETTERHEAD), { form: '#words-form' }, values);
}

async function upload(name: string, content: Buffer | string, browser: Browser = judith): Promise<Page> {
  return browser.submit(await browser.get(LETTERHEAD), { form: '#logo-form' }, {}, { field: 'logo', name, content });
}

const logoAddress = async (browser: Browser = judith): Promise<string> =>
  (await browser.get(LETTERHEAD)).$('.letter img').attr('src') ?? '';

const logoCount = async (): Promise<number> => {
  const rows: unknown[] = await app.dataSource.query('SELECT 1 FROM firm_logo WHERE firm_id = $1', [judith.user.firmId]);
  return rows.length;
};

const auditOf = async (): Promise<string[]> => {
  const rows: { action: string }[] = await app.dataSource.query(
    `SELECT action FROM audit_event WHERE firm_id = $1 AND action ~ '^(letterhead|logo)' ORDER BY id`,
    [judith.user.firmId],
  );
  return rows.map(({ action }) => action);
};

/** The parts of a Word file by name. */
function partsOf(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === 0x02014b50;) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const content = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(zip.subarray(at + 46, at + 46 + name).toString(), content.toString('latin1'));
    at += 46 + name + extra + comment;
  }
  return parts;
}

const hasPicture = (pdf: Buffer): boolean =>
  pdf.toString('latin1').includes('/Subtype /Image') || pdf.toString('latin1').includes('/Subtype/Image');

describe('the words of the letterhead', () => {
  it('are saved, shown on a sheet, and head every document', async () => {
    expect((await judith.get('/settings')).$(`a[href="${LETTERHEAD}"]`).length).toBe(1);
    expect((await judith.get(LETTERHEAD)).$('.letter__head').text().trim()).toBe('Marlowe Penn');
    const page = await judith.follow(await save(WORDS));
    expect(page.text).toContain('The letterhead is saved.');
    expect(page.$('.letter__head').text()).toContain('14 Bedford Row, London');
    expect(page.$('.letter__line rect').attr('fill')).toBe('#8a2846');
    expect(page.$('#accent').val()).toBe('#8a2846');
    const searchId = await draftedSearch(app, judith);
    for (const what of ['document', 'candidate']) {
      const parts = partsOf((await judith.download(`/searches/${searchId}/brief/versions/1/${what}.docx`)).bytes);
      const top = [...parts].filter(([name]) => name.startsWith('word/header')).map(([, xml]) => xml);
      expect(top.join(' ')).toContain('Marlowe Penn Executive Search');
      expect(top.join(' ')).toContain('14 Bedford Row, London');
      expect(parts.get('word/styles.xml')).toContain('8A2846');
      expect(parts.get('word/document.xml')).toContain('Prepared by');
    }
    // Saved once more as it is: nothing is written down.
    await save({});
    expect(await auditOf()).toEqual(['letterhead.changed']);
  });

  it.each([
    [{ accent: '#ffcc00' }, 'accent', /#ffcc00 stand out from white paper by 1\.5 to 1 and need 4\.5 to 1\. Enter #[0-9a-f]{6} /],
    [{ accent: 'navy' }, 'accent', /six digits and letters/],
    [{ accent: '#123456"/><script>' }, 'accent', /six digits and letters/],
    [{ name: ' ' }, 'name', /Enter the name/],
    [{ contact: 'x'.repeat(161) }, 'contact', /Shorten this to 160/],
  ])('%j is refused beside its field, and what was typed stays', async (values, name, sentence) => {
    const page = await save({ ...WORDS, ...values });
    expect(page.status).toBe(422);
    expect(page.$(`.error-summary a[href="#${name}"]`).text()).toMatch(sentence);
    expect(page.$(`#${name}`).val()).toBe((values as Record<string, string>)[name]);
    expect(await auditOf()).toEqual([]);
  });

  it('proposes a colour that is taken', async () => {
    const refused = await save({ ...WORDS, accent: '#ffcc00' });
    const [, proposed = ''] = /Enter (#[0-9a-f]{6}) /.exec(refused.text) ?? [];
    expect((await save({ ...WORDS, accent: proposed })).status).toBe(303);
  });

  it('are kept apart for whoever was second', async () => {
    const [first, second] = [await judith.get(LETTERHEAD), await judith.get(LETTERHEAD)];
    expect((await judith.submit(first, { form: '#words-form' }, WORDS)).status).toBe(303);
    const conflict = await judith.submit(second, { form: '#words-form' }, { ...WORDS, contact: 'Elsewhere' });
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('14 Bedford Row, London');
    expect(conflict.text).toContain('Elsewhere');
    // The second click of a double click.
    expect((await judith.submit(first, { form: '#words-form' }, WORDS)).status).toBe(303);
    expect(await auditOf()).toEqual(['letterhead.changed']);
  });
});

describe('the logo', () => {
  it.each([
    ['mark.png', 'image/png', 'word/media/image1.png'],
    ['mark.jpg', 'image/jpeg', 'word/media/image1.jpg'],
  ])('%s is shown, and drawn into PDF and Word for client and candidate', async (name, type, part) => {
    const page = await judith.follow(await upload(name, fixture(name)));
    expect(page.text).toContain('The logo is set.');
    const image = page.$('.letter img');
    expect([image.attr('alt'), image.attr('width'), image.attr('height')]).toEqual(['Logo of Marlowe Penn', '159', '53']);
    const served = await judith.download(image.attr('src')!);
    expect(served.status).toBe(200);
    expect(served.headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' });
    expect(served.headers['content-security-policy']).toBe("default-src 'none'; sandbox");

    const { searchId, sponsor, path: portal } = await publishedBrief(app, judith);
    const here = `/searches/${searchId}/brief/versions/1`;
    for (const what of ['document', 'candidate']) {
      expect(hasPicture((await judith.download(`${here}/${what}.pdf`)).bytes)).toBe(true);
      expect(partsOf((await judith.download(`${here}/${what}.docx`)).bytes).has(part)).toBe(true);
    }
    const [pdf = ''] = (await sponsor.get(portal))
      .$('a[download]')
      .map((_, one) => one.attribs['href'])
      .get();
    expect(hasPicture((await sponsor.download(pdf)).bytes)).toBe(true);
    expect(hasPicture((await judith.download(`${LETTERHEAD}/sample.pdf`)).bytes)).toBe(true);
    expect(partsOf((await judith.download(`${LETTERHEAD}/sample.docx`)).bytes).has(part)).toBe(true);
  });

  it('is replaced by another and removed, and documents follow', async () => {
    await upload('mark.png', fixture('mark.png'));
    const before = await logoAddress();
    await upload('mark.jpg', fixture('mark.jpg'));
    expect(await logoCount()).toBe(1);
    expect((await judith.download(before)).status).toBe(404);
    const page = await judith.submitAndFollow(await judith.get(LETTERHEAD), { form: '#removal-form' });
    expect(page.text).toContain('The logo is removed.');
    expect(page.$('.letter img, #removal-form').length).toBe(0);
    const searchId = await draftedSearch(app, judith);
    expect(hasPicture((await judith.download(`/searches/${searchId}/brief/versions/1/document.pdf`)).bytes)).toBe(false);
    expect(await auditOf()).toEqual(['logo.set', 'logo.set', 'logo.removed']);
  });

  it('keeps nothing that came with the picture', async () => {
    const hidden = Buffer.from('<script>alert(document.domain)</script>');
    const note = Buffer.concat([Buffer.from([0xff, 0xfe, 0, hidden.length + 2]), hidden]);
    const [png, jpeg] = [fixture('mark.png'), fixture('mark.jpg')];
    for (const file of [
      Buffer.concat([png, hidden]),
      Buffer.concat([jpeg.subarray(0, 2), note, jpeg.subarray(2), Buffer.from('PK\x03\x04')]),
    ]) {
      expect((await upload('logo.png', file)).status).toBe(303);
      const { bytes } = await judith.download(await logoAddress());
      expect(bytes.includes('script')).toBe(false);
      expect(bytes.includes('PK\x03\x04')).toBe(false);
    }
  });

  it.each<[string, string, Buffer, RegExp]>([
    ['a page', 'logo.png', Buffer.from('<html><script>alert(1)</script>'), /neither, whatever its name says/],
    ['an SVG', 'logo.png', Buffer.from('<svg onload="alert(1)"/>'), /an SVG can carry a program/],
    ['nothing', 'logo.png', Buffer.alloc(0), /Choose a PNG or JPEG file with your logo/],
    ['more than a megabyte', 'logo.png', Buffer.concat([fixture('mark.png'), Buffer.alloc(1024 * 1024)]), /1 MB or less/],
    ['a bomb', 'logo.png', bomb(200, 200, 64 * 1024 * 1024), /damaged/],
    ['a huge canvas', 'logo.png', bomb(50_000, 50_000, 100), /3,000 pixels/],
    ['half a picture', 'logo.jpg', fixture('mark.jpg').subarray(0, 5000), /damaged/],
    ['the colours of printing', 'logo.jpg', fixture('mark-cmyk.jpg'), /RGB/],
  ])('%s is refused with a sentence beside the field, and the logo stays', async (_, name, content, sentence) => {
    await upload('mark.png', fixture('mark.png'));
    const before = await logoAddress();
    const page = await upload(name, content);
    expect(page.status).toBe(422);
    expect(page.$('.error-summary a[href="#logo"]').text()).toMatch(sentence);
    expect(await logoAddress()).toBe(before);
  });

  it('that looks like a picture and cannot be drawn is refused', async () => {
    const file = Buffer.from(fixture('mark.jpg'));
    // The tables by which the pixels are unpacked, all zero: every part is where it should be, and there is no picture in it.
    for (let at = file.indexOf(Buffer.from([0xff, 0xc4])); at !== -1; at = file.indexOf(Buffer.from([0xff, 0xc4]), at + 2)) {
      file.fill(0, at + 5, at + 2 + file.readUInt16BE(at + 2));
    }
    const page = await upload('logo.jpg', file);
    expect(page.status).toBe(422);
    expect(await logoCount()).toBe(0);
  });

  it('of thirty megabytes is refused with a page and kept nowhere', async () => {
    const page = await upload('logo.png', Buffer.concat([fixture('mark.png'), Buffer.alloc(30 * 1024 * 1024)]));
    expect([page.status, page.$('h1').text()]).toEqual([413, 'This is too large to take in']);
    expect(await logoCount()).toBe(0);
  });
});

describe('who may', () => {
  it('is for administrators of the firm alone', async () => {
    await upload('mark.png', fixture('mark.png'));
    const logo = await logoAddress();
    const ines = await app.signUpFirm({ firm: 'Falk' });
    expect((await ines.download(logo)).status).toBe(404);
    expect((await ines.get(LETTERHEAD)).$('.letter img').length).toBe(0);
    await app.dataSource.query(`UPDATE firm_user SET role = 'recruiter' WHERE id = $1`, [judith.user.userId]);
    const settings = await judith.get('/settings');
    expect(settings.$(`a[href="${LETTERHEAD}"]`).length).toBe(0);
    const token = String(settings.$('[name=_csrf]').first().val());
    for (const address of [LETTERHEAD, `${LETTERHEAD}/sample.pdf`, `${LETTERHEAD}/sample.docx`, logo]) {
      expect([address, (await judith.download(address)).status]).toEqual([address, 404]);
    }
    for (const address of [LETTERHEAD, `${LETTERHEAD}/logo`, `${LETTERHEAD}/logo/removal`]) {
      expect([address, (await judith.post(address, { _csrf: token, ...WORDS })).status]).toEqual([address, 404]);
    }
    expect(await logoCount()).toBe(1);
    // What an administrator set heads the documents of everybody in the firm.
    await app.dataSource.query(`UPDATE firm_user SET role = 'recruiter' WHERE id = $1`, [judith.user.userId]);
    const searchId = await draftedSearch(app, judith);
    expect(hasPicture((await judith.download(`/searches/${searchId}/brief/versions/1/document.pdf`)).bytes)).toBe(true);
  });
});

test('a document of a firm without a letterhead has its name and nothing else at the top', async () => {
  const searchId = await draftedSearch(app, judith);
  const parts = partsOf((await judith.download(`/searches/${searchId}/brief/versions/1/document.docx`)).bytes);
  expect([...parts.keys()].filter((name) => /header|media\/./.test(name))).toEqual([]);
  expect(parts.get('word/document.xml')).toContain('>Marlowe Penn<');
  expect(hasPicture((await judith.download(`/searches/${searchId}/brief/versions/1/document.pdf`)).bytes)).toBe(false);
});

test('a Word file brings its fonts along', async () => {
  const parts = partsOf((await judith.download(`${LETTERHEAD}/sample.docx`)).bytes);
  expect([...parts.keys()].filter((name) => name.endsWith('.odttf'))).toHaveLength(5);
  expect(parts.get('word/fontTable.xml')).toMatch(/w:name="Source Serif 4".*w:embedRegular.*w:embedBold.*w:embedItalic.*w:name="Inter"/);
  expect(parts.get('word/styles.xml')).not.toContain('Calibri');
});

/** A grey PNG that names one size and unpacks to another. */
function bomb(width: number, height: number, unpacked: number): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const chunks: [string, Buffer][] = [
    ['IHDR', head],
    ['IDAT', deflateSync(Buffer.alloc(unpacked), { level: 9 })],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([fixture('mark.png').subarray(0, 8), ...chunks.map(([type, data]) => chunk(type, data))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
