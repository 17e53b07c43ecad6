export { countBothCrafts } from './both-crafts.read-model';
export { effectOfDraft } from './effect.service';
export { effectNotice } from './effect.view-model';
export { comparisonRepository } from './comparison.repository';
export { currentComparison } from './comparison.service';
export { comparisonSnapshot } from './comparison-snapshot';
export { CLASS_NAMES, counted, interval, levelWords, percentWords } from './comparison-words';
export { chipCell, headCell, table, textCell, type DataTable } from './table-parts';
