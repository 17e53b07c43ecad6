import type { Server } from 'node:http';
import supertest from 'supertest';
import { fillForm, pageFrom, type FormPick, type FormValues, type Page } from './page';

export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly content: Buffer | string;
}

export interface Download {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly bytes: Buffer;
}

/** A browser without JavaScript: keeps cookies, reads pages, sends the forms it finds there. */
export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Page>;
  /** A file, as it would lie in the downloads. */
  download(path: string): Promise<Download>;
  /** Sends a form of a page as it stands there, with `values` typed into it. */
  submit(page: Page, pick: FormPick, values?: FormValues, file?: UploadedFile): Promise<Page>;
  /** A raw post, for what no form would send. */
  post(path: string, body: Record<string, unknown>, headers?: Record<string, string>): Promise<Page>;
  /** A body exactly as it stands, malformed or not. */
  postRaw(path: string, body: string, headers?: Record<string, string>): Promise<Page>;
  postJson(path: string, body: unknown, headers?: Record<string, string>): Promise<Page>;
  /** Goes where the answer leads. */
  follow(page: Page): Promise<Page>;
  /** `submit` and `follow`; throws when the answer was not a redirect. */
  submitAndFollow(page: Page, pick: FormPick, values?: FormValues): Promise<Page>;
}

export function createBrowser(server: Server): Browser {
  const agent = supertest.agent(server);
  const browser: Browser = {
    get: async (path, headers = {}) => pageFrom(path, await agent.get(localPath(path)).set(headers)),
    download: async (path) => {
      const response = await agent.get(localPath(path)).responseType('blob');
      return { status: response.status, headers: response.headers, bytes: response.body as Buffer };
    },
    submit: async (page, pick, values = {}, file) => {
      const form = fillForm(page, pick, values);
      const action = form.action === '' ? page.path : form.action;
      const body = new URLSearchParams(form.entries.map(([name, value]): [string, string] => [name, value])).toString();
      if (form.method === 'get') return browser.get(`${action}?${body}`);
      if (!form.multipart) return pageFrom(action, await agent.post(localPath(action)).type('form').send(body));
      const request = agent.post(localPath(action));
      for (const [name, value] of form.entries) void request.field(name, value);
      if (file) void request.attach(file.field, Buffer.from(file.content), file.name);
      return pageFrom(action, await request);
    },
    post: async (path, body, headers = {}) => pageFrom(path, await agent.post(localPath(path)).set(headers).type('form').send(body)),
    postRaw: async (path, body, headers = {}) => pageFrom(path, await agent.post(localPath(path)).type('form').set(headers).send(body)),
    postJson: async (path, body, headers = {}) =>
      pageFrom(
        path,
        await agent
          .post(localPath(path))
          .set({ accept: 'application/json', ...headers })
          .send(body as object),
      ),
    follow: (page) => {
      if (page.location === null) throw new Error(`${page.path} answered ${page.status} and leads nowhere: ${page.text.slice(0, 500)}`);
      return browser.get(page.location);
    },
    submitAndFollow: async (page, pick, values) => browser.follow(await browser.submit(page, pick, values)),
  };
  return browser;
}

function localPath(path: string): string {
  return /^https?:/.test(path) ? new URL(path).pathname + new URL(path).search : path;
}
