import type { FormProblem, Typed } from '../../platform/http/forms';
import type { FormState } from '../../shared/view-parts';
import { clauseName } from './charter-words';
import { clausesChanged, type CharterVersion } from './domain/charter';
import { clauseField } from './portal.form';

interface Versions {
  readonly versions: readonly CharterVersion[];
  /** The newest. */
  readonly version: CharterVersion;
}

/** The version that stood on the page a form was sent from, if it has been overtaken. */
function overtakenBy({ versions, version }: Versions, typed: FormState['typed']): CharterVersion | null {
  const read = versions.find(({ number }) => String(number) === typed['number']);
  return read && read.number !== version.number ? read : null;
}

/** "this clause has changed: 2. Definitions". */
export function changedWords(before: CharterVersion, now: CharterVersion): string {
  const changed = clausesChanged(before.clauses, now.clauses).map(clauseName);
  return `${changed.length === 1 ? 'this clause has' : 'these clauses have'} changed: ${changed.join('; ')}`;
}

/** For somebody who has just sent a form that another version overtook: what is new to them. */
export function putUpSentence(facts: Versions, typed: FormState['typed']): string | null {
  const read = overtakenBy(facts, typed);
  if (!read) return null;
  return `Version ${facts.version.number} was put up since you opened this page. Since version ${read.number} ${changedWords(read, facts.version)}.`;
}

/** What stands against signing words that were not read. */
export function problemsOfSigning(facts: Versions, typed: Typed): readonly FormProblem[] {
  if (!overtakenBy(facts, typed)) return [];
  return [{ field: 'name', message: `Version ${facts.version.number} was put up since you opened this page. Read it, then sign it` }];
}

/** What stands against comments on words that are not the newest: at the first clause that is new. */
export function problemsOfRefusing(facts: Versions, typed: Typed): readonly FormProblem[] {
  const read = overtakenBy(facts, typed);
  const [first] = read ? clausesChanged(read.clauses, facts.version.clauses) : [];
  if (!read) return [];
  const message = `${putUpSentence(facts, typed) ?? ''} Compare your comments with it and send them again`;
  return [{ field: first ? clauseField(first.id) : 'other', message }];
}
