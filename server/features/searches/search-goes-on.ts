/** Of a search `s`, in SQL: somebody is still at work on it, as `goesOn` says. */
export const SEARCH_GOES_ON = `s.state NOT IN ('on_hold', 'placed', 'closed')`;
