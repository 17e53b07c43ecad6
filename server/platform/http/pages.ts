import type { Request, RequestHandler, Response, Router } from 'express';
import { assertOwnForm } from './csrf';
import { receiveUpload, type UploadLimits } from './uploads';

/** One answer to "who may?", asked anew for each request. Admits by returning the actor; refuses by throwing. */
export interface AccessRule<A> {
  readonly name: string;
  admit(req: Request): Promise<A> | A;
}

export type PageHandler<A> = (actor: A, req: Request, res: Response) => Promise<void> | void;

export interface Pages {
  get<A>(path: string, access: AccessRule<A>, handler: PageHandler<A>): void;
  /** Changes something: refused unless the form is our own. */
  post<A>(path: string, access: AccessRule<A>, handler: PageHandler<A>): void;
  /** As `post`, for a form with one file (`req.file`); any other route refuses multipart bodies. */
  upload<A>(path: string, rule: { access: AccessRule<A>; limits: UploadLimits }, handler: PageHandler<A>): void;
}

const ruleOfHandler = new WeakMap<object, string>();

/** The name of the access rule a registered handler was given; undefined for a handler that did not come through `pages`. */
export function accessRuleOf(handler: object): string | undefined {
  return ruleOfHandler.get(handler);
}

/** Registers routes. The access rule is a required argument: a page without one cannot be written. */
export function pages(router: Router): Pages {
  const named = <A>(access: AccessRule<A>, handler: RequestHandler): RequestHandler => {
    ruleOfHandler.set(handler, access.name);
    return handler;
  };
  return {
    get: (path, access, handler) =>
      void router.get(
        path,
        named(access, async (req, res) => handler(await access.admit(req), req, res)),
      ),
    post: (path, access, handler) =>
      void router.post(
        path,
        named(access, async (req, res) => {
          const actor = await access.admit(req);
          assertOwnForm(req);
          await handler(actor, req, res);
        }),
      ),
    upload: (path, { access, limits }, handler) =>
      void router.post(
        path,
        named(access, async (req, res) => {
          const actor = await access.admit(req);
          await receiveUpload(req, res, limits);
          assertOwnForm(req);
          await handler(actor, req, res);
        }),
      ),
  };
}
