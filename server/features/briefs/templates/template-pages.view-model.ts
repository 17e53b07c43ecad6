import { shortDay } from '../../../shared/dates';
import { pageHead, type Chip, type PageHead } from '../../../shared/view-parts';
import { combinedWarnings } from '../catalogue/role-templates';
import { daysUntil } from '../domain/days-until';
import { templateRoleNames, templateRoles, nameOfRole, type TemplateRole, type TemplateRoleName } from '../domain/template-role';
import { addedBy, libraryWords, type TemplateWords } from '../domain/template-words';
import type { BriefTemplate, TemplateVersion } from './brief-template.repository';
import { BRIEF_TEMPLATES, libraryPath, templatePath, versionPath } from './template-paths';

const ROLE_NAMES: Readonly<Record<TemplateRoleName, string>> = {
  sales: 'Sales-led',
  marketing: 'Marketing-led',
  'combined-sales': 'Combined, led by sales',
  'combined-marketing': 'Combined, led by marketing',
  'two-sales': 'Two searches, for sales',
  'two-marketing': 'Two searches, for marketing',
};
export const LIST_CRUMBS = [
  { label: 'Templates', href: '/templates' },
  { label: 'Briefs', href: BRIEF_TEMPLATES },
];
const RETIRED: Chip = { kind: 'plain', label: 'Retired' };

export const roleWords = (role: TemplateRole): string => ROLE_NAMES[nameOfRole(role)];
export const roleChip = (role: TemplateRole): Chip => ({ kind: role.side, label: roleWords(role) });

/** What briefs can be written from: the library's template of each role, and those of the firm. */
export function templatesPage(templates: readonly BriefTemplate[], isAdmin: boolean) {
  return {
    title: 'Brief templates',
    head: pageHead({
      title: 'Brief templates',
      crumbs: LIST_CRUMBS.slice(0, 1),
      note: 'The words a brief begins with. What is scored, competencies and their weights, comes from the library whatever template is taken.',
    }),
    library: templateRoleNames.map((name) => ({
      name: ROLE_NAMES[name],
      href: libraryPath(name),
      copy: isAdmin ? `${BRIEF_TEMPLATES}/new?role=${name}` : null,
    })),
    rows: templates.map(({ id, name, latest, briefs, retiredAt, ...role }) => ({
      name,
      href: templatePath(id),
      role: roleChip(role),
      chip: retiredAt ? RETIRED : null,
      version: `Version ${latest.number}`,
      used: briefs === 1 ? '1 brief' : `${briefs} briefs`,
      made: `${latest.madeByName}, ${shortDay(latest.createdAt)}`,
    })),
    isAdmin,
  };
}

interface TemplateFacts {
  readonly template: BriefTemplate;
  readonly versions: readonly TemplateVersion[];
  readonly shown: TemplateVersion;
  readonly isAdmin: boolean;
}

/** One template in one of its versions. */
export function templatePage({ template, versions, shown, isAdmin }: TemplateFacts) {
  const { id, name, retiredAt, latest } = template;
  const isLatest = shown.number === latest.number;
  return {
    title: name,
    head: pageHead({
      title: name,
      crumbs: LIST_CRUMBS,
      chips: [roleChip(template), ...(retiredAt ? [RETIRED] : [])],
      actions: isAdmin && isLatest ? templateActions(id) : [],
      note: isLatest ? null : `This is version ${shown.number}, as briefs were written from it. The newest is version ${latest.number}.`,
    }),
    words: wordParts(template, shown.words),
    added: addedPart(template),
    versions: versions.map(({ number, madeByName, createdAt }) => ({
      label: `Version ${number}`,
      href: number === latest.number ? templatePath(id) : versionPath(id, number),
      isShown: number === shown.number,
      text: `${madeByName}, ${shortDay(createdAt)}`,
    })),
    retirement: isAdmin ? retirementPart(template) : null,
    standing: standingOf(template),
  };
}

const templateActions = (id: string): PageHead['actions'] => [
  { href: `${templatePath(id)}/edit`, label: 'Edit', quiet: false },
  { href: `${BRIEF_TEMPLATES}/new?template=${id}`, label: 'Copy', quiet: true },
];

function standingOf({ briefs, retiredAt }: BriefTemplate): string {
  const used = briefs === 1 ? '1 brief was written from it.' : `${briefs} briefs were written from it.`;
  const now = retiredAt
    ? 'It is retired: no brief is offered it any more.'
    : 'It is offered for the next brief of this role. Briefs keep the version they were written from.';
  return briefs === 0 ? now : `${used} ${now}`;
}

function retirementPart({ id, retiredAt, version }: BriefTemplate) {
  const action = `${templatePath(id)}/${retiredAt ? 'return' : 'retirement'}`;
  return { action, version: String(version), submit: retiredAt ? 'Offer it again' : 'Retire this template' };
}

/** The library's template of a role, to read and to copy. */
export function libraryPage(name: TemplateRoleName, isAdmin: boolean) {
  const role = templateRoles[name];
  const title = `${ROLE_NAMES[name]}, from the library`;
  const copy = { href: `${BRIEF_TEMPLATES}/new?role=${name}`, label: 'Copy', quiet: false };
  return {
    title,
    head: pageHead({ title, crumbs: LIST_CRUMBS, chips: [roleChip(role)], actions: isAdmin ? [copy] : [] }),
    words: wordParts(role, libraryWords(role)),
    added: addedPart(role),
    versions: [],
    retirement: null,
    standing: 'Every brief of this role is written from it unless another template is chosen. It cannot be changed; copy it.',
  };
}

function wordParts({ side }: TemplateRole, { outsourcing, ...words }: TemplateWords) {
  const cover = [...outsourcing.mustCover, ...outsourcing.options, ...outsourcing.terms];
  const heading = side === 'sales' ? 'Covering marketing' : 'Covering sales';
  return { roleTitle: words.title, lists: filled([...textLists(words), { heading, lines: cover }]) };
}

/** What such a brief says whatever its template; null where nothing is added. */
export function addedPart({ scope }: TemplateRole) {
  const warnings = scope === 'combined_flagged' ? combinedWarnings : [];
  const { outcomes, ...added } = addedBy(scope);
  const inOrder = [...outcomes].sort((a, b) => daysUntil(a.by) - daysUntil(b.by));
  const lists = filled([...textLists({ ...added, outcomes: inOrder }), { heading: 'Warnings', lines: warnings }]);
  return lists.length === 0 ? null : { lists };
}

interface WordList {
  readonly heading: string;
  readonly lines: readonly string[];
}

const filled = (lists: readonly WordList[]) => lists.filter(({ lines }) => lines.length > 0);

function textLists(words: ReturnType<typeof addedBy>): WordList[] {
  return [
    { heading: 'Mission', lines: words.mission },
    { heading: 'Not in this role', lines: words.notInRole },
    { heading: 'Outcomes', lines: words.outcomes.map(({ by, text }) => `${by}: ${text}`) },
    {
      heading: 'Measures',
      lines: words.measures.map(({ name, formula, cadence, ownership }) => `${name}: ${formula}, ${cadence}, ${ownership}`),
    },
    { heading: 'Reporting line', lines: words.reporting },
  ];
}
