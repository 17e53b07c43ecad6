import type { Scope } from '../../platform/db/scope';
import { charterSignatureRepository, signingSentence } from '../charter';
import { pinnedWords } from '../instruments';
import { measureWaiverRepository, reviewMeasures } from '../measures';
import { searchRepository, type Search } from '../searches';
import type { DocumentFacts } from './brief-document.view-model';
import type { BriefVersion } from './domain/brief-version';
import { flagOverrideRepository } from './flag-override.repository';
import { sponsorsOf } from './publication.service';

/** What the document of one version needs beside the version itself. */
export async function documentFacts(
  scope: Scope,
  version: BriefVersion,
  firmName: string,
): Promise<DocumentFacts & { readonly search: Search }> {
  const { firmId, searchId } = version;
  const search = await searchRepository(scope).getForFirm(firmId, searchId);
  const overrides = await flagOverrideRepository(scope).listForSearch(firmId, searchId);
  const waivers = await measureWaiverRepository(scope).listForSearch(firmId, searchId);
  const signatures = await charterSignatureRepository(scope).listForSearch(firmId, searchId);
  return {
    version,
    search,
    firmName,
    // A published version keeps the flags of its day as they were written.
    words: version.published ? {} : await pinnedWords(scope, firmId, searchId),
    overrides: inForceFor(version, overrides),
    charterSigned: signingSentence(version.content.charter, signatures),
    findings: reviewMeasures(version, inForceFor(version, waivers)),
    sponsors: await sponsorsOf(scope, firmId, searchId),
  };
}

/** A published version stays as it was: what was overridden or waived later belongs to the next one. */
export function inForceFor<T extends { readonly at: Date }>({ published }: BriefVersion, said: readonly T[]): readonly T[] {
  return published ? said.filter(({ at }) => at <= published.at) : said;
}
