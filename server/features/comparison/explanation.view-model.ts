import { chartWithTable, profileDots, profileDotsTable, type ProfileCell, type ProfileDotsData } from '../../charts';
import { trustedHtml, type TrustedHtml } from '../../shared/trusted-html';
import { competencyById, profiles, type Profile } from '../competencies';
import { candidacyUrl } from '../people';
import { estimate } from '../scoring';
import { searchPage } from '../searches';
import { listed } from '../../shared/sentence';
import { counted, percentWords } from './comparison-words';
import { decisionSentence } from './decision-words';
import { evidenceOf } from './domain/comparison-input';
import { countedWeights } from './domain/order';
import type { ComparedCandidate, ComparedCompetency, EvidenceState } from './domain/comparison-result';
import { explainedClass } from './explained-class.view-model';
import { explainedCompetency, figureWords } from './explained-competency.view-model';
import type { Explanation } from './explanation.service';
import { skillBalance } from './skill-balance.view-model';
import { headCell, numberCell, table, textCell, type DataTable } from './table-parts';
import { versionsWords } from './versions-words';

const GROUPS: Readonly<Record<Profile, string>> = { sales: 'Sales', marketing: 'Marketing', leadership: 'Leadership' };

/** The page that answers "why 3.6?" for one person: every number with the evidence it was made from. */
export function explanationPage(explanation: Explanation) {
  const { comparison, person } = explanation;
  const { search } = comparison;
  const weights = countedWeights(comparison.input);
  const { head, tabs } = searchPage({
    search,
    current: 'comparison',
    head: { title: person.name, chips: [], note: headNote(explanation) },
  });
  const crumbs = [...head.crumbs, { label: 'Comparison', href: `/searches/${search.id}/comparison` }];
  return {
    title: `${person.name}, ${search.title}`,
    wide: true,
    head: { ...head, crumbs },
    tabs,
    hidden: explanation.isHidden ? hiddenWords(person.name) : null,
    standing: explainedClass(explanation),
    decision: decisionPart(explanation),
    chart: chartOf(explanation),
    groups: profiles.map((profile) => ({
      name: GROUPS[profile],
      competencies: person.compared.competencies
        .filter(({ competencyId }) => competencyById(competencyId).profile === profile)
        .map((compared) => explainedCompetency(explanation, compared, weights[compared.competencyId] ?? 0)),
    })),
    severity: explanation.severity,
    missing: missingSentences(person.compared),
    shares: { summary: 'The same numbers as a table, with what each is made of', table: sharesTable(explanation) },
    balance: skillBalance(explanation),
    versions: versionsWords(comparison),
  };
}

function headNote({ person }: Explanation): string {
  const { interviewers } = person.compared;
  const basis = interviewers === 0 ? 'no interview yet' : counted(interviewers, 'interviewer');
  return [person.position, basis].filter(Boolean).join(' · ');
}

/** What people decided, whatever the numbers say; and where to decide. */
function decisionPart({ comparison, person }: Explanation) {
  const standing = comparison.decisions.get(person.candidacyId);
  return {
    words: standing ? decisionSentence(standing) : 'Nothing is decided yet. No number on this page decides.',
    href: candidacyUrl(comparison.search.id, person.candidacyId),
  };
}

function hiddenWords(name: string): string {
  return `You still owe a scorecard for ${name}. Until you send it, this page is made without anybody’s interviews.`;
}

function chartOf({ comparison, person }: Explanation): TrustedHtml {
  const data: ProfileDotsData = {
    candidates: [person.name],
    rows: person.compared.competencies.map((compared) => ({
      competency: competencyById(compared.competencyId).name,
      profile: competencyById(compared.competencyId).profile,
      floor: comparison.brief.mustHaves[compared.competencyId] ?? null,
      cells: [cellOf(compared, person.compared)],
    })),
  };
  return trustedHtml(chartWithTable(profileDots, profileDotsTable, data));
}

function cellOf(compared: ComparedCompetency, { floors }: ComparedCandidate): ProfileCell {
  const { competencyId, state, level, self, ratings, references } = compared;
  const floorProbability = floors.find((floor) => floor.competencyId === competencyId)?.probability ?? null;
  return { state, estimate: level, self, ratings, references, floorProbability };
}

const MISSING: readonly { state: Exclude<EvidenceState, 'enough'>; words: string }[] = [
  { state: 'not_assessed', words: 'Not assessed: nobody has been asked, or has answered, yet' },
  { state: 'not_observed', words: 'Not observed: who was asked saw nothing of it' },
  { state: 'not_enough', words: 'Not enough evidence: an interval, no estimate' },
];

/** The kinds of missing evidence, each with what it is missing for. None of them is a number. */
function missingSentences({ competencies }: ComparedCandidate): { words: string; names: string }[] {
  const namesOf = (found: readonly ComparedCompetency[]) =>
    listed(found.map(({ competencyId }) => competencyById(competencyId).name)) || 'none';
  const declined = competencies.filter((one) => one.hasDeclinedSelf || one.hasDeclinedSituation);
  return [
    ...MISSING.map(({ state, words }) => ({ words, names: namesOf(competencies.filter((one) => one.state === state)) })),
    { words: 'Declined: the candidate would rather not say, which changes no number', names: namesOf(declined) },
  ];
}

const SHARE_COLUMNS = [
  ['prior', 'Start'],
  ['interview', 'Interviews'],
  ['sjt', 'Situation'],
  ['reference', 'References'],
  ['self', 'Own rating'],
] as const;

function sharesTable({ person, file }: Explanation): DataTable {
  const columns = ['Competency', 'Estimate', 'Raw mean', ...SHARE_COLUMNS.map(([, name]) => name)];
  return table('Estimate with 80% interval, mean of the ratings as given, and the share of each source in the estimate', columns, {
    rows: person.compared.competencies.map((compared) => {
      const { share } = estimate(evidenceOf(file.competencies[compared.competencyId]));
      return [
        headCell(competencyById(compared.competencyId).name),
        textCell('Estimate', figureWords(compared)),
        textCell('Raw mean', compared.rawMean === null ? 'none' : compared.rawMean.toFixed(2)),
        ...SHARE_COLUMNS.map(([source, name]) => numberCell(name, share[source] === 0 ? 'none' : percentWords(share[source]))),
      ];
    }),
  });
}
