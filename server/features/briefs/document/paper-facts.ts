import type { DocumentFacts } from '../brief-document.view-model';
import { versionChip } from '../brief-words';
import type { Search } from '../../searches';
import type { PaperFacts } from './paper';

export type VersionFacts = DocumentFacts & { readonly search: Search };

/** What stands around the text: whose paper it is, which version and how far that has come. */
export function paperFacts({ version, search, firmName }: VersionFacts, { withSources }: { withSources: boolean }): PaperFacts {
  const foot = `${version.content.title.text} · ${search.clientName} · ${versionChip(version).label}`;
  return { firmName, foot, day: version.published?.at ?? version.createdAt, withSources };
}

/** "Brief, VP Marketing, Corvane Systems, version 1". */
export function fileName({ version, search }: VersionFacts, what: string): string {
  return safeFileName(`${what}, ${version.content.title.text}, ${search.clientName}, version ${version.number}`);
}

/** A name without what some file system refuses. */
export function safeFileName(name: string): string {
  return name
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 150)
    .trim();
}
