export { shortlistStandings, type ShortlistStanding } from './shortlist-standings.read-model';
export { freezeShortlistIn } from './freezing.service';
export { releaseShortlistIn } from './releasing.service';
export { shortlistRepository } from './shortlist.repository';
