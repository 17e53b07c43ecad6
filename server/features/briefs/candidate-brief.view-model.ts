import type { DocumentBar } from './document-bar';
import { versionChip } from './brief-words';
import { candidateDocument } from './document/candidate-document';
import type { VersionFacts } from './document/paper-facts';

/** What candidates may read of one version, as the firm sees it before it is sent. */
export function candidateBriefPage(facts: VersionFacts) {
  const { version, search } = facts;
  const here = `/searches/${search.id}/brief/versions/${version.number}`;
  return {
    title: `For candidates, ${search.title}`,
    scripts: ['brief'],
    bar: {
      home: `/searches/${search.id}`,
      title: `For candidates: ${version.content.title.text}, ${search.clientName}`,
      chip: versionChip(version),
      actions: [
        { href: `${here}/candidate.pdf`, label: 'PDF', kind: 'quiet' },
        { href: `${here}/candidate.docx`, label: 'Word', kind: 'quiet' },
        { href: here, label: 'The whole brief', kind: 'plain' },
      ],
    } satisfies DocumentBar,
    lead: 'Left out: sources, weights and floors, red flags and overrides, the client’s answers and decisions, the charter, and what cover costs. Read it before you send it: what was written by hand stands as it was written.',
    document: candidateDocument(facts),
  };
}
