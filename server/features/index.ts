import type { Router } from 'express';
import type { Dependencies } from '../dependencies';
import { mountAccounts } from './accounts/accounts.routes';
import type { SignInGate } from './accounts/passport';
import { mountOutbox } from './accounts/outbox.routes';
import { mountSettings } from './accounts/settings.routes';
import { mountAssessments } from './assessments/assessments.routes';
import { mountBriefs } from './briefs/briefs.routes';
import { endLinksOfReplacedIn } from './charter';
import { mountCharterPortal } from './charter/portal.routes';
import { mountClients } from './clients/clients.routes';
import { countBothCrafts, effectNotice, effectOfDraft } from './comparison';
import { mountComparison } from './comparison/comparison.routes';
import { contestedNow, diagnoseAfterSending, flagTexts } from './diagnosis';
import { mountDiagnosis } from './diagnosis/diagnosis.routes';
import { flagOverrideRepository, printSample } from './briefs';
import { mountLetterhead } from './firm/letterhead.routes';
import { mountFairness } from './fairness/fairness.routes';
import { mountInstruments } from './instruments/instruments.routes';
import { instrumentTexts } from './intake';
import { mountIntake } from './intake/intake.routes';
import { typedAnswers } from './intake/typed-answers';
import { candidaciesHiddenFrom } from './interviews';
import { mountInterviews } from './interviews/interviews.routes';
import type { FormTellers } from './links';
import { mountLinks } from './links/links.routes';
import { mountOverview } from './overview/overview.routes';
import { mountPeople } from './people/people.routes';
import { mountReferences } from './references/references.routes';
import { mountPlacements } from './placements/placements.routes';
import { mountSearches } from './searches/searches.routes';
import { mountStakeholders } from './searches/stakeholders.routes';
import { mountShortlists } from './shortlists/shortlists.routes';
import { mountSplit } from './split/split.routes';
import { mountThread } from './thread/thread.routes';
import { writtenAgainstNeed } from './xray/compared.view-model';
import { mountXray } from './xray/xray.routes';

/** How what was typed into the pages of a personal link is told back when it could not be taken. */
export function formTellers(deps: Dependencies): FormTellers {
  return { intake: (holder, form) => typedAnswers(deps, holder, form) };
}

/** Every page of the product, feature by feature. */
export function mountFeatures(router: Router, deps: Dependencies, gate: SignInGate): void {
  mountAccounts(router, deps, gate);
  mountSettings(router, deps);
  mountOutbox(router, deps);
  mountLetterhead(router, deps, (letterhead, picture, format) => printSample(deps, { letterhead, picture, format }));
  mountLinks(router, deps, formTellers(deps));
  mountClients(router, deps);
  mountSearches(router, deps);
  mountStakeholders(router, deps);
  mountPeople(router, deps, { owedBy: (user, searchId) => candidaciesHiddenFrom(deps.database.reader, user, searchId) });
  mountInstruments(router, deps, { ...instrumentTexts, items: [...instrumentTexts.items, ...flagTexts] });
  mountIntake(router, deps, {
    afterChange: (search) => diagnoseAfterSending(deps, search),
    contested: (search) => contestedNow(deps, search),
    atReplacement: (tx, actor, replaced) => endLinksOfReplacedIn(tx, deps, { actor, ...replaced }),
  });
  mountDiagnosis(router, deps, {
    overridesOf: (firmId, searchId) => flagOverrideRepository(deps.database.reader).listForSearch(firmId, searchId),
    writtenOf: writtenAgainstNeed,
  });
  mountXray(router, deps);
  mountBriefs(router, deps, {
    ownCount: (firmId, searchId) => countBothCrafts(deps.database.reader, firmId, searchId),
    effect: async (user, searchId) => effectNotice(searchId, await effectOfDraft(deps, user, searchId)),
  });
  mountCharterPortal(router, deps);
  mountAssessments(router, deps);
  mountInterviews(router, deps);
  mountReferences(router, deps);
  mountComparison(router, deps);
  mountSplit(router, deps);
  mountThread(router, deps);
  mountShortlists(router, deps);
  mountFairness(router, deps);
  mountPlacements(router, deps);
  mountOverview(router, deps);
}
