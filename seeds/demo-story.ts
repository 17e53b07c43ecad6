import { randomUUID } from 'node:crypto';
import type { Dependencies } from '../server/dependencies';
import { linkStates } from '../server/features/links';
import { withinTransaction } from '../server/platform/db/database';
import type { Submission } from '../server/platform/db/form-submissions';
import { managerOf, type Transaction } from '../server/platform/db/scope';
import type { FirmUser, LinkHolder, LinkPurpose } from '../server/shared/actor';
import { dayOf } from '../server/shared/dates';

const DAY = 86_400_000;
const TICK = 20_000;
const STEPS_BEFORE_NOON = 540;

/** The tables whose rows are dated by the database and shown with that date. The audit trail keeps the real time of loading. */
const DATED = [
  ['firm_user', 'created_at'],
  ['client', 'created_at'],
  ['search', 'created_at'],
  ['search', 'state_since'],
  ['stakeholder', 'created_at'],
  ['personal_link', 'created_at'],
  ['mail', 'created_at'],
  ['brief_version', 'created_at'],
  ['brief_template', 'created_at'],
  ['brief_template_version', 'created_at'],
  ['flag_override', 'created_at'],
  ['interviewer', 'created_at'],
  ['scorecard', 'created_at'],
  ['referee', 'created_at'],
] as const;

/** What happened, told from its beginning: each step runs the product's own commands as if on an earlier day. */
export class DemoStory {
  /** For the commands: one transaction for all of them, and the time of the story. */
  readonly deps: Dependencies;
  private readonly start: Date;
  private today: Date;
  private ticks = 0;
  private isFirst = true;

  constructor(
    readonly tx: Transaction,
    deps: Dependencies,
  ) {
    this.start = deps.clock.now();
    this.today = this.start;
    this.deps = { ...deps, database: withinTransaction(tx), clock: { now: () => this.today } };
  }

  /** Runs a step on the working day that lies about so many days back, after every earlier step of that day. */
  async on<T>(daysAgo: number, work: (deps: Dependencies) => Promise<T>): Promise<T> {
    this.today = this.workingDay(daysAgo);
    const result = await work(this.deps);
    await this.date();
    return result;
  }

  /** The working day that lies about so many days ahead, or back where negative, as a calendar date. */
  calendarDay(daysFromNow: number): string {
    return dayOf(this.morningOf(-daysFromNow));
  }

  /** How many days ago something of the story was. */
  daysSince(moment: Date): number {
    return Math.round((this.start.getTime() - moment.getTime()) / DAY);
  }

  /** The person behind a personal link that was sent. */
  async holder(user: FirmUser, link: Pick<LinkHolder, 'searchId' | 'purpose' | 'subjectId' | 'name' | 'email'>): Promise<LinkHolder> {
    const { firmId, firmName } = user;
    const { searchId, purpose, subjectId } = link;
    const sent = (await linkStates(this.tx, this.deps, { firmId, searchId, purpose })).get(subjectId);
    if (!sent) throw new Error(`${link.name} was sent no link for ${purpose satisfies LinkPurpose}`);
    return { kind: 'link', linkId: sent.linkId, firmId, firmName, ...link };
  }

  /** A form of its own for each command that takes one. */
  submission(user: FirmUser): Submission {
    return { key: randomUUID(), path: '/demo', sender: user.userId };
  }

  /** Nothing has told the database yet how many rows there are; without that it plans the next chapters for an empty firm. */
  async count(): Promise<void> {
    await managerOf(this.tx).query('ANALYZE person, candidacy, assessment, personal_link');
  }

  private workingDay(daysAgo: number): Date {
    return new Date(this.morningOf(daysAgo).getTime() + (this.ticks++ % STEPS_BEFORE_NOON) * TICK);
  }

  private morningOf(daysAgo: number): Date {
    const day = new Date(this.start.getTime() - daysAgo * DAY);
    const weekend = { 6: 1, 0: 2 }[day.getUTCDay()] ?? 0;
    return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() - weekend, 8));
  }

  /** In one transaction the database's clock stands still: what it has just dated is told by that. */
  private async date(): Promise<void> {
    const manager = managerOf(this.tx);
    if (this.isFirst) {
      // A function, so that the statements are planned once and not at each of some hundred steps. It goes with the connection.
      const updates = DATED.map(([table, column]) => `UPDATE ${table} SET ${column} = told WHERE ${column} = now();`).join(' ');
      await manager.query(
        `CREATE OR REPLACE FUNCTION pg_temp.date_step(told timestamptz) RETURNS void LANGUAGE plpgsql AS $$ BEGIN ${updates} END $$`,
      );
      this.isFirst = false;
    }
    await manager.query('SELECT pg_temp.date_step($1)', [this.today]);
  }
}
