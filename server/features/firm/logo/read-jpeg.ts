import { sizeProblem, type LogoReading } from '../domain/letterhead';

const [START, END, SCAN, ADOBE] = [0xd8, 0xd9, 0xda, 0xee];
/** Baseline, extended and progressive pictures: what every reader of a document can draw. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Tables and the restart interval: what the pixels are drawn with. */
const TABLES = [0xdb, 0xc4, 0xdd];
/** Frames of kinds that hardly any reader draws, and what belongs to them. */
const FOREIGN = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf];
/** A progressive picture has about ten; hundreds are made to keep a reader busy. */
const MOST_SCANS = 40;

/** JFIF 1.01, square pixels, no thumbnail. */
const JFIF = Buffer.from('ffe000104a46494600010100000100010000', 'hex');

interface Segment {
  readonly marker: number;
  /** With its marker and, for a scan, the pixels that follow it. */
  readonly bytes: Buffer;
}

/**
 * Reads a JPEG and puts it together anew from what its pixels are drawn with: comments, camera data, profiles, thumbnails and whatever
 * comes after the picture are left behind.
 */
export function readJpeg(file: Buffer): LogoReading {
  const segments = segmentsOf(file);
  const frame = segments && frameOf(segments);
  if (!segments || !frame) return { ok: false, problem: 'unreadable' };
  const { width, height, components } = frame;
  if (components === 4) return { ok: false, problem: 'print_colours' };
  const problem = sizeProblem(frame);
  if (problem) return { ok: false, problem };
  const kept = segments.map(({ bytes }) => bytes);
  const bytes = Buffer.concat([Buffer.from([0xff, START]), JFIF, ...kept, Buffer.from([0xff, END])]);
  return { ok: true, picture: { kind: 'jpeg', width, height, bytes } };
}

/** Size and colours of the picture; null unless there is exactly one, in eight bits, grey or of three or four colours. */
function frameOf(segments: readonly Segment[]): { width: number; height: number; components: number } | null {
  const [frame, another] = segments.filter(({ marker }) => FRAMES.includes(marker)).map(({ bytes }) => bytes);
  if (!frame || another || frame.length < 10 || frame[4] !== 8) return null;
  const components = frame[9] ?? 0;
  return [1, 3, 4].includes(components) ? { height: frame.readUInt16BE(5), width: frame.readUInt16BE(7), components } : null;
}

/** What the picture is drawn with, in order; null where the file is damaged or of a kind that hardly any reader draws. */
function segmentsOf(file: Buffer): readonly Segment[] | null {
  const segments: Segment[] = [];
  for (let at = 2; file[at] === 0xff;) {
    // Any number of FF may stand before a marker; the last one is part of it.
    while (file[at + 1] === 0xff) at++;
    if (file[at + 1] === END) return isDrawable(segments) ? segments.filter(isKept) : null;
    const segment = segmentAt(file, at);
    if (!segment) return null;
    segments.push(segment);
    at += segment.bytes.length;
  }
  return null;
}

function isDrawable(segments: readonly Segment[]): boolean {
  const scans = segments.filter(({ marker }) => marker === SCAN).length;
  return scans > 0 && scans <= MOST_SCANS;
}

function segmentAt(file: Buffer, at: number): Segment | null {
  const marker = file[at + 1] ?? 0;
  if (at + 4 > file.length || !hasLength(marker)) return null;
  const length = file.readUInt16BE(at + 2);
  const end = at + 2 + length;
  if (length < 2 || end > file.length) return null;
  return { marker, bytes: file.subarray(at, marker === SCAN ? endOfPixels(file, end) : end) };
}

const hasLength = (marker: number): boolean => marker >= 0xc0 && marker < 0xff && !FOREIGN.includes(marker) && !isBare(marker);

/** Restarts and a second start have no length and no place here. */
const isBare = (marker: number): boolean => marker >= 0xd0 && marker <= START;

/** Where the next marker stands: in pixels every FF is followed by 00, or is a restart. */
function endOfPixels(file: Buffer, start: number): number {
  let at = file.indexOf(0xff, start);
  while (at !== -1) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = file.indexOf(0xff, at + 2);
  }
  return file.length;
}

/** What Adobe's programs note about the colours changes how they are drawn; every other note is about something else. */
function isKept({ marker, bytes }: Segment): boolean {
  if (marker === ADOBE) return bytes.length === 16 && bytes.toString('latin1', 4, 9) === 'Adobe';
  return marker === SCAN || FRAMES.includes(marker) || TABLES.includes(marker);
}
