import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, TooManyAttemptsError } from '../../shared/errors';
import { access } from '../accounts';
import { LOGO_LIMITS, type Letterhead, type LogoPicture, type LogoReading } from './domain/letterhead';
import { LETTERHEAD } from './letterhead.address';
import { letterheadForm, type LetterheadInput } from './letterhead.form';
import { letterheadRepository, type LetterheadWords } from './letterhead.repository';
import { changeLetterhead, isSameLetterhead, removeLogo, setLogo } from './letterhead.service';
import { letterheadPage, type LetterheadState } from './letterhead.view-model';
import { readLogo } from './logo/read-logo';
import { logoProblem } from './logo-words';

/** Sets a page of sample text under a letterhead; rejects when it cannot be set. Handed in by whoever mounts the letterhead. */
export type SamplePrinter = (letterhead: Letterhead, picture: LogoPicture | null, format: 'pdf' | 'docx') => Promise<Buffer>;

/** A file somewhat too large is still read, to be refused with a sentence beside its field. */
const UPLOAD = { access: access.admin, limits: { field: 'logo', maxBytes: 2 * LOGO_LIMITS.bytes } };

/** How the documents of the firm are headed: name, contact, colour and logo. */
export function mountLetterhead(router: Router, deps: Dependencies, printSample: SamplePrinter): void {
  const page = pages(router);
  const letterheads = letterheadRepository(deps.database.reader);
  const show = async (user: FirmUser, res: Response, state?: LetterheadState) => {
    res.status(state ? 422 : 200).render('firm/letterhead', { page: letterheadPage(await letterheads.findForFirm(user), state) });
  };

  page.get(LETTERHEAD, access.admin, (user, _req, res) => show(user, res));

  page.post(LETTERHEAD, access.admin, async (user, req, res) => {
    const form = parseForm(letterheadForm, req.body);
    if (!form.ok) return show(user, res, { words: form });
    const letterhead = await letterheads.findForFirm(user);
    const words = wordsOf(form.value);
    try {
      await changeLetterhead(deps, user, { letterhead: { ...letterhead, version: form.value.version }, words });
      flash(req, 'The letterhead is saved.');
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const stored = await letterheads.findForFirm(user);
      if (!isSameLetterhead(stored, words)) return showConflict(res, stored, words);
    }
    res.redirect(303, LETTERHEAD);
  });

  mountLogo(router, deps, { show, printSample });
}

interface LogoParts {
  readonly show: (user: FirmUser, res: Response, state?: LetterheadState) => Promise<void>;
  readonly printSample: SamplePrinter;
}

function mountLogo(router: Router, deps: Dependencies, { show, printSample }: LogoParts): void {
  const page = pages(router);
  const letterheads = letterheadRepository(deps.database.reader);

  page.upload(`${LETTERHEAD}/logo`, UPLOAD, async (user, req, res) => {
    const reading = await drawableLogo(await letterheads.findForFirm(user), req, printSample);
    if (!reading.ok) return show(user, res, { logo: [{ field: 'logo', message: logoProblem(reading.problem) }] });
    const { picture } = reading;
    const location = await setLogo(deps, user, { picture, submission: submissionOf(req, user), location: LETTERHEAD });
    flash(req, 'The logo is set. It heads every document made from now on.');
    res.redirect(303, location);
  });

  page.post(`${LETTERHEAD}/logo/removal`, access.admin, async (user, req, res) => {
    await removeLogo(deps, user);
    flash(req, 'The logo is removed.');
    res.redirect(303, LETTERHEAD);
  });

  page.get(`${LETTERHEAD}/logo/:logoId`, access.admin, async (user, req, res) => {
    const { kind, bytes } = await letterheads.getLogo(user.firmId, idParam(req, 'logoId'));
    // A picture and nothing else, even for somebody who opens its address by itself.
    res.set('Content-Security-Policy', "default-src 'none'; sandbox");
    res.set('Content-Disposition', `inline; filename="logo.${kind}"`);
    res.type(`image/${kind}`).send(bytes);
  });

  for (const format of ['pdf', 'docx'] as const) {
    page.get(`${LETTERHEAD}/sample.${format}`, access.admin, async (user, _req, res) => {
      const letterhead = await letterheads.findForFirm(user);
      const bytes = await printSample(letterhead, await letterheads.findPicture(user.firmId), format);
      res.attachment(`Sample letterhead.${format}`).set('Cache-Control', 'private, no-store').send(bytes);
    });
  }
}

/** What was sent, if it is a picture and one that a document can really be set with. */
async function drawableLogo(letterhead: Letterhead, req: Request, printSample: SamplePrinter): Promise<LogoReading> {
  const reading = await readLogo(req.file?.buffer ?? Buffer.alloc(0));
  if (!reading.ok) return reading;
  const { kind, width, height } = reading.picture;
  try {
    await printSample({ ...letterhead, logo: { id: '', kind, width, height } }, reading.picture, 'pdf');
    return reading;
  } catch (error) {
    if (error instanceof TooManyAttemptsError) throw error;
    return { ok: false, problem: 'unreadable' };
  }
}

const wordsOf = ({ name, contact, accent }: LetterheadInput): LetterheadWords => ({ name, contact, accent: accent || null });

function showConflict(res: Response, stored: Letterhead, typed: LetterheadWords): void {
  renderConflict(res, {
    title: 'Somebody else changed the letterhead first',
    fields: [
      { label: 'Name on documents', theirs: stored.name, yours: typed.name },
      { label: 'Address or contact', theirs: stored.contact, yours: typed.contact },
      { label: 'Colour', theirs: stored.accent ?? '', yours: typed.accent ?? '' },
    ],
    reload: { href: LETTERHEAD, label: 'Open the letterhead again' },
  });
}
