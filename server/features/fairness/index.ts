export { type GroupImpact, impactOf } from './domain/impact';
