import { judgeAgreement } from './agreement';
import { judgeClassify } from './classify';
import { judgeDiagnose } from './diagnose';
import { judgeEstimate } from './estimate';
import { judgeImpact } from './impact';
import { JudgeInputError } from './judge-input-error';
import { judgeRank } from './rank';
import { judgeXray } from './xray';

type Judge = (input: unknown) => unknown;

const VERBS: Readonly<Record<string, Judge>> = {
  diagnose: judgeDiagnose,
  estimate: judgeEstimate,
  classify: judgeClassify,
  rank: judgeRank,
  agreement: judgeAgreement,
  impact: judgeImpact,
  xray: judgeXray,
};

const USAGE = `Use: judge ${Object.keys(VERBS).join('|')} [file] [--lines]`;

export interface JudgeConsole {
  /** The bytes of a file, or of standard input when null. */
  readonly read: (file: string | null) => Promise<Uint8Array>;
  readonly lines: (file: string | null) => AsyncIterable<Uint8Array>;
  readonly write: (line: string) => Promise<void>;
  readonly complain: (line: string) => void;
}

/**
 * One run of the command: `judge <verb> [file] [--lines]`. With `--lines` every line is a case of its own; the first that cannot be read
 * ends the run, and what was written until then are whole answers to the lines before it.
 *
 * @returns the exit code: 0, or 2 after one line that says what is wrong with the input and where
 */
export async function runJudge(args: readonly string[], console: JudgeConsole): Promise<0 | 2> {
  const request = readArguments(args);
  if (!request) return refuse(console, USAGE);
  const { judge, file } = request;
  try {
    if (request.lines) await judgeLines(judge, file, console);
    else await console.write(answer(judge, decoded(await console.read(file))));
    return 0;
  } catch (error) {
    if (error instanceof JudgeInputError) return refuse(console, error.message);
    if (isFileError(error)) return refuse(console, `Cannot read ${file ?? 'standard input'}: ${error.code}`);
    throw error;
  }
}

function readArguments(args: readonly string[]): { judge: Judge; file: string | null; lines: boolean } | null {
  const [verb = '', file = '-', ...more] = args.filter((arg) => arg !== '--lines');
  const judge = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!judge || more.length > 0 || file.startsWith('--')) return null;
  return { judge, file: file === '-' ? null : file, lines: args.includes('--lines') };
}

async function judgeLines(judge: Judge, source: string | null, console: JudgeConsole): Promise<void> {
  let number = 0;
  for await (const line of console.lines(source)) {
    number++;
    try {
      const text = decoded(line);
      if (text.trim() !== '') await console.write(answer(judge, text));
    } catch (error) {
      if (error instanceof JudgeInputError) throw new JudgeInputError(`line ${number}: ${error.path}`, error.problem);
      throw error;
    }
  }
}

function answer(judge: Judge, text: string): string {
  return JSON.stringify(judge(parse(text)));
}

// A wrong encoding would otherwise turn letters of a name into question marks in silence. A byte order mark is left out.
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new JudgeInputError('$', 'must be UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JudgeInputError('$', 'must be valid JSON');
  }
}

function refuse(console: JudgeConsole, line: string): 2 {
  console.complain(line.replaceAll(/\s+/g, ' '));
  return 2;
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
