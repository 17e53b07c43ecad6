import type { FirmUser } from '../../shared/actor';
import { errorSummary, ownLineField, type FormState } from '../../shared/view-parts';
import type { BriefVersion } from '../briefs';
import { competencyById } from '../competencies';
import { expiryFrom, linkLetter } from '../links';
import { candidacyUrl } from '../people';
import { searchPage, type Search } from '../searches';
import { competenciesFor, letterTo } from './asking.service';
import type { Referee } from './domain/referee';

interface RequestView {
  readonly search: Search;
  readonly brief: BriefVersion;
  readonly referee: Referee;
  readonly sender: FirmUser;
  readonly now: Date;
  readonly state: FormState;
}

/** The page before a letter leaves the firm: exactly what the referee will get, and what the form will ask. */
export function requestPage({ search, brief, referee, sender, now, state }: RequestView) {
  const title = `Ask ${referee.name} for a reference`;
  const note = typeof state.typed['note'] === 'string' ? state.typed['note'].trim() : '';
  const letter = letterTo(referee, { search, brief, note }, sender);
  const back = `${candidacyUrl(referee.searchId, referee.candidacyId)}/references`;
  return {
    title,
    ...searchPage({ search, current: 'people', head: { title } }),
    summary: errorSummary(state.problems),
    competencies: competenciesFor(referee, brief).map((id) => {
      const { name, reference } = competencyById(id);
      return { name, question: reference.prompt, isMustHave: brief.mustHaves[id] !== undefined };
    }),
    confirm: {
      action: `${back}/${referee.id}/request`,
      title: `${referee.name} will get this`,
      text: `Subject: ${letter.subject}. To ${referee.email}.`,
      letter: linkLetter({ name: referee.name, message: letter }, '[their own link]', expiryFrom(now)),
      hidden: [],
      fields: [ownLineField({ name: 'note', hint: 'Stands first in the letter. The rest stays as shown.' }, state)],
      submit: 'Send the letter',
      cancel: { href: back, label: 'Do not send' },
    },
  };
}
