export { CLOSE_REASON_NAMES, STATE_NAMES, mayMoveTo, nextStates, type Search, type SearchState } from './domain/search';
export {
  PART_NAMES,
  STAKEHOLDER_PARTS,
  isApprover,
  isDecisionMaker,
  type LedFunction,
  type Stakeholder,
  type StakeholderPart,
} from './domain/stakeholder';
export { searchRepository } from './search.repository';
export { stakeholderRepository } from './stakeholder.repository';
export { searchPage, stateChip, type SearchTab } from './search-page';
export { addStakeholder, changeSearch, changeStakeholder, createSearchIn, moveSearchIn } from './searches.service';
