import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam, queryText } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { auditExport } from './audit-export';
import { auditOf, recordExport } from './audit.service';
import { auditPage, searchAuditPage } from './audit.view-model';
import { GROUPINGS, type Grouping } from './domain/self-identification';

/** How selection falls out by group, for the firm's administrators. */
export function mountAudit(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get('/settings/fairness', access.admin, async ({ firmId }, req, res) => {
    const audit = await auditOf(deps, { firmId, grouping: groupingIn(req) });
    res.render('fairness/audit', { page: auditPage(audit) });
  });

  page.post('/settings/fairness/export', access.admin, async (admin, _req, res) => {
    const audits = await Promise.all(GROUPINGS.map((grouping) => auditOf(deps, { firmId: admin.firmId, grouping })));
    await recordExport(deps, admin);
    res.attachment('fairness-audit.csv').type('text/csv').send(auditExport(audits));
  });

  page.get('/settings/fairness/:searchId', access.admin, async ({ firmId }, req, res) => {
    const search = await searchRepository(deps.database.reader).getForFirm(firmId, idParam(req, 'searchId'));
    const audit = await auditOf(deps, { firmId, searchId: search.id, grouping: groupingIn(req) });
    res.render('fairness/search', { page: searchAuditPage(audit, search) });
  });
}

function groupingIn(req: Request): Grouping {
  return GROUPINGS.find((grouping) => grouping === queryText(req, 'by')) ?? 'sex';
}
