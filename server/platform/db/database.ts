import type { DataSource } from 'typeorm';
import { managerOf, scopeOf, transactionOf, type Scope, type Transaction } from './scope';
import { claimSubmission, recordSubmission, type Submission } from './form-submissions';

export interface Database {
  /** For reading outside any transaction. */
  readonly reader: Scope;
  /** Runs `work` in one transaction: everything it did is kept, or nothing. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Runs a creating command once per submitted form. `work` returns the address to go to next; a second submit of the same form
   * (double click, reload) waits for the first and gets the same address without doing anything again.
   */
  once(submission: Submission, work: (tx: Transaction) => Promise<string>): Promise<string>;
  /** One round trip to the server; throws when it does not answer. */
  ping(): Promise<void>;
}

/** The database of the process; each command takes a transaction of its own. */
export function createDatabase(dataSource: DataSource): Database {
  const transaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    dataSource.transaction((manager) => work(transactionOf(manager)));
  return {
    reader: scopeOf(dataSource.manager),
    transaction,
    once: (submission, work) => transaction((tx) => onceIn(tx, submission, work)),
    ping: async () => {
      await dataSource.query('SELECT 1');
    },
  };
}

/** A database whose every command is part of one running transaction: several commands are then kept together, or none of them. */
export function withinTransaction(tx: Transaction): Database {
  return {
    reader: tx,
    transaction: (work) => work(tx),
    once: (submission, work) => onceIn(tx, submission, work),
    ping: async () => {
      await managerOf(tx).query('SELECT 1');
    },
  };
}

async function onceIn(tx: Transaction, submission: Submission, work: (tx: Transaction) => Promise<string>): Promise<string> {
  const earlier = await claimSubmission(tx, submission);
  if (earlier !== null) return earlier;
  const location = await work(tx);
  await recordSubmission(tx, submission, location);
  return location;
}
