import type { CompetencyId } from '../../server/features/competencies';
import { issueLink } from '../../server/features/links';
import { advanceCandidacy, candidacyRepository, decideOnCandidacy } from '../../server/features/people';
import { stakeholderRepository } from '../../server/features/searches';
import type { FirmUser, LinkPurpose } from '../../server/shared/actor';
import type { SignedUp, TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import {
  addCandidateAt,
  addInterviewerTo,
  addSignedSearch,
  answerAssessment,
  rateCandidate,
  type Levels,
} from '../support/builders/compared-search';
import { addCharterToSign } from '../support/builders/charters';
import { HELENA, MARCUS } from '../support/builders/searches';
import { sendScorecard } from '../routes/interviews/support';
import { ask, give, JONAS, name as nameReferee, openReferees, type AtLink } from '../routes/references/support';
import { freeze, release } from '../routes/shortlists/support';

/** Somebody with a personal link, opened. */
export interface LinkOpened {
  readonly browser: Browser;
  readonly linkId: string;
  readonly purpose: LinkPurpose;
  /** The address in the mail. */
  readonly link: string;
}

export interface HiddenSearch {
  readonly searchId: string;
  /** Judith and Helena owe a scorecard for both; for Claire everybody's is sent. */
  readonly priya: string;
  readonly daniel: string;
  readonly claire: string;
  /** Scorecards of Omar and Ruth for Priya and Daniel, sent to them and not filled in. */
  readonly others: readonly { readonly id: string; readonly link: string }[];
  /** Scorecards of Judith, by candidacy. */
  readonly own: ReadonlyMap<string, string>;
  readonly links: readonly LinkOpened[];
  /** A referee of Priya's, who was asked and has not answered. */
  readonly referee: AtLink;
}

const RATED: readonly CompetencyId[] = ['SAL-01', 'SAL-02', 'SAL-04', 'MKT-05', 'LDR-01'];
const PRIYA = { name: 'Priya Venkataraman', email: 'priya@northgate.example' };

/**
 * A search in which a colleague of the firm (Judith) and somebody at the client (Helena) still owe their scorecards for two people,
 * while two other interviewers have theirs in hand. A shortlist was released before anybody interviewed.
 */
export async function addHiddenSearch(app: TestApp, judith: SignedUp): Promise<HiddenSearch> {
  const searchId = await addSignedSearch(app, judith);
  const [priya, daniel, claire] = [
    await addCandidateAt(app, judith, { searchId, ...PRIYA }),
    await addCandidateAt(app, judith, { searchId, name: 'Daniel Okafor' }),
    await addCandidateAt(app, judith, { searchId, name: 'Claire Anselm' }),
  ];
  await answerAssessment(app, judith, { searchId, candidacyId: priya, ...PRIYA });
  await answerAssessment(app, judith, { searchId, candidacyId: daniel, name: 'Daniel Okafor', email: 'daniel@halden.example' });
  await freeze(judith, searchId, { [priya]: 'Rebuilt the pipeline reviews.', [daniel]: 'Calm with a board.' });
  await release(judith, { searchId, number: 1, name: MARCUS.name });
  await release(judith, { searchId, number: 1, name: HELENA.name });
  const interviewer = (name: string, email: string) => addInterviewerTo(app, judith, { searchId, name, email });
  const raters = {
    judith: await interviewer(judith.user.name, judith.user.email),
    helena: await interviewer(HELENA.name, HELENA.email),
    omar: await interviewer('Omar Haddad', 'omar@corvane.example'),
    ruth: await interviewer('Ruth Adler', 'ruth@corvane.example'),
  };
  for (const interviewerId of [raters.omar, raters.ruth]) {
    await rateCandidate(app, judith, { searchId, candidacyId: claire, interviewerId, levels: levels(3) });
  }
  const sent = async (candidacyId: string, interviewerId: string) =>
    sendScorecard(app, judith, { searchId, candidacyId, interviewerId, competencyIds: RATED });
  const own = new Map<string, string>();
  const others: { id: string; link: string }[] = [];
  let helenasLink = '';
  for (const candidacyId of [priya, daniel]) {
    own.set(candidacyId, (await sent(candidacyId, raters.judith)).id);
    helenasLink = (await sent(candidacyId, raters.helena)).link;
    for (const rater of [raters.omar, raters.ruth]) others.push(await sent(candidacyId, rater));
  }
  const links = await openedLinks(app, judith, { searchId, priya, helenasLink });
  const referee = await askedReferee(app, judith, { searchId, candidacyId: priya, ...JONAS });
  const silent = await askedReferee(app, judith, { searchId, candidacyId: priya, name: 'Ute Sommer', email: 'ute@northgate.example' });
  const ute: LinkOpened = { browser: silent.browser, purpose: 'reference', link: '/l/none', linkId: linkIdIn(silent.path) };
  const checkIn = await sentCheckIn(app, judith, { searchId, candidacyId: claire });
  return { searchId, priya, daniel, claire, others, own, links: [...links, ute, checkIn], referee };
}

/** Claire is placed, and Helena has the first check-in. */
async function sentCheckIn(
  app: TestApp,
  judith: SignedUp,
  { searchId, candidacyId }: { searchId: string; candidacyId: string },
): Promise<LinkOpened> {
  const move = { candidacyId, to: 'placed', reason: 'Has signed', now: app.clock.now() } as const;
  await app.deps.database.transaction((tx) => advanceCandidacy(tx, judith.user, move));
  const path = `/searches/${searchId}/people/${candidacyId}/placement`;
  await judith.submitAndFollow(await judith.get(path), { button: 'Record the placement' }, { startDate: '2026-08-20' });
  await judith.submitAndFollow(await judith.get(`${path}/check-ins/30`), { button: `Send it to ${HELENA.name}` });
  const mail = (await app.mails()).findLast((one) => one.to === HELENA.email && one.link !== '');
  return opened(app, mail?.link ?? '', 'check_in');
}

function levels(level: 1 | 2 | 3 | 4 | 5): Levels {
  return Object.fromEntries(RATED.map((id) => [id, level]));
}

interface Referee {
  readonly searchId: string;
  readonly candidacyId: string;
  readonly name: string;
  readonly email: string;
}

async function askedReferee(app: TestApp, judith: SignedUp, { searchId, candidacyId, name, email }: Referee): Promise<AtLink> {
  await nameReferee(await openReferees(app, judith, { searchId, candidacyId, email: PRIYA.email }), { name, email });
  return ask(app, judith, { searchId, candidacyId, email, name });
}

/** The scores that must stay hidden: the others fill in their scorecards and send them, and a referee answers. */
export async function submitHiddenScores(app: TestApp, { others, referee }: HiddenSearch): Promise<void> {
  const given = await give(referee, '5', ['sales']);
  if (given.status !== 303) throw new Error(`Not given: ${given.status} ${given.text.slice(0, 300)}`);
  for (const [index, { link }] of others.entries()) {
    const { browser, path } = await app.openLink(link);
    const ratings = RATED.flatMap((id) => [
      [`level-${id}`, index % 2 === 0 ? '5' : '1'],
      [`note-${id}`, 'A note that must not be read yet.'],
    ]);
    const overall = { recommendation: 'strong_yes', confidence: 'high', summary: 'A summary that must not be read yet.' };
    const form = await browser.get(path);
    const values: Record<string, string> = { ...(Object.fromEntries(ratings) as Record<string, string>), ...overall };
    const answer = await browser.submit(form, { button: 'Send my scorecard' }, values);
    if (answer.status !== 303) throw new Error(`Not sent: ${answer.status} ${answer.text.slice(0, 300)}`);
  }
}

/** What must stay hidden with the scores: a colleague who owes nothing decides about Priya and Daniel, about one of them back and forth. */
export async function decideInHiding(app: TestApp, judith: FirmUser, { searchId, priya, daniel }: HiddenSearch): Promise<void> {
  const samir = { ...judith, userId: '00000000-0000-4000-8000-00000000000a', name: 'Samir Haddad', email: 'samir@marlowe-penn.example' };
  const decisions = [
    { candidacyId: priya, kind: 'advance', side: 'client' },
    { candidacyId: daniel, kind: 'hold', side: 'firm' },
    { candidacyId: daniel, kind: 'taken_back', side: 'firm' },
    { candidacyId: daniel, kind: 'decline', side: 'client' },
  ] as const;
  for (const decision of decisions) {
    const { version } = await candidacyRepository(app.deps.database.reader).getInSearch(samir.firmId, searchId, decision.candidacyId);
    const made = { decidedBy: 'Somebody who has read them', reason: 'A reason that must not be read yet.' };
    const outcome = await decideOnCandidacy(app.deps, samir, { searchId, version, ...decision, ...made });
    if (!outcome.ok) throw new Error(`Not decided: ${outcome.refusal}`);
  }
}

async function openedLinks(
  app: TestApp,
  judith: SignedUp,
  at: { searchId: string; priya: string; helenasLink: string },
): Promise<LinkOpened[]> {
  const { searchId, priya } = at;
  const stakeholder = async (email: string) => {
    const found = await stakeholderRepository(app.deps.database.reader).findByEmail(searchId, email);
    if (!found) throw new Error(`${email} is not there`);
    return { subjectId: found.id, name: found.name, email };
  };
  const [helena, marcus] = [await stakeholder(HELENA.email), await stakeholder(MARCUS.email)];
  const issue = async (purpose: LinkPurpose, holder: { subjectId: string; name: string; email: string }) => {
    const message = { subject: 'Your link', text: ['Please open it.'] };
    const request = { actor: judith.user, searchId, purpose, ...holder, message };
    return opened(app, new URL((await app.deps.database.transaction((tx) => issueLink(tx, app.deps, request))).url).pathname, purpose);
  };
  return [
    await opened(app, at.helenasLink, 'scorecard'),
    await issue('intake', marcus),
    await issue('brief', helena),
    await openedCharter(app, judith, searchId),
    await issue('shortlist', marcus),
    await issue('shortlist', helena),
    await issue('assessment', { subjectId: priya, ...PRIYA }),
    await issue('referees', { subjectId: priya, ...PRIYA }),
  ];
}

/** The charter as it stands, sent to Helena. */
async function openedCharter(app: TestApp, judith: SignedUp, searchId: string): Promise<LinkOpened> {
  await addCharterToSign(app, judith, searchId);
  const mail = (await app.mails()).findLast((one) => one.to === HELENA.email && one.link !== '');
  return opened(app, mail?.link ?? '', 'charter');
}

async function opened(app: TestApp, link: string, purpose: LinkPurpose): Promise<LinkOpened> {
  const { browser, path } = await app.openLink(link);
  return { browser, purpose, link, linkId: linkIdIn(path) };
}

function linkIdIn(path: string): string {
  return /^\/p\/([^/]+)/.exec(path)?.[1] ?? '';
}
