declare module 'wink-porter2-stemmer' {
  export default function stem(word: string): string;
}

declare module 'wink-tokenizer' {
  interface WinkToken {
    readonly value: string;
    readonly tag: string;
  }
  export default function tokenizer(): { tokenize(text: string): WinkToken[] };
}
