import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { mountBringing } from './bringing.routes';
import { mountCandidateAssessment } from './candidate-assessment.routes';
import { mountCandidateRequests, mountPortal } from './portal.routes';
import { mountRequestQueue } from './request-queue.routes';
import { mountRights } from './rights.routes';
import { mountSections } from './section.routes';
import { mountSending } from './sending.routes';

export function mountAssessments(router: Router, deps: Dependencies): void {
  mountPortal(router, deps);
  mountCandidateRequests(router, deps);
  mountBringing(router, deps);
  mountRights(router, deps);
  mountRequestQueue(router, deps);
  mountSections(router, deps);
  mountSending(router, deps);
  mountCandidateAssessment(router, deps);
}
