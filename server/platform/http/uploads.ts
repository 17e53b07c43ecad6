import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';

export interface UploadLimits {
  readonly field: string;
  readonly maxBytes: number;
}

/** A file was larger than the form allows; the message is a sentence for the person who sent it. */
export class UploadTooLargeError extends Error {
  override readonly name = 'UploadTooLargeError';
}

/** A body that says it is a form with a file and is not. */
export class UnreadableFormError extends Error {
  override readonly name = 'UnreadableFormError';
}

/** Reads a multipart form into memory: its fields to `req.body`, its one file to `req.file`. Throws UploadTooLargeError or UnreadableFormError. */
export async function receiveUpload(req: Request, res: Response, limits: UploadLimits): Promise<void> {
  const parse = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: limits.maxBytes, files: 1, fields: 500, fieldSize: limits.maxBytes, parts: 501 },
    // Without it "Łódź.pdf" arrives as bytes read in the wrong alphabet.
    defParamCharset: 'utf8',
  }).single(limits.field);
  await new Promise<void>((resolve, reject) => {
    parse(req, res, (error: unknown) => {
      if (error instanceof MulterError && error.code !== 'LIMIT_UNEXPECTED_FILE')
        reject(new UploadTooLargeError(tooLarge(error.code), { cause: error }));
      else if (error) reject(new UnreadableFormError('The form could not be read', { cause: error }));
      else resolve();
    });
  });
}

const tooLarge = (code: string): string =>
  code === 'LIMIT_FILE_SIZE'
    ? 'The file is larger than this form takes. Choose a smaller one.'
    : 'The form holds more than is taken in at once. Shorten what you typed.';
