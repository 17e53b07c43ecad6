import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { mountAutosave } from './autosave.routes';
import { mountPortal } from './portal.routes';
import { mountReminders } from './reminders.routes';
import { mountSections } from './section.routes';
import { mountResponses, mountWorkspace } from './workspace.routes';

/** What has to follow when somebody has sent their answers; it never keeps them from being sent. */
interface IntakeHooks {
  readonly afterSending: (search: { readonly firmId: string; readonly searchId: string }) => Promise<void>;
}

export function mountIntake(router: Router, deps: Dependencies, hooks: IntakeHooks): void {
  mountWorkspace(router, deps);
  mountReminders(router, deps);
  mountResponses(router, deps);
  mountPortal(router, deps, hooks.afterSending);
  mountSections(router, deps);
  mountAutosave(router, deps);
}
