export { impactOf } from './domain/impact';
