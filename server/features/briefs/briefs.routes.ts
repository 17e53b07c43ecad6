import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { mountCombinedPath } from './combined.routes';
import { mountDocuments } from './documents.routes';
import { mountEditing } from './editing.routes';
import { mountPortal } from './portal.routes';
import { mountPublication } from './publication.routes';
import { mountReading } from './reading.routes';

export function mountBriefs(router: Router, deps: Dependencies): void {
  mountReading(router, deps);
  mountDocuments(router, deps);
  mountEditing(router, deps);
  mountCombinedPath(router, deps);
  mountPublication(router, deps);
  mountPortal(router, deps);
}
