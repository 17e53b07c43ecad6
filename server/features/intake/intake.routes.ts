import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { mountAutosave } from './autosave.routes';
import { mountPortal } from './portal.routes';
import { mountSections } from './section.routes';
import { mountResponses, mountWorkspace } from './workspace.routes';

export function mountIntake(router: Router, deps: Dependencies): void {
  mountWorkspace(router, deps);
  mountResponses(router, deps);
  mountPortal(router, deps);
  mountSections(router, deps);
  mountAutosave(router, deps);
}
