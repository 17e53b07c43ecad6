export type { Letterhead, LogoPicture } from './domain/letterhead';export { changeLetterhead } from './letterhead.service';

export { letterheadRepository } from './letterhead.repository';
