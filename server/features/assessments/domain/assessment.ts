import type { Adjustment } from './adjustment';
import type { Bringing } from './bringing';

/** What one candidacy fills in: at most one per candidacy, made under one version of the catalogue. */
export interface Assessment {
  readonly id: string;
  readonly firmId: string;
  readonly searchId: string;
  readonly candidacyId: string;
  readonly instrumentVersion: string;
  readonly consentAt: Date | null;
  readonly startedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly adjustment: Adjustment;
  /** Answers of another search that count here; null where everything was answered here. */
  readonly bringing: Bringing | null;
  readonly version: number;
}
