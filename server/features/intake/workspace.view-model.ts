import { moment, shortDay } from '../../shared/dates';
import { rail, type Chip, type FormState } from '../../shared/view-parts';
import { askedSentence, fixedSentence } from '../instruments';
import type { LinkStatus } from '../links';
import { goesOn, PART_NAMES, searchPage, type Search, type Stakeholder } from '../searches';
import { listed } from '../../shared/sentence';
import { windowSetting } from './intake-window.view-model';
import { invitationLetter, letterFacts } from './invitation-letter';
import { letterLines, ownLine } from './letter.view-model';
import { roundName } from './domain/round';
import { timePromised } from './progress.view-model';
import { questionnaireFrom } from './questionnaire';
import { peopleToRemind } from './people-to-remind';
import { proposalPart } from './proposal.view-model';
import { roundsPart } from './round.view-model';
import type { WorkspaceFacts } from './workspace-facts';
import type { ResponseProgress } from './response.reader';

interface RowAction {
  action: string;
  label: string;
  describes: string;
}

type Standing = 'replaced' | 'not_invited' | 'invited' | 'opened' | 'answering' | 'sent' | 'expired' | 'revoked';

/** The intake of a search as the firm sees it: who stands where, what can be read, who still gets a mail. */
export function workspacePage(facts: WorkspaceFacts, form?: FormState, windowForm: FormState | null = null) {
  const { search, stakeholders } = facts;
  const rows = stakeholders.map((stakeholder) => personRow(stakeholder, facts));
  const counted = rows.filter((row) => row.standing !== 'replaced');
  const sent = counted.filter((row) => row.standing === 'sent').length;
  return {
    title: `Intake · ${search.title}`,
    scripts: [],
    ...searchPage({ search, current: 'intake' }),
    conclusion: conclusionOf({ count: counted.length, sent, round: facts.window.round }),
    rounds: roundsPart(facts),
    written: proposalPart(facts),
    people: rows,
    stakeholdersHref: `/searches/${search.id}/stakeholders`,
    asked: { href: `/searches/${search.id}/questionnaire`, words: askedSentence(facts.asked), fixed: fixedSentence(facts.asked) },
    diagnosisHref: counted.some((row) => row.read.length > 0) ? `/searches/${search.id}/diagnosis` : null,
    closed: goesOn(search) ? null : 'This search takes no answers at the moment.',
    reminder: reminderOf(facts),
    window: rows.length > 0 ? windowSetting(search, facts, windowForm) : null,
    invitation: goesOn(search) ? invitationPart(facts, rows, form) : null,
    rail: rail({
      items: rows
        .filter((row) => row.waits !== null)
        .map((row) => ({ who: row.name, what: row.waits ?? '', when: row.since, action: null })),
      empty: nobodyWaits(counted.map(({ standing }) => standing)),
    }),
  };
}

/** The stakeholders who get the intake with the one button: those never asked, observers left out. */
export function peopleToAsk({
  stakeholders,
  links,
  progress,
}: Pick<WorkspaceFacts, 'stakeholders' | 'links' | 'progress'>): readonly Stakeholder[] {
  const done = new Set(progress.filter((one) => one.submittedAt !== null).map((one) => one.stakeholderId));
  return stakeholders.filter((person) => person.part !== 'observer' && !links.has(person.id) && !done.has(person.id));
}

function nobodyWaits(standings: readonly Standing[]): string {
  if (standings.every((one) => one === 'not_invited')) return 'Nobody has been asked yet.';
  return standings.every((one) => one === 'sent')
    ? 'Everybody has sent their answers. The diagnosis is next.'
    : 'No answers are awaited. Send the intake to whoever is still to answer.';
}

function reminderOf(facts: WorkspaceFacts): { href: string; label: string } | null {
  if (!goesOn(facts.search) || peopleToRemind(facts).length === 0) return null;
  return { href: `/searches/${facts.search.id}/intake/reminders`, label: 'Remind those who have not answered' };
}

function personRow(stakeholder: Stakeholder, facts: WorkspaceFacts) {
  const { search } = facts;
  const link = facts.links.get(stakeholder.id) ?? null;
  const progress = facts.progress.find((one) => one.stakeholderId === stakeholder.id) ?? null;
  const standing = facts.replaced.has(stakeholder.id) ? 'replaced' : standingOf(link, progress);
  return {
    id: stakeholder.id,
    name: stakeholder.name,
    about: [PART_NAMES[stakeholder.part], stakeholder.jobTitle].filter((part) => part !== '').join(' · '),
    standing,
    chip: chipOf(standing, progress, facts.window.round),
    since: standing === 'replaced' ? successorWords(stakeholder.id, facts) : sinceOf(isAgain(progress) ? unopened(link) : link, progress),
    reminded: remindedWords(standing, facts.reminded.get(stakeholder.id)),
    waits: waitsOf(standing, search),
    ...waysOn(stakeholder, { search, progress, isReplaced: standing === 'replaced' }),
    actions: goesOn(search) ? actionsOf(stakeholder, standing, search) : [],
  };
}

interface WaysOn {
  readonly search: Search;
  readonly progress: ResponseProgress | null;
  readonly isReplaced: boolean;
}

function waysOn({ id }: Stakeholder, { search, progress, isReplaced }: WaysOn) {
  const home = `/searches/${search.id}/intake`;
  return {
    read: (progress?.sent ?? []).map(({ responseId, round }, at, all) => ({
      href: `${home}/responses/${responseId}`,
      label: all.length > 1 ? `Read ${roundName(round)}` : 'Read',
    })),
    replace: isReplaced ? null : { href: `${home}/invitations/${id}/replacement`, label: 'Replace' },
  };
}

