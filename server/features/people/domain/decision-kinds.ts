/** What somebody decided on a candidacy. `taken_back` leaves it undecided again. */
export type DecisionKind = 'advance' | 'hold' | 'decline' | 'taken_back';

/** Whose decision it is. */
export type DecisionSide = 'client' | 'firm' | 'candidate';
