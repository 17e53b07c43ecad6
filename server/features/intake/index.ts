export { INSTRUMENT_VERSION, instrument, itemById } from './catalogue/instrument';
export { contradictionRules } from './catalogue/contradictions';
export { contradictions } from './contradictions';
export type { AnswerSheet, AnswerValue } from './domain/answer';
export { answerTo, choiceOf, choicesOf } from './domain/answer';
export type { ContextItem, ContextValue, Part } from './domain/context-item';
export type { Contradiction } from './domain/contradiction';
export type {
  Axis,
  Choice,
  ConstantSumItem,
  Item,
  Loads,
  MultiItem,
  Option,
  Rank3Item,
  Section,
  SectionId,
  SingleItem,
} from './domain/item';
export { axisIds, sectionIds } from './domain/item';
export { isDoNotKnow, loadsOf, maximaOf } from './domain/loads';
export { isShown } from './domain/shown';
export { statedSide } from './domain/stated-side';
