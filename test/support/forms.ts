import type { Browser } from './browser';
import type { Page } from './page';

export interface FoundField {
  readonly name: string;
  /** A value that the form itself would accept, as far as the page tells. */
  readonly sensible: string;
  readonly isHidden: boolean;
}

export interface FoundForm {
  /** The page it stands on. */
  readonly page: string;
  readonly action: string;
  readonly csrf: string;
  readonly fields: readonly FoundField[];
}

const OURS = new Set(['_csrf', '_once']);
const COMPETENCIES = /\b(?:SAL|MKT|LDR)-\d\d\b/g;
const IDS = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/**
 * Opens the pages in `from`, walks along the links from there, one page of each kind, and returns every form that changes something,
 * once.
 */
export async function findForms(
  browser: Browser,
  { from, most, leaveOut }: { from: readonly string[]; most: number; leaveOut: RegExp },
): Promise<FoundForm[]> {
  const found = new Map<string, FoundForm>();
  const seen = new Set<string>();
  const next = [...from];
  let opened = 0;
  for (let path = next.shift(); path !== undefined && opened < most; path = next.shift()) {
    if ((opened >= from.length && seen.has(kindOf(path))) || leaveOut.test(path)) continue;
    opened++;
    seen.add(kindOf(path));
    const page = await browser.get(path);
    if (page.location !== null) next.push(page.location);
    for (const form of formsOn(page)) {
      const key = kindOf(`${form.action} ${form.fields.map(({ name }) => name).join(' ')}`);
      if (!leaveOut.test(form.action) && !found.has(key)) found.set(key, form);
    }
    next.push(...linksOn(page));
  }
  return [...found.values()];
}

/** Two addresses that differ only in ids, or in the competency they are about, lead to the same kind of page. */
export function kindOf(path: string): string {
  return path.replace(IDS, ':id').replace(COMPETENCIES, ':competency').replace(/#.*/, '');
}

function linksOn({ $ }: Page): string[] {
  return $('a[href^="/"]')
    .toArray()
    .map((link) => $(link).attr('href') ?? '')
    .filter((href) => !href.startsWith('/assets'));
}

function formsOn({ $, path }: Page): FoundForm[] {
  return $('form[method="post"]')
    .toArray()
    .map((element) => {
      const form = $(element);
      const controls = form.find('[name]').add($(`[form="${form.attr('id') ?? 'none'}"][name]`));
      const fields = new Map<string, FoundField>();
      for (const one of controls.toArray()) {
        const control = $(one);
        const name = control.attr('name') ?? '';
        if (!OURS.has(name) && !fields.has(name))
          fields.set(name, { name, sensible: sensible(control), isHidden: control.attr('type') === 'hidden' });
      }
      const csrf = String(form.find('[name=_csrf]').val() ?? '');
      return { page: path, action: form.attr('action') || path, csrf, fields: [...fields.values()] };
    });
}

function sensible(control: ReturnType<Page['$']>): string {
  if (control.is('select'))
    return (
      control
        .find('option')
        .filter((_, option) => option.attribs['value'] !== '')
        .first()
        .attr('value') ?? ''
    );
  const value = control.attr('value') ?? '';
  if (value !== '') return value;
  const byType: Record<string, string> = {
    email: 'somebody@example.com',
    date: '2026-09-01',
    number: '3',
    url: 'https://example.com',
    password: 'copper kettle on the stove',
  };
  return byType[control.attr('type') ?? ''] ?? 'Sensible words';
}
