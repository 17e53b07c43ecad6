import type { DocumentProblem } from './read-document';

const PROBLEMS: Readonly<Record<DocumentProblem | 'too_long', string>> = {
  unknown_kind: 'This is neither text nor PDF nor Word. Save it as one of these, or paste the text',
  unreadable: 'The file could not be read. It may be damaged or locked with a password. Paste the text instead',
  too_slow: 'Reading the file took too long. Paste the text instead',
  empty: 'There is no text in the file. A scanned page is a picture: paste the text instead',
  too_long: 'The file holds more than 60,000 characters. Paste the part that describes the role',
};

export const documentProblem = (problem: DocumentProblem | 'too_long'): string => PROBLEMS[problem];
