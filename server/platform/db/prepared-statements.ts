import { Client, type QueryConfig } from 'pg';

/** Statements kept per connection: more than the pages have, few enough that a connection stays small. */
const MOST_PREPARED = 500;
/** Texts remembered as seen once; then they are forgotten, and a frequent one is soon there again. */
const MOST_SEEN = 5000;

const names = new Map<string, string>();
const seenOnce = new Set<string>();

/**
 * A connection on which PostgreSQL parses and plans a statement once and not each time: planning takes longer than running most of
 * what the pages ask. Only for texts with parameters that come a second time, so that those built for one occasion do not pile up.
 */
export class PreparingClient extends Client {
  // The overloads of the base class stay as they are for callers; all of them arrive here.
  override query = ((...args: unknown[]) => (super.query as (...args: unknown[]) => unknown)(...prepared(args))) as Client['query'];
}

/** The arguments of `query` with the text replaced by a named statement, where it has a name. */
function prepared(args: unknown[]): unknown[] {
  const [text, values, ...rest] = args;
  if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return args;
  const name = nameOf(text);
  return name === null ? args : [{ name, text, values } satisfies QueryConfig, ...rest];
}

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_PREPARED) return null;
  if (!seenOnce.delete(text)) {
    if (seenOnce.size >= MOST_SEEN) seenOnce.clear();
    seenOnce.add(text);
    return null;
  }
  const name = `statement_${names.size + 1}`;
  names.set(text, name);
  return name;
}
