import type { Router } from 'express';
import type { Database } from '../db/database';
import { pages, type AccessRule } from './pages';

const anybody: AccessRule<null> = { name: 'public', admit: () => null };

/** `/healthz`: the process answers. `/readyz`: it can also reach its database. Before sessions, so that a probe makes none. */
export function mountHealth(router: Router, { database }: { database: Database }): void {
  const page = pages(router);
  page.get('/healthz', anybody, (_actor, _req, res) => void res.json({ status: 'ok' }));
  page.get('/readyz', anybody, async (_actor, _req, res) => {
    try {
      await database.ping();
      res.json({ status: 'ok', database: 'ok' });
    } catch {
      res.status(503).set('Retry-After', '5').json({ status: 'unavailable', database: 'unreachable' });
    }
  });
}
