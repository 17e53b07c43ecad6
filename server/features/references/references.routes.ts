import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { pages } from '../../platform/http/pages';
import { mountCandidacyReferences } from './candidacy-references.routes';
import { mountCandidateReferees } from './candidate-referees.routes';
import { mountNamingRequest } from './naming-request.routes';
import { mountReferenceForm } from './reference-form.routes';

export function mountReferences(router: Router, deps: Dependencies): void {
  const page = pages(router);
  mountCandidateReferees(page, deps);
  mountNamingRequest(page, deps);
  mountCandidacyReferences(page, deps);
  mountReferenceForm(page, deps);
}