function standingOf(link: LinkStatus | null, progress: ResponseProgress | null): Standing {
  if (progress?.submittedAt) return 'sent';
  if (link === null) return 'not_invited';
  if (link.state === 'expired' || link.state === 'revoked') return link.state;
  return underWay(link.state, progress?.savedAt ?? null);
}

function underWay(link: 'sent' | 'opened', savedAt: Date | null): Standing {
  if (savedAt !== null) return 'answering';
  return link === 'opened' ? 'opened' : 'invited';
}

function chipOf(standing: Standing, progress: ResponseProgress | null, round: number): Chip {
  const count = progress === null ? '' : ` ${progress.answered} of ${progress.total}`;
  const chips: Record<Standing, Chip> = {
    replaced: { kind: 'plain', label: 'Replaced, not counted' },
    not_invited: { kind: 'open', label: 'Not asked yet' },
    invited: { kind: 'wait', label: isAgain(progress) ? 'Asked again' : 'Invited' },
    opened: { kind: 'wait', label: isAgain(progress) ? 'Asked again' : 'Opened' },
    answering: { kind: 'active', label: isAgain(progress) ? 'Answering again' : `Answering${count}` },
    sent: { kind: 'done', label: round > 1 && progress ? `Sent, ${roundName(progress.round)}` : 'Sent' },
    expired: { kind: 'warn', label: 'Link expired' },
    revoked: { kind: 'plain', label: 'Link ended' },
  };
  return chips[standing];
}

/** Whether the person has answered before and is asked to look at it again. */
function isAgain(progress: ResponseProgress | null): boolean {
  return progress !== null && progress.submittedAt === null && progress.sent.length > 0;
}

// When the link was opened for an earlier round says nothing of this one.
function unopened(link: LinkStatus | null): LinkStatus | null {
  return link && { ...link, openedAt: null };
}

function sinceOf(link: LinkStatus | null, progress: ResponseProgress | null): string | null {
  if (progress?.submittedAt) return `Sent ${moment(progress.submittedAt)}`;
  if (progress?.savedAt) return `Last answer ${moment(progress.savedAt)}`;
  if (link?.openedAt) return `Opened ${moment(link.openedAt)}`;
  return link === null ? null : `Link works until ${shortDay(link.expiresAt)}`;
}

function successorWords(id: string, { stakeholders, replaced }: WorkspaceFacts): string {
  const successor = stakeholders.find((one) => one.id === replaced.get(id));
  return `${successor?.name ?? 'Somebody else'} answers instead`;
}

function remindedWords(standing: Standing, last: Date | undefined): string | null {
  return last === undefined || standing === 'sent' || standing === 'replaced' ? null : `Reminded ${moment(last)}`;
}

function waitsOf(standing: Standing, search: Search): string | null {
  if (['sent', 'not_invited', 'revoked', 'replaced'].includes(standing)) return null;
  if (standing === 'expired') return 'has a link that no longer works.';
  return `${search.clientName} · the answers are awaited.`;
}

function actionsOf({ id, name }: Stakeholder, standing: Standing, search: Search): RowAction[] {
  const at = `/searches/${search.id}/intake/invitations/${id}`;
  const describes = ` to ${name}`;
  if (standing === 'sent' || standing === 'replaced') return [];
  if (standing === 'not_invited') return [{ action: `${at}/sending`, label: 'Send', describes }];
  const again = { action: `${at}/sending`, label: 'Send again', describes };
  return standing === 'revoked' ? [again] : [again, { action: `${at}/revocation`, label: 'End the link', describes: ` of ${name}` }];
}

function invitationPart(facts: WorkspaceFacts, rows: readonly { standing: Standing }[], form?: FormState) {
  const people = peopleToAsk(facts);
  if (people.length === 0) return null;
  const { user, search } = facts;
  const letter = invitationLetter({ ...letterFacts(user, search), time: timePromised(questionnaireFrom(facts.asked)) });
  const names = people.map((person) => person.name);
  return {
    action: `/searches/${search.id}/intake/invitations`,
    title: rows.some((row) => row.standing !== 'not_invited') ? 'Ask the others' : 'Ask the people who decide',
    text: `${listed(names)} will get this mail${names.length === 1 ? ' with' : ', each with'} a link of their own:`,
    letter: letterLines(letter),
    hidden: [],
    fields: [ownLine(form)],
    submit: sendWords(people.length),
    cancel: null,
  };
}

/** "Send the intake to 3 people". */
export function sendWords(count: number): string {
  return count === 1 ? 'Send the intake to 1 person' : `Send the intake to ${count} people`;
}

function againConclusion(open: number, round: number): string {
  if (open === 0) return `Everybody who was asked in the ${roundName(round)} has sent their answers.`;
  return `In the ${roundName(round)} the answers of ${open === 1 ? 'one person' : `${open} people`} are awaited. Until then the earlier ones count.`;
}

function conclusionOf({ count, sent, round }: { count: number; sent: number; round: number }): string {
  if (round > 1) return againConclusion(count - sent, round);
  if (count === 0) return 'Nobody is named yet. Add the people who decide about this role, then ask them.';
  if (sent === 0) return 'No answers have come in yet.';
  return sent === count ? `All ${count} have sent their answers.` : `${sent} of ${count} have sent their answers.`;
}
