import type { FirmUser } from '../../shared/actor';
import type { AskedInSearch } from '../instruments';
import type { LinkStatus } from '../links';
import type { Search, Stakeholder } from '../searches';
import type { Proposal } from './domain/proposal';
import type { IntakeWindow } from './domain/intake-window';
import type { ResponseProgress } from './response.reader';

/** All that the pages of the intake show the firm. */
export interface WorkspaceFacts {
  readonly user: FirmUser;
  readonly search: Search;
  readonly stakeholders: readonly Stakeholder[];
  readonly progress: readonly ResponseProgress[];
  readonly links: ReadonlyMap<string, LinkStatus>;
  /** Who answers in the place of whom, by the id of the person replaced. */
  readonly replaced: ReadonlyMap<string, string>;
  /** When each was reminded last, by stakeholder. */
  readonly reminded: ReadonlyMap<string, Date>;
  readonly window: IntakeWindow;
  /** In which words, and with which questions of the firm's own. */
  readonly asked: AskedInSearch;
  /** What was read from the job description about the planned scope, where that stands. */
  readonly proposal: Proposal | null;
  readonly now: Date;
}
