/** There is no such thing, or the person asking may not know that there is: both look the same. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}

/** Nobody is signed in where somebody must be. */
export class SignInRequiredError extends Error {
  override readonly name = 'SignInRequiredError';
}

/** The form did not come from one of our own pages (token missing or wrong, or sent by another site). */
export class ForgedRequestError extends Error {
  override readonly name = 'ForgedRequestError';
}

/** Somebody else changed it since it was loaded. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/** What was asked for is not possible in the present state; the message is a sentence for the person who asked. */
export class InvalidStateError extends Error {
  override readonly name = 'InvalidStateError';
}

/** Too many attempts; `retryAfterSeconds` says when the next one counts. */
export class TooManyAttemptsError extends Error {
  override readonly name = 'TooManyAttemptsError';
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}
