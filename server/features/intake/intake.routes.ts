import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { mountAutosave } from './autosave.routes';
import type { IntakeHooks } from './intake.hooks';
import { mountPortal } from './portal.routes';
import { mountProposal } from './proposal.routes';
import { mountReminders } from './reminders.routes';
import { mountReplacement } from './replacement.routes';
import { mountRounds } from './round.routes';
import { mountSections } from './section.routes';
import { mountResponses, mountWorkspace } from './workspace.routes';

export function mountIntake(router: Router, deps: Dependencies, hooks: IntakeHooks): void {
  mountWorkspace(router, deps);
  mountReminders(router, deps);
  mountReplacement(router, deps, hooks);
  mountProposal(router, deps);
  mountRounds(router, deps, hooks);
  mountResponses(router, deps);
  mountPortal(router, deps, hooks.afterChange);
  mountSections(router, deps);
  mountAutosave(router, deps);
}
