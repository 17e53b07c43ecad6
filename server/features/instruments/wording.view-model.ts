import { moment } from '../../shared/dates';
import { loadedVersion } from '../../shared/loaded-version';
import { errorSummary, field, pageHead, type Chip, type FormState } from '../../shared/view-parts';
import type { EditableItem, LibraryTexts, Words } from './domain/words';
import { sameWords, textIn } from './domain/words';
import { itemAnchor, itemInWording, itemPath, questionnairePath, TEMPLATES_PATH, versionPath, wordingPath } from './instruments.paths';
import { wordingChip } from './templates.view-model';
import type { SearchOfVersion, Wording, WordingVersion } from './wording.repository';

const CRUMBS = [
  { label: 'Settings', href: '/settings' },
  { label: 'Templates', href: TEMPLATES_PATH },
];

export interface WordingFacts {
  readonly wording: Wording;
  readonly words: Words;
  readonly versions: readonly WordingVersion[];
  readonly library: LibraryTexts;
  readonly isAdmin: boolean;
}

/** One wording: every question as it stands, what was edited, and its versions. */
export function wordingPage(facts: WordingFacts) {
  const { wording, words, versions, library, isAdmin } = facts;
  const isOpen = isAdmin && wording.retiredAt === null;
  return {
    title: wording.name,
    scripts: [],
    head: pageHead({
      title: wording.name,
      crumbs: CRUMBS,
      chips: chipsOf(facts, isOpen),
      note: `${editWords(Object.keys(words).length)} A search keeps the version with which its intake opened.`,
    }),
    locked: lockedSentence(library),
    sections: sectionsOf(library.items, words, isOpen ? wording.id : null),
    publish: isOpen && isFresh(facts) ? publishing(facts) : null,
    retire: isOpen ? { action: `${wordingPath(wording.id)}/retirement` } : null,
    versions: versions.map((version) => ({ href: versionPath(wording.id, version.number), ...versionWords(version) })),
  };
}

function isFresh({ versions, words }: WordingFacts): boolean {
  const [last] = versions;
  return last === undefined || !sameWords(last.words, words);
}

function publishing({ wording, versions }: WordingFacts) {
  return { action: `${wordingPath(wording.id)}/versions`, label: `Make version ${(versions[0]?.number ?? 0) + 1}` };
}

function chipsOf(facts: WordingFacts, isOpen: boolean): Chip[] {
  const chip = wordingChip(facts.wording);
  const edited: Chip = { kind: 'wait', label: 'Edited since' };
  return [...(chip ? [chip] : []), ...(isOpen && facts.versions.length > 0 && isFresh(facts) ? [edited] : [])];
}

function editWords(count: number): string {
  if (count === 0) return 'It says what the library says so far.';
  return count === 1 ? 'One text differs from the library’s.' : `${count} texts differ from the library’s.`;
}

function lockedSentence({ version }: LibraryTexts): string {
  return `Locked, because they belong to instrument ${version}: which questions there are, their order and kind, the codes of the answers, what each answer adds, when a question is asked, and what raises a red flag and what it stops. So every answer can be compared and computed again, whatever words it was asked in.`;
}

function sectionsOf(items: readonly EditableItem[], words: Words, editable: string | null) {
  const titles = [...new Set(items.map(({ section }) => section))];
  return titles.map((title, at) => ({
    title,
    id: `section-${at + 1}`,
    items: items.filter(({ section }) => section === title).map((item) => itemLine(item, words, editable)),
  }));
}

function itemLine(item: EditableItem, words: Words, editable: string | null) {
  const [prompt] = item.texts;
  const edits = item.texts.filter(({ key }) => Object.hasOwn(words, key)).length;
  return {
    id: itemAnchor(item.id),
    number: item.number,
    prompt: prompt ? textIn(words, prompt) : item.id,
    chip: edits === 0 ? null : { kind: 'active', label: edits === 1 ? '1 text edited' : `${edits} texts edited` },
    href: editable === null ? null : itemPath(editable, item.id),
  };
}

function versionWords({ number, publishedByName, publishedAt, words }: WordingVersion) {
  const count = Object.keys(words).length;
  return {
    label: `Version ${number}`,
    made: `${publishedByName}, ${moment(publishedAt)}`,
    texts: count === 1 ? '1 text of your own' : `${count} texts of your own`,
  };
}

const AXES = 'S is sales need, M marketing need, T pressure for two leaders, A alignment debt, R risk in the structure.';

/** One item as a wording says it now, with the version of that row, 0 for none. */
export interface ItemFacts {
  readonly wording: Wording;
  readonly item: EditableItem;
  readonly words: Words;
  readonly version: number;
}

/** One question: each text to edit beside the library's, with the way back, and what is locked. */
export function itemPage({ wording, item, words, version }: ItemFacts, form: FormState | null) {
  const state = form ?? { typed: { ...Object.fromEntries(item.texts.map((text) => [text.key, textIn(words, text)])) }, problems: [] };
  return {
    title: `${item.number}, ${wording.name}`,
    scripts: [],
    head: pageHead({
      title: item.number,
      crumbs: [...CRUMBS, { label: wording.name, href: wordingPath(wording.id) }],
      note: item.section,
    }),
    summary: errorSummary(state.problems),
    action: itemPath(wording.id, item.id),
    cancel: itemInWording(wording.id, item.id),
    version: loadedVersion(state.typed, { version }),
    rows: item.texts.map(({ key, label, library, max }) => ({
      key,
      label,
      library: library === '' ? null : library,
      edited: Object.hasOwn(words, key),
      field: field({ name: key, label, type: 'textarea', rows: rowsFor(library), maxlength: max, optional: library === '' }, state),
    })),
    locked: item.locked,
    axes: item.id.startsWith('I') ? AXES : null,
  };
}

function rowsFor(library: string): number {
  return library.length > 90 ? 4 : 2;
}

interface VersionFacts {
  readonly wording: Wording;
  readonly version: WordingVersion;
  readonly library: LibraryTexts;
  /** That keep this version. */
  readonly searches: readonly SearchOfVersion[];
}

/** A version as it was frozen: every text that differs from the library's, beside it. */
export function versionPage({ wording, version, library, searches }: VersionFacts) {
  const edited = library.items.flatMap((item) => {
    const texts = item.texts.filter(({ key }) => Object.hasOwn(version.words, key));
    return texts.map((text) => ({
      where: item.number,
      label: text.label,
      own: textIn(version.words, text),
      library: text.library || 'Nothing',
    }));
  });
  const { made } = versionWords(version);
  const chip = wordingChip(wording);
  return {
    title: `${wording.name}, version ${version.number}`,
    scripts: [],
    head: pageHead({
      title: `Version ${version.number}`,
      crumbs: [...CRUMBS, { label: wording.name, href: wordingPath(wording.id) }],
      chips: chip ? [chip] : [],
      note: `Made by ${made}, for instrument ${version.instrumentVersion}. It is never changed.`,
    }),
    searches: searches.map(({ id, title, clientName }) => ({ href: questionnairePath(id), label: `${title}, ${clientName}` })),
    edited,
  };
}
