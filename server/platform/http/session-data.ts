import 'express-session';

declare module 'express-session' {
  interface SessionData {
    flash?: string[];
    /** Ids of the personal links opened in this browser. */
    links?: string[];
    /** Where to go after signing in; always a path of ours. */
    returnTo?: string;
    startedAt?: number;
    /** A form that arrived after a personal link's session had ended, sealed. */
    interrupted?: string;
  }
}
