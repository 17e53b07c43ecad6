/** A submitted form as it came: any name may be missing, doubled or hostile. */
export type RawForm = Readonly<Record<string, unknown>>;

/** A request's body as a form, whatever it is. */
export function rawForm(body: unknown): RawForm {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

/** `value: null` means that the item was left empty, which is allowed; the message says what to do. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T | null } | { readonly ok: false; readonly field: string; readonly message: string };

export const LEFT_EMPTY = { ok: true, value: null } as const;

/** The text under `name`, trimmed; the last one when it came twice, '' when it is missing or no text. */
export function textIn(raw: RawForm, name: string): string {
  const value = own(raw, name);
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? cleanText(last) : '';
}

/** Every non-empty text under `name`, each once, in order. */
export function textsIn(raw: RawForm, name: string): string[] {
  const value = own(raw, name);
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((entry) => typeof entry === 'string').map(cleanText);
  return [...new Set(texts.filter((entry) => entry !== ''))];
}

// PostgreSQL refuses NUL and lone surrogates in text and jsonb, so they go before anything is kept.
function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replaceAll('\u0000', '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

function own(raw: RawForm, name: string): unknown {
  return Object.hasOwn(raw, name) ? raw[name] : undefined;
}
