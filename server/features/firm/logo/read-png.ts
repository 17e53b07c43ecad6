import { promisify } from 'node:util';
import { crc32, deflate, inflate } from 'node:zlib';
import { sizeProblem, type LogoReading } from '../domain/letterhead';

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Head {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced: boolean;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Samples a pixel and the depths they may have, by colour type (PNG specification, 11.2.1). */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
const INDEXED = 3;
const MOST_CHUNKS = 20_000;

/**
 * Reads a PNG and writes it anew from its pixels: comments, profiles, further frames and whatever hides behind the picture are left
 * behind. No more is unpacked than a picture of the size it names can hold.
 */
export async function readPng(file: Buffer): Promise<LogoReading> {
  const chunks = chunksOf(file);
  const head = chunks && headOf(chunks[0]);
  if (!chunks || !head) return { ok: false, problem: 'unreadable' };
  const problem = sizeProblem(head);
  if (problem) return { ok: false, problem };
  const [palette, transparency] = [chunks.find(({ type }) => type === 'PLTE'), chunks.find(({ type }) => type === 'tRNS')];
  if (!fits(head, palette, transparency)) return { ok: false, problem: 'unreadable' };
  const pixels = await unpacked(head, chunks);
  if (!pixels) return { ok: false, problem: 'unreadable' };
  const kept = [chunks[0], palette, transparency].filter((one) => one !== undefined);
  const data = await promisify(deflate)(pixels, { level: 9 });
  const bytes = Buffer.concat([PNG_SIGNATURE, ...[...kept, { type: 'IDAT', data }, { type: 'IEND', data: Buffer.alloc(0) }].map(written)]);
  const { width, height } = head;
  return { ok: true, picture: { kind: 'png', width, height, bytes } };
}

/** Every chunk up to the end of the picture, null where the file is damaged or something in it has to be understood and is not. */
function chunksOf(file: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = PNG_SIGNATURE.length; at + 12 <= file.length && chunks.length < MOST_CHUNKS;) {
    const length = file.readUInt32BE(at);
    if (at + 12 + length > file.length) return null;
    const named = file.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== file.readUInt32BE(at + 8 + length)) return null;
    const type = named.toString('latin1', 0, 4);
    if (type === 'IEND') return chunks;
    if (isCritical(type) && !['IHDR', 'PLTE', 'IDAT'].includes(type)) return null;
    chunks.push({ type, data: named.subarray(4) });
    at += 12 + length;
  }
  return null;
}

const isCritical = (type: string): boolean => /^[A-Z]/.test(type);

const isHead = ({ type, data }: Chunk): boolean => type === 'IHDR' && data.length === 13;

function headOf(chunk: Chunk | undefined): Head | null {
  if (!chunk || !isHead(chunk)) return null;
  const [depth, colour, compression, filter, interlace] = [...chunk.data.subarray(8)] as [number, number, number, number, number];
  if (!COLOURS[colour]?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return null;
  return { width: chunk.data.readUInt32BE(0), height: chunk.data.readUInt32BE(4), depth, colour, interlaced: interlace === 1 };
}

/** The palette and what is said of transparency have the size that the kind of colour asks for. */
function fits(head: Head, palette: Chunk | undefined, transparency: Chunk | undefined): boolean {
  const entries = (palette?.data.length ?? 0) / 3;
  return paletteFits(head, entries) && (!transparency || transparencyFits(head, entries, transparency.data.length));
}

function paletteFits({ colour, depth }: Head, entries: number): boolean {
  if (!Number.isInteger(entries) || entries > 256) return false;
  return colour !== INDEXED || (entries > 0 && entries <= 2 ** depth);
}

function transparencyFits({ colour }: Head, entries: number, length: number): boolean {
  if (colour === INDEXED) return length <= entries;
  return colour === 0 ? length === 2 : colour === 2 && length === 6;
}

/** The filtered rows of the picture: exactly as many bytes as it needs, each row with a filter that exists. */
async function unpacked(head: Head, chunks: readonly Chunk[]): Promise<Buffer | null> {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const passes = passesOf(head);
  const expected = passes.reduce((sum, { rows, bytes }) => sum + rows * bytes, 0);
  const pixels = await promisify(inflate)(packed, { maxOutputLength: expected }).catch(() => null);
  if (pixels?.length !== expected) return null;
  let at = 0;
  for (const { rows, bytes } of passes) {
    for (let row = 0; row < rows; row++, at += bytes) if ((pixels[at] ?? 5) > 4) return null;
  }
  return pixels;
}

/** Adam7: where each pass begins and how far apart its pixels are (PNG specification, 8.2). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function passesOf({ width, height, depth, colour, interlaced }: Head): readonly { rows: number; bytes: number }[] {
  const bits = depth * (COLOURS[colour]?.samples ?? 0);
  const passes = interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const);
  return passes.flatMap(([left, top, across, down]) => {
    const [columns, rows] = [Math.ceil((width - left) / across), Math.ceil((height - top) / down)];
    return columns > 0 && rows > 0 ? [{ rows, bytes: 1 + Math.ceil((columns * bits) / 8) }] : [];
  });
}

function written({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
