import type { Token } from './advert';

/** A phrase found in a sentence: tokens from `from` up to but not with `to`. */
export interface Found<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value?: Value;
}

export type StemsOf = (phrase: string) => readonly string[];

export const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

const ARTICLES_AND_OWNERS: ReadonlySet<string> = new Set([...ARTICLES, 'our', 'your', 'their', 'its']);

/**
 * A tree of phrases. Reading a sentence goes once over its words and tries no phrase of its own: the cost does not grow with the
 * number of phrases.
 */
export class PhraseTree<Value> {
  private readonly root: Node<Value> = { next: new Map() };

  /** `ignored` are words that a phrase may have or lack; by default articles and whose a thing is. */
  constructor(
    private readonly stemsOf: StemsOf,
    private readonly ignored = ARTICLES_AND_OWNERS,
  ) {}

  /** The first value given for a phrase stays. `a/b` in the phrase stands for either word. */
  add(pattern: string, value: Value): this {
    for (const phrase of alternatives(pattern)) {
      let node = this.root;
      for (const stem of this.stemsOf(phrase)) {
        if (this.ignored.has(stem)) continue;
        const next = node.next.get(stem) ?? { next: new Map<string, Node<Value>>() };
        node.next.set(stem, next);
        node = next;
      }
      if (node !== this.root) node.value ??= value;
    }
    return this;
  }

  /** The same value for each of them. */
  addAll(patterns: readonly string[], value: Value): this {
    for (const pattern of patterns) this.add(pattern, value);
    return this;
  }

  /** Longest phrases from left to right, none overlapping. */
  find(tokens: readonly Token[]): Found<Value>[] {
    const found: Found<Value>[] = [];
    for (let at = 0; at < tokens.length;) {
      const longest = this.longestAt(tokens, at);
      if (longest) found.push(longest);
      at = longest?.to ?? at + 1;
    }
    return found;
  }

  private longestAt(tokens: readonly Token[], from: number): Found<Value> | null {
    let node: Node<Value> | undefined = this.root;
    let longest: Found<Value> | null = null;
    for (let at = from; at < tokens.length; at++) {
      const stem = tokens[at]?.stem ?? '';
      if (this.ignored.has(stem) && at > from) continue;
      node = node.next.get(stem);
      if (!node) return longest;
      if (node.value !== undefined) longest = { from, to: at + 1, value: node.value };
    }
    return longest;
  }
}

function alternatives(pattern: string): string[] {
  return pattern
    .split(' ')
    .map((word) => (word === '/' ? [word] : word.split('/')))
    .reduce<string[]>((phrases, words) => phrases.flatMap((phrase) => words.map((word) => `${phrase} ${word}`.trim())), ['']);
}
