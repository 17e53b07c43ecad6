import type { Response } from 'express';

export interface ConflictPage {
  /** "Your change was not saved: Ines Falk saved another one first". */
  readonly title: string;
  /** What to do about it, where it is more than comparing the two. */
  readonly text?: string;
  readonly fields: readonly { readonly label: string; readonly theirs: string; readonly yours: string }[];
  readonly reload: { readonly href: string; readonly label: string };
}

/** Answers a stale save: 409 with what is stored now beside what was typed, so that neither text is lost. */
export function renderConflict(res: Response, page: ConflictPage): void {
  res.status(409).render('errors/conflict', {
    page: {
      title: 'Changed in the meantime',
      conflict: {
        title: page.title,
        text: page.text ?? 'Nothing is lost. Compare the two, open the page again and put in what should stay.',
        theirsLabel: 'Stored now',
        yoursLabel: 'What you typed',
        fields: page.fields.filter((field) => field.theirs !== field.yours),
        reload: page.reload,
      },
    },
  });
}
