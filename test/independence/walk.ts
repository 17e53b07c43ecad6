import type { Browser } from '../support/browser';
import type { Page } from '../support/page';
import { contentOf } from './file-content';
import type { RegisteredRoute } from '../support/routes';

/** Every value that a part of a path can have in the search that is looked at, by the name of the part. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** What each address answered, by address. */
export type Answers = Readonly<Record<string, string>>;

const NOTHING = ['00000000-0000-4000-8000-000000000000'];

/** Every address of a route, for all values of its parts; a part without values leads to nothing. */
export function addressesOf(path: string, values: Values): string[] {
  const [part] = partsOf(path);
  if (part === undefined) return [path];
  return (values[part] ?? NOTHING).flatMap((value) => addressesOf(path.replace(`:${part}`, value), values));
}

/** The names of the parts of a path that stand for something. */
export function partsOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
}

/** Opens every page that has one of the access rules, and whatever those pages sort, filter or fold out by a query of their own. */
export async function walk(
  browser: Browser,
  {
    routes,
    rules,
    values,
    also = [],
  }: { routes: readonly RegisteredRoute[]; rules: readonly string[]; values: Values; also?: readonly string[] },
): Promise<Answers> {
  const pages = routes.filter((route) => route.method === 'get' && route.rules.some((rule) => rule !== undefined && rules.includes(rule)));
  const next = [...pages.flatMap(({ path }) => addressesOf(path, values)), ...also];
  const answers: Record<string, string> = {};
  for (let address = next.shift(); address !== undefined; address = next.shift()) {
    if (answers[address] !== undefined) continue;
    const page = await browser.get(address);
    answers[address] = `${page.status} ${page.location ?? ''}\n${await bodyOf(browser, page)}`;
    if (!address.includes('?')) next.push(...queriesOn(page));
  }
  return answers;
}

async function bodyOf(browser: Browser, { path, html, headers }: Page): Promise<string> {
  if (/^(text|application\/json)/.test(headers['content-type'] ?? 'text/plain')) return withoutWhatDiffersByRequest(html);
  return contentOf((await browser.download(path)).bytes);
}

/** How a page offers to be shown otherwise: links with a query, and each choice and each box of a form that only reads. */
function queriesOn({ $, path }: Page): string[] {
  const links = $('a[href*="?"]')
    .toArray()
    .map((link) => $(link).attr('href') ?? '');
  const choices = $('form[method="get"]')
    .toArray()
    .flatMap((form) =>
      $(form)
        .find('option, input[type=checkbox], input[type=radio]')
        .toArray()
        .map((one) => {
          const name = $(one).attr('name') ?? $(one).closest('select').attr('name') ?? '';
          return `${$(form).attr('action') ?? path}?${new URLSearchParams([[name, $(one).attr('value') ?? '']]).toString()}`;
        }),
    );
  const addresses = [...links, ...choices].map((href) => (/^[?#]/.test(href) ? `${path}${href.replace(/^#[^?]*/, '')}` : href));
  return addresses.filter((href) => href.startsWith('/'));
}

/** The nonce, the tokens of forms and the number of a request are new each time; everything else has to be the same. */
export function withoutWhatDiffersByRequest(html: string): string {
  return html
    .replaceAll(/nonce="[^"]*"/g, 'nonce=""')
    .replaceAll(/name="_(csrf|once)" value="[^"]*"/g, 'name="_$1" value=""')
    .replaceAll(/add the number [^.]*\./g, 'add the number.');
}
