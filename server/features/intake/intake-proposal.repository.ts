import { In } from 'typeorm';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import type { Proposal } from './domain/proposal';
import { IntakeProposalEntity } from './intake-proposal.entity';

/** The proposal for an item that stands, open or confirmed, or null. */
export function standingProposal(scope: Scope, key: { firmId: string; searchId: string; itemId: string }): Promise<Proposal | null> {
  return managerOf(scope).findOneBy(IntakeProposalEntity, { ...key, state: In(['open', 'confirmed']) });
}

export function proposalWriter(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    async add(
      proposal: Pick<
        IntakeProposalEntity,
        'firmId' | 'searchId' | 'itemId' | 'optionId' | 'source' | 'because' | 'proposedAt' | 'proposedBy' | 'proposedByName'
      >,
    ): Promise<string> {
      return String((await manager.insert(IntakeProposalEntity, proposal)).identifiers[0]?.['id']);
    },
    /** False when somebody else was first. */
    async decide(
      proposal: { firmId: string; id: string; version: number },
      decided: Pick<IntakeProposalEntity, 'state' | 'decidedAt' | 'decidedBy' | 'decidedByName'>,
    ): Promise<boolean> {
      const { affected } = await manager.update(IntakeProposalEntity, proposal, { ...decided, version: proposal.version + 1 });
      return affected === 1;
    },
  };
}
