import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { mountCandidatePortal } from './candidate-portal.routes';
import { mountCharter } from './charter/charter.routes';
import { mountAskingAgain } from './asking-again.routes';
import { mountCombinedPath } from './combined.routes';
import { mountDocuments } from './documents.routes';
import { mountEditing } from './editing.routes';
import type { OwnCountReader } from './own-count';
import { mountMeasures } from './measures/measures.routes';
import { mountPortal } from './portal.routes';
import type { EffectReader } from './effect-notice';
import { mountPublication } from './publication.routes';
import { mountReading } from './reading.routes';
import { mountBriefTemplates } from './templates/templates.routes';
import { mountTriedWeights } from './tried-weights.routes';

/** What briefs show and others know, handed in by whoever mounts them. */
export interface BriefReaders {
  readonly ownCount: OwnCountReader;
  readonly effect: EffectReader;
}

/** Every page of briefs, their templates, measures and charters. */
export function mountBriefs(router: Router, deps: Dependencies, readers: BriefReaders): void {
  mountReading(router, deps);
  mountBriefTemplates(router, deps);
  mountDocuments(router, deps);
  mountEditing(router, deps);
  mountTriedWeights(router, deps);
  mountCombinedPath(router, deps, readers.ownCount);
  mountAskingAgain(router, deps);
  mountPublication(router, deps, readers.effect);
  mountMeasures(router, deps);
  mountCharter(router, deps);
  mountPortal(router, deps);
  mountCandidatePortal(router, deps);
}
