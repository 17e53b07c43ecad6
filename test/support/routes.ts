import type { Express } from 'express';
import { accessRuleOf } from '../../server/platform/http/pages';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Record<string, boolean>; readonly stack: { handle: object }[] };
  readonly handle: { stack?: Layer[] };
}

export interface RegisteredRoute {
  readonly method: string;
  readonly path: string;
  readonly rules: (string | undefined)[];
}

/** Walks what Express really has, so that a route added past the helper is found too. */
export function registeredRoutes(app: Express): RegisteredRoute[] {
  const walk = (layers: readonly Layer[]): RegisteredRoute[] =>
    layers.flatMap(({ route, handle }) => {
      if (!route) return handle.stack ? walk(handle.stack) : [];
      const rules = route.stack.map((layer) => accessRuleOf(layer.handle));
      return Object.keys(route.methods).map((method) => ({ method, path: route.path, rules }));
    });
  return walk((app as unknown as { router: { stack: Layer[] } }).router.stack);
}
