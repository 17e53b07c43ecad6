import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';

interface SearchKey {
  readonly firmId: string;
  readonly searchId: string;
}

/** What the intake asks of those who read its answers. */
export interface IntakeHooks {
  /** What has to follow when answers were sent or somebody's no longer count; it never keeps that from happening. */
  readonly afterChange: (search: SearchKey) => Promise<void>;
  /** Ids of the items on which the answers point to different sides, the largest difference first; those that everybody may hear of. */
  readonly contested: (search: SearchKey) => Promise<readonly string[]>;
  /** Ends what a stakeholder was asked for elsewhere, in the transaction in which somebody else takes the place. The search is held. */
  readonly atReplacement: (tx: Transaction, actor: FirmUser, replaced: { searchId: string; stakeholderId: string }) => Promise<void>;
}
