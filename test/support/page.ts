import * as cheerio from 'cheerio';
import type { Response } from 'supertest';

/** An answer of the app, as a person would look at it. */
export interface Page {
  readonly status: number;
  readonly $: cheerio.CheerioAPI;
  /** The text of the page, blanks folded. */
  readonly text: string;
  readonly html: string;
  readonly location: string | null;
  readonly headers: Record<string, string>;
  /** The path that was asked for. */
  readonly path: string;
}

export function pageFrom(path: string, response: Response): Page {
  const html = typeof response.text === 'string' ? response.text : '';
  let read: cheerio.CheerioAPI | null = null;
  // Taken apart only when somebody looks: reading the HTML costs more than answering with it.
  const document = (): cheerio.CheerioAPI => (read ??= cheerio.load(html));
  return {
    status: response.status,
    get $() {
      return document();
    },
    get text() {
      return document()('body').text().replace(/\s+/g, ' ').trim();
    },
    html,
    location: response.headers['location'] ?? null,
    headers: response.headers,
    path,
  };
}

export type FormPick = { readonly button: string } | { readonly form: string };
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface FilledForm {
  readonly action: string;
  readonly method: string;
  readonly multipart: boolean;
  readonly entries: readonly (readonly [string, string])[];
}

/**
 * The form a person would send: found by the text of its button or a selector, with what the page put into it, overwritten by
 * `values`. Throws when the page has no such form or no such field, as a person could not do it either.
 */
export function fillForm(page: Page, pick: FormPick, values: FormValues): FilledForm {
  const { form, button } = findForm(page, pick);
  const entries = new Map<string, string[]>();
  for (const { name, value } of form.serializeArray()) entries.set(name, [...(entries.get(name) ?? []), value]);
  for (const [name, value] of Object.entries(values)) {
    if (!hasField(page, form, name)) throw new Error(`The form has no field ${name} on ${page.path}`);
    entries.set(name, typeof value === 'string' ? [value] : [...value]);
  }
  const pressed = button?.attr('name');
  if (pressed) entries.set(pressed, [button?.attr('value') ?? '']);
  return {
    ...destinationOf(page, form, button),
    entries: [...entries].flatMap(([name, list]) => list.map((value) => [name, value] as const)),
  };
}

function destinationOf(page: Page, form: Selection, button: Selection | null): Omit<FilledForm, 'entries'> {
  return {
    action: button?.attr('formaction') ?? form.attr('action') ?? page.path,
    method: (form.attr('method') ?? 'get').toLowerCase(),
    multipart: form.attr('enctype') === 'multipart/form-data',
  };
}

type Selection = ReturnType<cheerio.CheerioAPI>;

function findForm({ $, path, text }: Page, pick: FormPick): { form: Selection; button: Selection | null } {
  const button =
    'button' in pick
      ? $('button')
          .filter((_, element) => $(element).text().trim() === pick.button)
          .first()
      : null;
  const id = button?.attr('form');
  const form = 'form' in pick ? $(pick.form) : id ? $(`#${id}`) : (button?.closest('form') ?? $());
  if (form.length === 0) throw new Error(`No form for ${JSON.stringify(pick)} on ${path}: ${text.slice(0, 300)}`);
  return { form: form.first(), button };
}

function hasField({ $ }: Page, form: Selection, name: string): boolean {
  const id = form.attr('id');
  return form.find(`[name="${name}"]`).length > 0 || (id !== undefined && $(`[form="${id}"][name="${name}"]`).length > 0);
}
