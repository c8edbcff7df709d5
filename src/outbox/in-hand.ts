import type { Claim } from './claim.js';

/** The messages that this process has claimed and not yet settled, each with the end of its lease. */
export interface InHand {
  size(): number;
  add(claim: Claim, leasedUntil: Date): void;
  remove(messageIds: Iterable<string>): void;
  /** False once the lease has run out: another process may have taken the message over. */
  has(messageId: string, now: Date): boolean;
  leaseIds(): string[];
  prolong(messageIds: Iterable<string>, leasedUntil: Date): void;
}

/** An empty hand. */
export function createInHand(): InHand {
  const leases = new Map<string, { leaseId: string; until: Date }>();
  return {
    size: () => leases.size,
    add({ leaseId, messages }, until) {
      for (const { id } of messages) leases.set(id, { leaseId, until });
    },
    remove(messageIds) {
      for (const id of messageIds) leases.delete(id);
    },
    has: (messageId, now) => (leases.get(messageId)?.until ?? now) > now,
    leaseIds: () => [...new Set([...leases.values()].map(({ leaseId }) => leaseId))],
    prolong(messageIds, until) {
      for (const id of messageIds) {
        const lease = leases.get(id);
        if (lease) lease.until = until;
      }
    },
  };
}
