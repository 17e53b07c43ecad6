import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { pages } from '../../platform/http/pages';
import { access } from '../accounts';
import { calibrationPage } from './calibration.view-model';
import { mountPlacement, mountSending } from './placement.routes';
import { listPlacements } from './placements.read-model';
import { mountPortal } from './portal.routes';

export function mountPlacements(router: Router, deps: Dependencies): void {
  pages(router).get('/placements', access.firm, async ({ firmId }, _req, res) => {
    const lines = await listPlacements(deps.database.reader, firmId);
    res.render('placements/index', { page: calibrationPage(lines, deps.clock.now()) });
  });
  mountPlacement(router, deps);
  mountSending(router, deps);
  mountPortal(router, deps);
}
