export { checkInRepository } from './check-in.repository';
export { classMiss, sendCheckIn, submitCheckIn } from './check-in.service';
export { type FilledCheckIn, type MissCause } from './domain/check-in';
export { placementRepository } from './placement.repository';
export { recordPlacement } from './placement.service';
