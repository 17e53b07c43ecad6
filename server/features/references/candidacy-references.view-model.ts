import { longDay, moment } from '../../shared/dates';
import { candidacyUrl, searchPeopleUrl } from '../people';
import { competencyById } from '../competencies';
import { searchPage } from '../searches';
import type { CandidacyReferences } from './candidacy-references.read-model';
import type { ReferenceGap } from './domain/reference-gap';
import { namingRequestPart } from './naming-request.view-model';
import { ledWords, RELATION_TO, STATE_CHIPS } from './reference-words';
import { sentReference } from './reference-form.view-model';

type Line = CandidacyReferences['references'][number];

/** Who can speak about one candidate, how far that is, and how referees and panel compare. */
export function referencesPage(view: CandidacyReferences) {
  const { candidacy, brief, references, isHidden, gaps } = view;
  const title = `References for ${candidacy.name}`;
  return {
    title,
    ...frame(view, title),
    name: candidacy.name,
    candidacyHref: candidacyUrl(candidacy.searchId, candidacy.id),
    nobody:
      references.length === 0
        ? `${candidacy.name} has named nobody yet. Candidates name referees themselves and agree to each before anybody is written to.`
        : null,
    noBrief: brief ? null : 'Referees are asked about what the brief weighs. Nobody can be asked before a brief is signed.',
    hidden: isHidden
      ? `What referees say, and whether they have answered, shows once your own scorecard for ${candidacy.name} is sent.`
      : null,
    naming: namingRequestPart(view, view.namingLink),
    referees: references.map((line) => refereeRow(line, view)),
    gap: gaps.length === 0 ? null : gapPart(gaps),
  };
}

function frame({ search }: Pick<CandidacyReferences, 'search'>, title: string) {
  const crumbs = [
    { label: 'Searches', href: '/searches' },
    { label: search.title, href: `/searches/${search.id}` },
    { label: 'People', href: searchPeopleUrl(search.id) },
  ];
  return searchPage({ search, current: 'people', head: { title, crumbs } });
}

function refereeRow(line: Line, { candidacy, brief }: CandidacyReferences) {
  const home = `${candidacyUrl(line.searchId, line.candidacyId)}/references/${line.id}`;
  const mayBeAsked = brief !== null && candidacy.exit === null && !['not_agreed', 'declined', 'answered'].includes(line.state);
  return {
    name: line.name,
    email: line.email,
    relation: `${RELATION_TO[line.relationship]}, ${line.period}`,
    saw: ledWords(line.saw),
    chip: STATE_CHIPS[line.state],
    when: whenWords(line),
    href: line.state === 'answered' ? home : null,
    ask: mayBeAsked ? { href: `${home}/request`, label: line.askedAt ? 'Ask again' : 'Ask' } : null,
  };
}

function whenWords({ submittedAt, declinedAt, askedAt, consentAt }: Line): string {
  if (submittedAt) return `Answered on ${longDay(submittedAt)}`;
  if (declinedAt) return `Declined on ${longDay(declinedAt)}`;
  if (askedAt) return `Asked on ${longDay(askedAt)}`;
  return consentAt ? `The candidate agreed on ${longDay(consentAt)}` : 'The candidate has not agreed yet';
}

/** Mean and number behind it, side by side; a difference only where both exist. */
function gapPart(gaps: readonly ReferenceGap[]) {
  const both = gaps.flatMap(({ difference }) => (difference === null ? [] : [difference]));
  const mean = both.length === 0 ? null : both.reduce((sum, one) => sum + one, 0) / both.length;
  return {
    summary:
      mean === null
        ? 'No interviewer has rated what the referees rated, so there is nothing to compare yet.'
        : summaryWords(mean, both.length),
    rows: gaps.map(({ competencyId, panel, referees, difference }) => ({
      name: competencyById(competencyId).name,
      panel: panel ? meanWords(panel) : null,
      referees: referees ? meanWords(referees) : null,
      difference: difference === null ? null : signed(difference),
      probe: difference !== null && Math.abs(difference) >= PROBE,
    })),
  };
}

/** A whole level apart is worth a question; the same measure as between self-rating and interview. */
const PROBE = 1;

function summaryWords(mean: number, count: number): string {
  const on = count === 1 ? 'On the one competency that both have rated' : `Over the ${count} competencies that both have rated`;
  if (Math.abs(mean) < 0.05) return `${on}, referees and interviewers give the same on average.`;
  return `${on}, referees give ${Math.abs(mean).toFixed(1)} ${mean > 0 ? 'more' : 'less'} than interviewers on average.`;
}

function meanWords({ mean, n }: { mean: number; n: number }): string {
  return `${mean.toFixed(1)} (n = ${n})`;
}

function signed(difference: number): string {
  const text = Math.abs(difference).toFixed(1);
  if (text === '0.0') return '0.0';
  return difference > 0 ? `+${text}` : `−${text}`;
}

/** One reference, for those of the firm who may read it. */
export function referencePage(view: CandidacyReferences, line: Line) {
  const title = `${line.name} on ${view.candidacy.name}`;
  return {
    title,
    ...frame(view, title),
    card: sentReference(line),
    relation: `${RELATION_TO[line.relationship]}, ${line.period}`,
    claimed: `The candidate says they saw them lead ${ledWords(line.saw)}.`,
    sent: line.submittedAt ? moment(line.submittedAt) : '',
    back: `${candidacyUrl(line.searchId, line.candidacyId)}/references`,
    name: view.candidacy.name,
  };
}
