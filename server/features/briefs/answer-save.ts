import type { Request, Response } from 'express';
import { renderConflict, type ConflictPage } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { ConflictError } from '../../shared/errors';

interface Saving {
  readonly req: Request;
  readonly res: Response;
  readonly save: Promise<void>;
  /** What is stored now beside what was typed; asked for only when the save was refused. */
  readonly conflict: () => Promise<ConflictPage>;
  readonly location: string;
  readonly message: string;
}

/**
 * Waits for a guarded save: on to the next page, or to the one that keeps both texts when somebody else was first. The second
 * click of a double click finds its own text stored already, and goes on like the first.
 */
export async function answerSave({ req, res, save, conflict, location, message }: Saving): Promise<void> {
  try {
    await save;
    flash(req, message);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const page = await conflict();
    if (page.fields.some(({ theirs, yours }) => theirs !== yours)) return renderConflict(res, page);
  }
  res.redirect(303, location);
}
