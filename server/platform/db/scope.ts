import type { EntityManager } from 'typeorm';

declare const scopeBrand: unique symbol;

/**
 * Where reads and writes happen: the pool, or one transaction. Services pass it on and cannot look inside, so nothing can slip out
 * of a running transaction by way of a captured manager.
 */
export interface Scope {
  readonly [scopeBrand]: 'scope';
}

/** A scope inside a transaction: what commands and the audit trail demand. */
export interface Transaction extends Scope {
  readonly transactional: true;
}

const managers = new WeakMap<object, EntityManager>();

/** For the database: reading outside any transaction. */
export function scopeOf(manager: EntityManager): Scope {
  const scope = Object.freeze({}) as Scope;
  managers.set(scope, manager);
  return scope;
}

/** For the database: everything within one transaction. */
export function transactionOf(manager: EntityManager): Transaction {
  const scope = Object.freeze({ transactional: true }) as Transaction;
  managers.set(scope, manager);
  return scope;
}

/** For repositories and read models only (an import rule says so). */
export function managerOf(scope: Scope): EntityManager {
  const manager = managers.get(scope);
  if (!manager) throw new Error('This scope was not made by the database.');
  return manager;
}
