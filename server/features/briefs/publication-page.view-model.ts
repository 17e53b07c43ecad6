import { errorSummary, field, flag, type FormState } from '../../shared/view-parts';
import { findingFlag } from '../measures';
import { searchPage, type Search } from '../searches';
import { SECTION_WORDS } from './brief-words';
import { CONFLICT_FLAG, type RequiredSection } from './domain/may-publish';
import type { Flag } from './domain/need';
import type { BriefVersion } from './domain/brief-version';
import type { EffectNotice } from './effect-notice';
import { draftToken } from './loaded-version';
import { briefLetter, isPublishable, type PublicationCheck } from './publication.service';

/** Before a version goes to the sponsor: what still stands in the way and what to do, or exactly what the sponsor will get. */
export function publicationPage({
  search,
  draft,
  check,
  sender,
  effect,
}: {
  search: Search;
  draft: BriefVersion;
  check: PublicationCheck;
  sender: string;
  effect: EffectNotice | null;
}) {
  const home = `/searches/${search.id}`;
  const { publication, sponsors } = check;
  const title = `Publish version ${draft.number}`;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    verdict: verdict(check),
    effect,
    standing: publication.ok ? [] : publication.standing.map((one) => standingFlag(one, home)),
    findings: check.redFindings.map((one) => findingFlag(one, null)),
    measures: { href: `${home}/measures`, label: 'Change the measures, or waive by two names' },
    unmet: publication.ok ? [] : publication.unmet.map(({ number, text }) => `Condition ${number}: ${text}`),
    combined: { href: `${home}/brief/combined`, label: 'Open the guarded path' },
    empty: publication.ok ? [] : publication.empty.map((section: RequiredSection) => SECTION_WORDS[section]),
    edit: { href: `${home}/brief/edit`, label: 'Edit the brief' },
    sponsors: sponsors.length === 0 ? { href: `${home}/stakeholders`, label: 'Add the sponsor' } : null,
    back: { href: `${home}/brief`, label: 'Back to the brief' },
    overridden: check.overrides.map(({ flagId, byName, reason }) => {
      const name = check.flags.find((one) => one.id === flagId)?.name ?? flagId;
      return flag({ kind: 'done', title: name, why: `Overridden by ${byName}: “${reason}”`, remedy: null });
    }),
    confirm: isPublishable(check) ? confirmation({ search, draft, check, sender }) : null,
  };
}

function verdict(check: PublicationCheck): string {
  const { publication, redFindings } = check;
  if (isPublishable(check)) return 'Nothing stands in the way. Read what will be sent, then send it.';
  if (publication.ok && redFindings.length === 0) return 'Nobody is named as sponsor. The sponsor approves the hire and signs the brief.';
  const unfinished = publication.ok ? 0 : publication.standing.length + publication.unmet.length + publication.empty.length;
  const count = unfinished + redFindings.length;
  return count === 1 ? 'One thing stands in the way of publication.' : `${count} things stand in the way of publication.`;
}

function standingFlag(one: Flag, home: string) {
  const isConflict = one.id === CONFLICT_FLAG;
  return flag({
    kind: 'block',
    title: one.name,
    chip: { kind: 'block', label: 'Blocks publication' },
    why: one.message,
    remedy: one.briefImplication,
    link: isConflict
      ? { href: `${home}/diagnosis`, label: 'Record the decision on the diagnosis page' }
      : { href: `${home}/brief/overrides/${one.id}`, label: `Record an override of ${one.id}` },
  });
}

function confirmation({ search, draft, check, sender }: { search: Search; draft: BriefVersion; check: PublicationCheck; sender: string }) {
  const names = check.sponsors.map(({ name, email }) => `${name} (${email})`).join(' and ');
  const letter = briefLetter(draft, search, sender);
  return {
    action: `/searches/${search.id}/brief/publication`,
    title: `Send version ${draft.number} to ${names}`,
    text: `This is the mail. Below it stands a personal link to the brief. After sending, version ${draft.number} stays as it is.`,
    letter: [`Subject: ${letter.subject}`, ...letter.text],
    hidden: [{ name: 'version', value: draftToken(draft) }],
    fields: [],
    submit: `Send version ${draft.number} for signature`,
    cancel: { href: `/searches/${search.id}/brief`, label: 'Not yet' },
  };
}

/** An override of one blocking flag by a named person at the client. */
export function overridePage({ search, standing }: { search: Search; standing: Flag }, state: FormState = { typed: {}, problems: [] }) {
  const home = `/searches/${search.id}/brief`;
  const title = `Override: ${standing.name}`;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(state.problems),
    flag: flag({ kind: 'block', title: standing.name, why: standing.message, remedy: standing.briefImplication }),
    action: `${home}/overrides/${standing.id}`,
    cancel: { href: `${home}/publication`, label: 'Cancel' },
    fields: {
      byName: field(
        { name: 'byName', label: 'Who at the client decides this?', hint: 'The name is printed on the brief wherever the flag is.' },
        state,
      ),
      reason: field({ name: 'reason', label: 'Why, in that person’s words?', type: 'textarea' }, state),
    },
  };
}
