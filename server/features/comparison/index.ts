export { comparisonRepository, type ComparisonRun } from './comparison.repository';
export { comparisonSnapshot, type ComparisonSnapshot, type SnapshotCandidate } from './comparison-snapshot';
export type { ComparisonInput } from './domain/comparison-input';
export type { ComparisonResult } from './domain/comparison-result';
