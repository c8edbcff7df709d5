import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { newId } from '../../src/core/ids.js';
import { createVault } from '../../src/store/encryption/vault.js';

describe('data keys that are kept in memory', () => {
  it('open only what is stored under their own id', () => {
    const vault = createVault(randomBytes(32));
    const { key, stored } = vault.createKey();
    expect(vault.openKey(stored).secret).toEqual(key.secret);
    expect(vault.openKey({ ...stored, wrapped: Uint8Array.from(stored.wrapped) }).secret).toEqual(key.secret);
    expect(() => vault.openKey({ ...stored, id: newId() })).toThrow();
  });

  it('open all the same when more people talk than are kept', () => {
    const vault = createVault(randomBytes(32));
    const made = Array.from({ length: 1_100 }, () => vault.createKey());
    for (const { key, stored } of [...made, ...made]) {
      expect(vault.openKey(stored).secret.equals(key.secret)).toBe(true);
    }
  });

  it('are of no use to a vault with another master key', () => {
    const { stored } = createVault(randomBytes(32)).createKey();
    expect(() => createVault(randomBytes(32)).openKey(stored)).toThrow();
  });
});
