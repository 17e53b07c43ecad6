import { AsyncLocalStorage } from 'node:async_hooks';

interface RequestContext {
  readonly requestId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work`, and whatever it starts, as part of a request. */
export function runInRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The id of the request being answered, or null outside one (start, jobs). */
export function currentRequestId(): string | null {
  return storage.getStore()?.requestId ?? null;
}
