export { comparisonRepository, type ComparisonRun } from './comparison.repository';
export { comparisonSnapshot, type ComparisonSnapshot, type SnapshotCandidate } from './comparison-snapshot';
export type { ComparisonInput } from './domain/comparison-input';
export type { ComparisonResult } from './domain/comparison-result';
export { CLASS_NAMES, counted, interval, levelWords, listed, percentWords } from './comparison-words';
export { chipCell, headCell, table, textCell, type DataTable } from './table-parts';
