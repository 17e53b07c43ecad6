import type { Severity } from '../domain/red-flags';
import { SEVERITIES } from '../domain/red-flags';

/** A red flag in words: what raises it, why it matters, and what to do or to write into the brief. */
export interface RedFlag {
  readonly id: string;
  readonly severity: Severity;
  readonly name: string;
  readonly when: string;
  readonly why: string;
  readonly whatToDo: string;
}

const words: readonly Omit<RedFlag, 'severity'>[] = [
  {
    id: 'RF-01',
    name: 'Closed-sales quota on the head of marketing',
    when: 'The head of marketing carries a target for closed sales, or a marketing role is to be judged by closed revenue.',
    why: 'The person who does not run sellers will be judged on what sellers close. Dismissal over a number outside their control follows.',
    whatToDo:
      'Replace quota by pipeline created and influenced, stage conversion and acquisition cost. A shared company revenue goal is allowed at up to 30% of variable pay, with attribution agreed first.',
  },
  {
    id: 'RF-02',
    name: 'Accountability upside down',
    when: 'The head of marketing carries the target for closed sales and the head of sales has none.',
    why: 'Marketing has a sales number and the head of sales has none.',
    whatToDo: 'Put the closing number in the sales leader’s brief before either search opens.',
  },
  {
    id: 'RF-03',
    name: 'Single title for two disciplines',
    when: 'One leader for sales and marketing is planned, or the title names both.',
    why: 'Most holders are strong in one and weak in the other. The pool is thin and the weak half is found late.',
    whatToDo: 'Retitle to the primary side. If the client overrides, the combined template applies with its conditions.',
  },
  {
    id: 'RF-04',
    name: 'One function placed under the other’s leader',
    when: 'One function is to report to the head of the other.',
    why: 'Budget and hiring choices drift to the leader’s own craft. It works only when that leader values both equally.',
    whatToDo:
      'Both to the CEO, or a written safeguard: separate budget line, own seat in the leadership meeting, direct review by the CEO each quarter. Partnership between the two functions becomes a must-have with a floor of 3.25.',
  },
  {
    id: 'RF-05',
    name: 'Line to COO or CFO',
    when: 'The role is to report to a COO or CFO.',
    why: 'Growth trade-offs will be settled by someone who owns neither function.',
    whatToDo: 'Quarterly session with the CEO in writing; name who settles sales and marketing disputes.',
  },
  {
    id: 'RF-06',
    name: 'No shared definition of a qualified lead',
    when: 'There is no definition of a qualified lead that both functions use.',
    why: 'Any measure of either function will be disputed.',
    whatToDo:
      'A definition workshop before the start date, clause 2 of the charter, and an outcome for the first thirty days in the brief. The brief may be published; the person may not start until it is done.',
  },
  {
    id: 'RF-07',
    name: 'Half of the job is unfunded',
    when: 'One leader is funded and nothing for the other function, or one person is expected to do both.',
    why: 'Only one half will be done.',
    whatToDo: 'Fund outside help or cut the scope in the brief to the primary side, in writing.',
  },
  {
    id: 'RF-08',
    name: 'Leads thrown over the wall',
    when: 'Leads are passed over with little feedback.',
    why: 'Spend cannot be judged and sellers lose trust.',
    whatToDo: 'Clause 3 of the charter: acceptance within two working days, reasons recorded, a joint review of samples.',
  },
  {
    id: 'RF-09',
    name: 'Revenue-linked target without data',
    when: 'Marketing is to carry a number tied to revenue, and nothing supports it.',
    why: 'Attribution will be argued after the fact.',
    whatToDo: 'Delay the target by two quarters; first deliverable is the data and attribution agreement.',
  },
  {
    id: 'RF-10',
    name: 'Lead count as a measure',
    when: 'The number of leads is a measure, and their acceptance by sales is not.',
    why: 'Rewards volume that sales will reject.',
    whatToDo: 'Replace by accepted leads or opportunities and conversion by source.',
  },
  {
    id: 'RF-11',
    name: 'Two clocks in one job',
    when: 'Revenue is judged after two quarters and brand after eighteen months, in one job.',
    why: 'Short-term selling will crowd out long-term work.',
    whatToDo: 'Choose the clock that decides the appointment. Put the other in the outsourcing plan.',
  },
  {
    id: 'RF-12',
    name: 'Nobody owns closed sales',
    when: 'Nobody carries a target for closed sales.',
    why: 'Every other measure floats.',
    whatToDo: 'Name the owner before the search. Often the CEO for two quarters.',
  },
  {
    id: 'RF-13',
    name: 'Marketing without any commercial measure',
    when: 'Marketing will have no number tied to revenue.',
    why: 'The opposite error: no measure at all invites the next budget cut. Marketing spend is measurable.',
    whatToDo: 'Add acquisition cost, stage conversion and pipeline influence as shared reporting.',
  },
  {
    id: 'RF-14',
    name: 'Founder still closes most deals',
    when: 'The founder still closes most deals.',
    why: 'A leader cannot scale a sale that only the founder can make.',
    whatToDo: 'Ask for two sellers other than the founder at quota, or write the role as player-coach with a review at six months.',
  },
  {
    id: 'RF-15',
    name: 'Open feud',
    when: 'Each function blames the other, or they disagree on four or more subjects.',
    why: 'A new leader inherits the fight and is judged by both camps.',
    whatToDo:
      'A statement of shared goals by the CEO before interviews; both functions on the panel; a floor of 3.25 for partnership between the two functions.',
  },
  {
    id: 'RF-16',
    name: 'The two jobs are thought to be the same',
    when: 'The two jobs are thought to be much the same, or one person is expected to do both.',
    why: 'The brief will ask for a person who hardly exists.',
    whatToDo: 'Show the two competency profiles next to each other and ask the direct question again.',
  },
  {
    id: 'RF-17',
    name: 'Role built around a person',
    when: 'There is a particular person in mind who is strong in one of the two.',
    why: 'A strong seller put in charge of marketing, or the reverse, is the usual way in.',
    whatToDo: 'Assess that person on both profiles like anyone else before the scope is fixed.',
  },
  {
    id: 'RF-18',
    name: 'Reorganisation as a truce',
    when: 'One leader is wanted to stop the two teams fighting.',
    why: 'One boss hides the dispute and does not settle it.',
    whatToDo: 'Do the charter first. If the dispute stays, it is a CEO matter.',
  },
  {
    id: 'RF-19',
    name: 'Stakeholders disagree on the answer',
    when: 'Two decision makers stand on opposite sides with a margin of 0.15 or more each, or answered the direct question for opposite sides.',
    why: 'The person will be hired against one mandate and judged by the other.',
    whatToDo: 'Hold a decision meeting with the side-by-side table below. Record who decided and why.',
  },
  {
    id: 'RF-20',
    name: 'Stated and diagnosed need differ',
    when: 'The direct question was answered for one side, and the other answers point to the opposite side by 0.15 or more.',
    why: 'The answer to the direct question does not match the evidence given.',
    whatToDo: 'Look together at the answers that weigh most against the stated need. Then ask the direct question again.',
  },
  {
    id: 'RF-21',
    name: 'Third leader in five years',
    when: 'Two or more people have held the role within five years.',
    why: 'The role, not the people, is probably at fault. Whitler, Rego and Morgan found 54% of the marketing chiefs’ roles they studied poorly designed.',
    whatToDo: 'Interview one previous holder. Write what will differ this time.',
  },
];

/** The 21 red flags (Ampersand method, section a.5). */
export const redFlags: readonly RedFlag[] = words.map((flag) => ({ ...flag, severity: SEVERITIES[flag.id] ?? 'warn' }));

const byId: ReadonlyMap<string, RedFlag> = new Map(redFlags.map((flag) => [flag.id, flag]));

/** The red flag with this id ("RF-19"); an unknown id is a mistake of ours. */
export function redFlagById(id: string): RedFlag {
  const flag = byId.get(id);
  if (!flag) throw new Error(`No red flag ${id}`);
  return flag;
}
