import { longDay, moment } from '../../shared/dates';
import { answeredProfiles, answeredProfilesToRead } from './answered-profiles.view-model';
import { adjustmentWords } from './adjustment.view-model';
import { answersWords } from './bringing-words';
import type { OwnData } from './own-data.read-model';
import { ownRequests } from './own-requests.view-model';
import { assessmentPath, type Portal } from './portal';

/** What is not in the file, and where it is asked for. */
const NOT_INCLUDED =
  'What interviewers and referees wrote about you is not in here, because it is about them as well. Ask for a human review and a person tells you what can be told of it, and why.';

/** The candidate's own data as a file that a program can read. Dates are in UTC. */
export function ownDataFile(portal: Portal, data: OwnData, now: Date) {
  const { assessment, firmName, searchTitle, clientName, recruiterName } = portal;
  return {
    writtenAt: now.toISOString(),
    heldBy: firmName,
    contact: recruiterName,
    search: { title: searchTitle, client: clientName },
    person: data.person,
    assessment: {
      catalogueVersion: assessment.instrumentVersion,
      consentAt: assessment.consentAt,
      startedAt: assessment.startedAt,
      submittedAt: assessment.submittedAt,
      adjustment: assessment.adjustment,
      broughtAlong: data.broughtAlong,
      answers: answeredProfiles(portal.sheet).map(({ title, competencies }) => ({
        profile: title,
        competencies: competencies.map(({ id, name, answers, situation }) => ({ id, name, answers, situation })),
      })),
    },
    requests: data.requests.map(({ kind, words, askedAt, answer }) => ({ kind, words, askedAt, answer })),
    referees: data.referees,
    notIncluded: NOT_INCLUDED,
  };
}

/** The same on a page to print. */
export function ownDataPage(portal: Portal, data: OwnData, now: Date) {
  const base = assessmentPath(portal.linkId);
  const [sales, marketing, leadership] = answeredProfilesToRead(portal.sheet);
  return {
    title: 'What you gave us',
    bar: {
      home: null,
      title: `${portal.searchTitle}, ${portal.clientName}`,
      chip: null,
      actions: [
        { href: `${base}/data.json`, label: 'Download as a file', kind: 'quiet' },
        { href: `${base}/rights`, label: 'Your rights', kind: 'plain' },
      ],
    },
    lead: `Held by ${portal.firmName} for the search for ${portal.searchTitle}, as it stands on ${moment(now)}.`,
    notIncluded: NOT_INCLUDED,
    facts: { items: [...personItems(data.person), ...timeItems(portal)] },
    adjustment: adjustmentWords(portal.assessment.adjustment)?.lines ?? [],
    broughtAlong: data.broughtAlong.map(broughtLine),
    referees: data.referees.map(({ name, email, period, named_at: named, asked_at: asked }) => ({
      name,
      words: `${email}, ${period}. Named on ${moment(named)}. ${asked ? `Asked on ${moment(asked)}.` : 'Not asked.'}`,
    })),
    requests: ownRequests(data.requests, now),
    side: [sales, marketing],
    leadership,
  };
}

function personItems(person: OwnData['person']) {
  const items: [string, string | null][] = [
    ['Name', person.name],
    ['Email address', person.email],
    ['Telephone', person.phone],
    ['LinkedIn', person.linkedin_url],
    ['Position', person.position],
    ['Company', person.company],
    ['Place', person.location],
  ];
  return items.flatMap(([term, value]) => (value ? [{ term, value, href: null }] : []));
}

function broughtLine({ answerCount, answeredAt, consentAt, withdrawnAt }: OwnData['broughtAlong'][number]): string {
  const brought = `${answersWords(answerCount)} of ${longDay(answeredAt)}, given for another search: brought along on ${moment(consentAt)}`;
  return withdrawnAt ? `${brought}, taken back on ${moment(withdrawnAt)}.` : `${brought}.`;
}

function timeItems({ assessment }: Portal) {
  const items: [string, Date | null][] = [
    ['You agreed', assessment.consentAt],
    ['First answer', assessment.startedAt],
    ['Submitted', assessment.submittedAt],
  ];
  return items.flatMap(([term, at]) => (at ? [{ term, value: moment(at), href: null }] : []));
}
