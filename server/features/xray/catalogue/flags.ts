import type { FlagId } from '../domain/advert';

export interface FlagText {
  readonly title: string;
  readonly why: string;
  readonly instead: string;
  /** The red flag of the library that says the same of a role. */
  readonly redFlag?: string;
}

/** Why each finding matters and what to write instead. */
export const flagTexts: Readonly<Record<FlagId, FlagText>> = {
  two_discipline_title: {
    title: 'One title for two disciplines',
    why: 'Few people are strong in both crafts. The title draws generalists, and the weaker half is found out after the start.',
    instead: 'Name the craft that the person leads in person, and say elsewhere who covers the other.',
    redFlag: 'RF-03',
  },
  two_discipline_scope: {
    title: 'Duties from two disciplines',
    why: 'The list of duties is two jobs. Urgent selling will push out long-term marketing, or the reverse.',
    instead: 'Choose the half that decides the appointment. Move the other to a second role, a team lead or an agency with a budget.',
    redFlag: 'RF-11',
  },
  closed_revenue_quota_on_marketing: {
    title: 'A closed-revenue number on a marketing role',
    why: 'The person would be judged by what others close, without the means to close it.',
    instead:
      'Measure accepted opportunities, their conversion by source and the cost of winning a customer. Leave the closing number with sales.',
    redFlag: 'RF-01',
  },
  lead_counts_without_acceptance: {
    title: 'Leads counted, not accepted',
    why: 'A count of leads rewards volume that sales will not follow up.',
    instead: 'Count leads that sales accepted within an agreed time, and say by which definition.',
    redFlag: 'RF-10',
  },
  no_measurable_outcome: {
    title: 'No outcome that can be measured',
    why: 'The text lists activities. Nobody can tell from it what would count as success.',
    instead: 'Write two or three results with a number and a date, and the starting point of each.',
  },
  too_many_must_haves: {
    title: 'More must-haves than a handful',
    why: 'Each further condition shrinks the field, and able people who lack one do not apply.',
    instead: 'Keep at most five conditions that the job cannot be done without. Move the rest to "welcome".',
  },
  years_of_experience_proxy: {
    title: 'Years in place of ability',
    why: 'Years say how long somebody has been about, not how well they did. They also shut out the young and those with breaks.',
    instead: 'Say what the person must have done, at which scale, and how you will see it.',
  },
  age_proxy: {
    title: 'Words about age',
    why: 'Readers of the wrong age take it as a refusal, and in many countries the law does as well.',
    instead: 'Describe the work and its pace, not the age of those who do it.',
  },
  coded_language: {
    title: 'Words that speak to some and not to others',
    why: 'Fighting talk, slang and "he" put off people who can do the job.',
    instead: 'Say plainly what is to be done, and use "you" or "they".',
  },
  no_reporting_line: {
    title: 'No reporting line',
    why: 'Strong candidates ask first whom they report to. Without it the rank of the role is a guess.',
    instead: 'Name the position that the role reports to and those that report to it.',
  },
};
