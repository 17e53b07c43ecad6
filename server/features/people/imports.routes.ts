import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { importBatchUrl, searchPeopleUrl } from './addresses';
import type { ImportBatch } from './domain/import-batch';
import { importBatchRepository } from './import-batch.repository';
import { choicesFrom, columnsForm, confirmImportForm } from './import.form';
import { beginImport, carryOutImport, chooseImportColumns, prepareImport, throwImportAway, undoImport } from './import.service';
import { importPreviewPage, importResultPage, importStartPage } from './import.view-model';
import { countSentence, fileProblem } from './import-words';
import { CSV_LIMITS, readCsvBytes, readCsvText, type CsvReading } from './read-csv';
import { people } from './words';

const IMPORT = '/searches/:searchId/people/import';
const UPLOAD = { access: access.firm, limits: { field: 'file', maxBytes: CSV_LIMITS.bytes } };

/** Bringing people from a file: choose, check, confirm, undo. */
export function mountImports(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const searchOf = (user: FirmUser, req: Request) => searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));

  page.get(IMPORT, access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    const earlier = await importBatchRepository(reader).listCarriedOut(user.firmId, search.id);
    res.render('people/import', { page: importStartPage(search, earlier) });
  });

  page.upload(IMPORT, UPLOAD, async (user, req, res) => {
    const search = await searchOf(user, req);
    const source = sourceFrom(req);
    if (!source.reading.ok) {
      const earlier = await importBatchRepository(reader).listCarriedOut(user.firmId, search.id);
      const problems = [{ field: source.field, message: `${source.fileName}: ${fileProblem(source.reading)}` }];
      return res
        .status(422)
        .render('people/import', { page: importStartPage(search, earlier, { typed: { text: source.text }, problems }) });
    }
    const { fileName, reading } = source;
    res.redirect(303, await beginImport(deps, user, { submission: submissionOf(req, user), searchId: search.id, fileName, reading }));
  });

  mountBatch(router, deps);
}

async function loadBatch(deps: Dependencies, user: FirmUser, req: Request) {
  const { reader } = deps.database;
  const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
  return { search, batch: await importBatchRepository(reader).getInSearch(user.firmId, search.id, idParam(req, 'batchId')) };
}

function homeOf({ searchId, id }: ImportBatch): string {
  return importBatchUrl(searchId, id);
}

/** One import: its preview, and its result once it is carried out. */
function mountBatch(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const load = (user: FirmUser, req: Request) => loadBatch(deps, user, req);

  page.get(`${IMPORT}/:batchId`, access.firm, async (user, req, res) => {
    const { search, batch } = await load(user, req);
    if (batch.state !== 'preview') return res.render('people/import-result', { page: importResultPage(search, batch) });
    res.render('people/import-preview', { page: importPreviewPage(search, batch, await prepareImport(reader, batch)) });
  });

  page.post(`${IMPORT}/:batchId/columns`, access.firm, async (user, req, res) => {
    const { batch } = await load(user, req);
    const { table } = await prepareImport(reader, batch);
    const form = parseForm(columnsForm(table.columns), req.body);
    // A select offers nothing else: what cannot be chosen changes nothing.
    if (form.ok) {
      const version = Number(form.value['version']);
      await chooseImportColumns(deps, { batch, version, choices: choicesFrom(form.value, table.columns) });
      flash(req, 'The columns are read as you chose.');
    }
    res.redirect(303, homeOf(batch));
  });

  mountBatchEnd(router, deps);
}

/** The three ways a preview or an import ends: carried out, undone, thrown away. */
function mountBatchEnd(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const load = (user: FirmUser, req: Request) => loadBatch(deps, user, req);

  page.post(`${IMPORT}/:batchId/confirmation`, access.firm, async (user, req, res) => {
    const { batch } = await load(user, req);
    const form = parseForm(confirmImportForm, req.body);
    if (!form.ok) return res.redirect(303, homeOf(batch));
    const { version, includeKnown } = form.value;
    const counts = await carryOutImport(deps, user, {
      searchId: batch.searchId,
      batchId: batch.id,
      version,
      includeKnown: includeKnown === 'yes',
    });
    flash(req, `Imported: ${countSentence(counts)}`);
    res.redirect(303, homeOf(batch));
  });

  page.post(`${IMPORT}/:batchId/undo`, access.firm, async (user, req, res) => {
    const { batch } = await load(user, req);
    const undone = await undoImport(deps, user, { searchId: batch.searchId, batchId: batch.id });
    const kept = undone.kept === 0 ? '' : ` ${people(undone.kept)} stay, because somebody has worked on them since.`;
    flash(req, `${people(undone.candidacies)} taken out of the search again.${kept}`);
    res.redirect(303, homeOf(batch));
  });

  page.post(`${IMPORT}/:batchId/discard`, access.firm, async (user, req, res) => {
    const { batch } = await load(user, req);
    await throwImportAway(deps, user, batch);
    flash(req, `${batch.fileName} is thrown away. Nobody was added.`);
    res.redirect(303, searchPeopleUrl(batch.searchId));
  });
}

interface Source {
  field: 'file' | 'text';
  fileName: string;
  /** What was pasted, to be shown again. */
  text: string;
  reading: CsvReading;
}

/** The chosen file, or else what was pasted. */
function sourceFrom(req: Request): Source {
  const pasted: unknown = (req.body as Record<string, unknown> | undefined)?.['text'];
  const text = typeof pasted === 'string' ? pasted : '';
  const file = req.file;
  if (file && (file.size > 0 || text.trim() === '')) {
    return { field: 'file', fileName: fileNameOf(file.originalname), text, reading: readCsvBytes(file.buffer) };
  }
  return { field: 'text', fileName: 'Pasted rows', text, reading: readCsvText(text) };
}

/** A file's own name is a label and nothing else: one short line, never a path. */
function fileNameOf(original: string): string {
  return (
    original
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .split(/[\\/]/)
      .at(-1)
      ?.slice(-120) || 'Unnamed file'
  );
}
