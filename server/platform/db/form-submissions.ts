import { managerOf, type Transaction } from './scope';

export interface Submission {
  /** The key printed into the form, new with every rendering. */
  readonly key: string;
  /** The address the form was sent to: one page may hold several forms with the same key. */
  readonly path: string;
  /** Who sent it, so that nobody can replay another's key. */
  readonly sender: string;
}

interface Row {
  location: string | null;
}

/** Takes the key for this transaction; returns where the first submit led if there was one (waiting for it if it is still running). */
export async function claimSubmission(tx: Transaction, submission: Submission): Promise<string | null> {
  const { key, path, sender } = submission;
  const rows: Row[] = await managerOf(tx).query(
    `INSERT INTO form_submission (key, path, sender) VALUES ($1, $2, $3)
     ON CONFLICT (key, path, sender) DO UPDATE SET key = excluded.key RETURNING location`,
    [key, path, sender],
  );
  return rows[0]?.location ?? null;
}

/** Writes down where a submit led, for the next one of the same form. */
export async function recordSubmission(tx: Transaction, submission: Submission, location: string): Promise<void> {
  await managerOf(tx).query('UPDATE form_submission SET location = $4 WHERE key = $1 AND path = $2 AND sender = $3', [
    submission.key,
    submission.path,
    submission.sender,
    location,
  ]);
}
