import type { Request } from 'express';
import type { Dependencies } from '../../dependencies';
import type { LinkHolder, LinkPurpose } from '../../shared/actor';
import type { typedWords } from '../accounts';
import { linkState } from './domain/personal-link';
import { linkRepository } from './link.repository';
import { holderOf } from './links.service';

/** A form that could not be taken when it came: where it was going, and what was in it. */
export interface TypedForm {
  readonly path: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

export type TypedWord = ReturnType<typeof typedWords>[number];

/** How the pages of a purpose word what was in their forms; without one, the names of the fields are made readable. */
export type FormTellers = Partial<Record<LinkPurpose, (holder: LinkHolder, form: TypedForm) => Promise<readonly TypedWord[]>>>;

/** What was in a form of a link's pages, in their own words; null where this browser does not hold the link or nobody words it. */
export async function typedInForm(
  deps: Pick<Dependencies, 'database' | 'clock'>,
  tellers: FormTellers,
  { req, form }: { req: Request; form: TypedForm },
): Promise<readonly TypedWord[] | null> {
  const linkId = heldIn(req, form.path);
  const link = linkId === null ? null : await linkRepository(deps.database.reader).findById(linkId);
  if (!link || ['revoked', 'expired'].includes(linkState(link, deps.clock.now()))) return null;
  return (await tellers[link.purpose]?.(holderOf(link), form)) ?? null;
}

function heldIn(req: Request, path: string): string | null {
  return (req.session.links ?? []).find((id) => path.startsWith(`/p/${id}/`)) ?? null;
}
