/** Somebody who came in by the front door: the cookie of the session and the page they were sent to. */
export interface Visitor {
  readonly cookie: string;
  readonly landing: string;
}

/** Sends the form of a page as a browser would, and keeps the cookie of the session that begins with it. */
export async function enter(port: number, path: string, values: Readonly<Record<string, string>> = {}): Promise<Visitor> {
  const origin = `http://127.0.0.1:${port}`;
  const page = await fetch(`${origin}${path}`);
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookieOf(page) },
    body: new URLSearchParams({ _csrf: token, ...values }),
  });
  if (answer.status !== 303) throw new Error(`${path} let nobody in: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
  return { cookie: cookieOf(answer) || cookieOf(page), landing: answer.headers.get('location') ?? '/' };
}

function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
