export { shortlistStandings, type ShortlistStanding } from './shortlist-standings.read-model';
