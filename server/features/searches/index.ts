export { goesOn, STATE_NAMES, mayMoveTo, type Search, type SearchState } from './domain/search';
export { PART_NAMES, isApprover, isDecisionMaker, type LedFunction, type Stakeholder, type StakeholderPart } from './domain/stakeholder';
export { holdSearch, searchRepository } from './search.repository';
export { stakeholderRepository } from './stakeholder.repository';
export { SEARCH_GOES_ON } from './search-goes-on';
export { searchPage, stateChip } from './search-page';
export { addStakeholder, changeSearch, changeStakeholder, createSearchIn, moveSearchIn } from './searches.service';
