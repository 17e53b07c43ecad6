export type { Letterhead, LogoPicture } from './domain/letterhead';
export { letterheadRepository } from './letterhead.repository';
