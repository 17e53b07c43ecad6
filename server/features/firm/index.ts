export type { Letterhead, LogoPicture } from './domain/letterhead';
export { letterheadRepository } from './letterhead.repository';
export { changeLetterhead } from './letterhead.service';
