import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { mountAudit } from './audit.routes';
import { mountSelfIdentification } from './self-identification.routes';

export function mountFairness(router: Router, deps: Dependencies): void {
  mountSelfIdentification(router, deps);
  mountAudit(router, deps);
}
