import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { readLogo } from './read-logo';

const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../fixtures', name));

const PNG = fixture('mark.png');
const JPEG = fixture('mark.jpg');
const HTML = Buffer.from('<html><script>alert(1)</script></html>');
const ZIP = Buffer.from('PK\x03\x04 the beginning of an archive');

async function pictureOf(file: Buffer) {
  const reading = await readLogo(file);
  if (!reading.ok) throw new Error(`Not taken: ${reading.problem}`);
  return reading.picture;
}

const problemOf = async (file: Buffer): Promise<string | null> => {
  const reading = await readLogo(file);
  return reading.ok ? null : reading.problem;
};

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A grey PNG of the size it names, with the pixels it is given. */
function greyPng(width: number, height: number, packed: Buffer): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([PNG.subarray(0, 8), chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** The chunk stands right behind the head of the picture. */
const withChunk = (type: string, data: Buffer): Buffer => Buffer.concat([PNG.subarray(0, 33), chunk(type, data), PNG.subarray(33)]);
const withComment = (text: Buffer): Buffer => {
  const note = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text]);
  return Buffer.concat([JPEG.subarray(0, 2), note, JPEG.subarray(2)]);
};

describe('a logo that is taken', () => {
  it.each([
    ['mark.png', 'png'],
    ['mark-palette.png', 'png'],
    ['mark-interlaced.png', 'png'],
    ['mark.jpg', 'jpeg'],
    ['mark-grey.jpg', 'jpeg'],
    ['mark-progressive.jpg', 'jpeg'],
  ])('%s keeps its size, and read again stays as it is', async (name, kind) => {
    const picture = await pictureOf(fixture(name));
    expect(picture).toMatchObject({ kind, width: 480, height: 160 });
    expect((await pictureOf(picture.bytes)).bytes.equals(picture.bytes)).toBe(true);
  });

  it.each([
    ['a comment in the PNG', withChunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), HTML]))],
    ['an animation in the PNG', withChunk('acTL', HTML)],
    ['a page behind the PNG', Buffer.concat([PNG, HTML])],
    ['an archive behind the PNG', Buffer.concat([PNG, ZIP])],
    ['a comment in the JPEG', withComment(HTML)],
    ['a page behind the JPEG', Buffer.concat([JPEG, HTML])],
    ['an archive behind the JPEG', Buffer.concat([JPEG, ZIP])],
  ])('leaves %s behind', async (_, file) => {
    const { bytes } = await pictureOf(file);
    expect(bytes.includes('script')).toBe(false);
    expect(bytes.includes('PK\x03\x04')).toBe(false);
    expect(bytes.equals((await pictureOf(file.includes(PNG.subarray(0, 8)) ? PNG : JPEG)).bytes)).toBe(true);
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a megabyte and a byte', Buffer.concat([PNG, Buffer.alloc(1024 * 1024)]), 'too_large'],
    ['a page', HTML, 'other_kind'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'drawing'],
    ['an SVG with its declaration', Buffer.from('<?xml version="1.0"?>\n<svg/>'), 'drawing'],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00'), 'other_kind'],
    ['a WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'other_kind'],
    ['a PNG that stops', PNG.subarray(0, 4000), 'unreadable'],
    ['a JPEG that stops', JPEG.subarray(0, 4000), 'unreadable'],
    ['the beginning of a PNG before a page', Buffer.concat([PNG.subarray(0, 8), HTML]), 'unreadable'],
    ['the beginning of a JPEG before a page', Buffer.concat([JPEG.subarray(0, 3), HTML]), 'unreadable'],
    ['a JPEG in the colours of printing', fixture('mark-cmyk.jpg'), 'print_colours'],
    ['a PNG that names a huge size', greyPng(60_000, 60_000, deflateSync(Buffer.alloc(100))), 'too_many_pixels'],
    ['a PNG of one pixel', greyPng(1, 1, deflateSync(Buffer.alloc(2))), 'too_small'],
    [
      'a PNG that unpacks to a quarter of a gigabyte',
      greyPng(100, 100, deflateSync(Buffer.alloc(256 * 1024 * 1024), { level: 9 })),
      'unreadable',
    ],
    ['a PNG with fewer pixels than it names', greyPng(100, 100, deflateSync(Buffer.alloc(100))), 'unreadable'],
    ['a PNG with a filter that does not exist', greyPng(20, 20, deflateSync(Buffer.alloc(420, 9))), 'unreadable'],
    ['a PNG with a part nobody knows', withChunk('EVIL', HTML), 'unreadable'],
  ])('%s', async (_, file, problem) => {
    expect(await problemOf(file)).toBe(problem);
  });

  it('a JPEG that names a huge size', async () => {
    const huge = Buffer.from(JPEG);
    const frame = huge.indexOf(Buffer.from([0xff, 0xc0]));
    huge.writeUInt16BE(65_535, frame + 5);
    huge.writeUInt16BE(65_535, frame + 7);
    expect(await problemOf(huge)).toBe('too_many_pixels');
  });

  it('a JPEG of hundreds of scans', async () => {
    const scan = JPEG.indexOf(Buffer.from([0xff, 0xda]));
    const scans = Array.from({ length: 60 }, () => JPEG.subarray(scan, -2));
    expect(await problemOf(Buffer.concat([JPEG.subarray(0, scan), ...scans, JPEG.subarray(-2)]))).toBe('unreadable');
  });
});

test('any bytes give a picture or a problem', async () => {
  const beginnings = fc.constantFrom(Buffer.alloc(0), PNG.subarray(0, 8), PNG.subarray(0, 33), JPEG.subarray(0, 3), JPEG.subarray(0, 200));
  await fc.assert(
    fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 400 }), async (beginning, rest) => {
      expect(typeof (await readLogo(Buffer.concat([beginning, rest]))).ok).toBe('boolean');
    }),
  );
});

test('a picture with any byte changed gives a picture or a problem', async () => {
  const original = fc.constantFrom(PNG, JPEG, fixture('mark-progressive.jpg'), fixture('mark-palette.png'));
  await fc.assert(
    fc.asyncProperty(original, fc.nat(), fc.nat(255), async (file, where, value) => {
      const changed = Buffer.from(file);
      changed[where % file.length] = value;
      expect(typeof (await readLogo(changed)).ok).toBe('boolean');
    }),
  );
});
