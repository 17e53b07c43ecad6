import { competencyIds } from '../../competencies';
import { dayWords, longDay } from '../../../shared/dates';
import { briefDocument, type BriefDocument, type DocSection, type DocumentFacts } from '../brief-document.view-model';
import { competencyName, RECOMMENDATION_WORDS } from '../brief-words';
import { combinedWarnings } from '../catalogue/role-templates';
import type { BriefVersion } from '../domain/brief-version';
import type { CombinedTerms } from '../domain/combined-terms';

/**
 * The brief as somebody reads it who may take the job: what the role is for, what is not part of it, by what it is judged. What is
 * not listed here stays inside: sources, weights and floors, flags and overrides, the client's answers and decisions, what cover costs,
 * and where the client's numbers stand today.
 */
export function candidateDocument(facts: DocumentFacts): BriefDocument {
  const { version, search, firmName } = facts;
  const { combined } = version.content;
  const whole = briefDocument({ ...facts, version: withoutBaselines(version) });
  return {
    kicker: `For candidates · version ${version.number} · ${longDay(version.published?.at ?? version.createdAt)}`,
    title: whole.title,
    byline: `${search.clientName}. Prepared by ${firmName}.`,
    against: null,
    warnings: combined && { lines: combinedWarnings, requested: againstWords(combined), accepted: '' },
    sections: whole.sections.flatMap((one) => (isForCandidates(one) ? [openPart(one, version)] : [])),
    signOff: null,
  };
}

/** What is to be reached is for candidates to know; from where is the client's own business until somebody has signed. */
function withoutBaselines(version: BriefVersion): BriefVersion {
  const measures = version.content.measures.map((one) => (one.terms ? { ...one, terms: { ...one.terms, baseline: '' } } : one));
  return { ...version, content: { ...version.content, measures } };
}

/** That the role was chosen against advice stays on every paper; who asked for it and why is between client and firm. */
function againstWords({ against }: CombinedTerms): string {
  if (against === null) return '';
  return `The client chose one leader for both functions against the recommendation (${RECOMMENDATION_WORDS[against]}).`;
}

const OPEN_SECTIONS = ['mission', 'not-in-role', 'outcomes', 'measures', 'competencies', 'reporting', 'cover'];

const isForCandidates = ({ id }: DocSection): boolean => OPEN_SECTIONS.includes(id);

function openPart({ id, heading, lead, bullets, tables, paragraphs }: DocSection, version: BriefVersion): DocSection {
  const nothing = { lead: [], bullets: [], tables: [], bars: [], quotes: [], paragraphs: [], flags: [], sources: [], sourceSummary: null };
  if (id === 'competencies') return { ...nothing, id, heading, ...competencyParts(version) };
  if (id === 'cover') return { ...nothing, id, heading, ...coverParts(version) };
  return { ...nothing, id, heading, lead, bullets, tables, paragraphs };
}

function competencyParts({ weights, mustHaves }: BriefVersion): Pick<DocSection, 'bullets' | 'paragraphs'> {
  const asked = competencyIds.filter((id) => weights[id] !== undefined);
  const [essential, others] = [asked.filter((id) => mustHaves[id] !== undefined), asked.filter((id) => mustHaves[id] === undefined)];
  return {
    bullets: [...essential.map((id) => `${competencyName(id)} (must-have)`), ...others.map(competencyName)],
    paragraphs: ['Everybody is asked about the same things and judged against the same descriptions of five levels.'],
  };
}

function coverParts({ content: { outsourcing, combined } }: BriefVersion): Pick<DocSection, 'bullets' | 'paragraphs'> {
  const { splitTrigger = '', plan } = combined ?? {};
  return {
    bullets: (outsourcing?.mustCover ?? []).map((one) => one.text),
    paragraphs: [
      'This is covered by others and not asked of this person alone.',
      ...(plan && plan.reviewDate !== '' ? [`The plan is reviewed on ${dayWords(plan.reviewDate)}.`] : []),
      ...(splitTrigger === '' ? [] : [`The role is split: ${splitTrigger}.`]),
    ],
  };
}
