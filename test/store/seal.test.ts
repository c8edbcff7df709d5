import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../src/core/ids.js';
import { type DataKey, type Place, seal, unseal } from '../../src/store/encryption/seal.js';
import { createVault } from '../../src/store/encryption/vault.js';

const name = fc.string({ minLength: 1, maxLength: 20 });
const place: fc.Arbitrary<Place> = fc.record({ table: name, column: name, row: fc.uuid() });
const text = fc.string({ unit: 'binary', maxLength: 500 });
const someKey = (): DataKey => ({ id: newId(), secret: randomBytes(32) });

describe('a sealed value', () => {
  it('opens in its own place as exactly the text that was sealed', () => {
    const key = someKey();
    fc.assert(
      fc.property(place, text, (where, written) => {
        const sealed = seal(key, where, written);
        expect(unseal(key, where, sealed)).toBe(written);
      }),
    );
  });

  it('does not open in another table, column or row', () => {
    const key = someKey();
    const part = fc.constantFrom('table' as const, 'column' as const, 'row' as const);
    fc.assert(
      fc.property(place, text, part, fc.uuid(), (where, written, moved, target) => {
        const sealed = seal(key, where, written);
        expect(() => unseal(key, { ...where, [moved]: target }, sealed)).toThrow();
      }),
    );
  });

  it('does not open where the names of the place merely run together the same way', () => {
    const key = someKey();
    const sealed = seal(key, { table: 'child', column: 'name', row: '1' }, '小雨');
    for (const other of [
      { table: 'childn', column: 'ame', row: '1' },
      { table: 'child","name', column: '1', row: '' },
    ]) {
      expect(() => unseal(key, other, sealed)).toThrow();
    }
  });

  it('does not open when any one bit of it was turned', () => {
    const key = someKey();
    const where = { table: 'child', column: 'name', row: newId() };
    const sealed = seal(key, where, '小雨');
    fc.assert(
      fc.property(fc.nat({ max: sealed.length * 8 - 1 }), (bit) => {
        const turned = Uint8Array.from(sealed);
        const at = Math.floor(bit / 8);
        turned[at] = (turned[at] ?? 0) ^ (1 << (bit % 8));
        expect(() => unseal(key, where, turned)).toThrow();
      }),
    );
  });

  it('does not open with another key, not even one that bears the same id', () => {
    const key = someKey();
    const where = { table: 'child', column: 'name', row: newId() };
    const sealed = seal(key, where, '小雨');
    expect(() => unseal(someKey(), where, sealed)).toThrow();
    expect(() => unseal({ ...someKey(), id: key.id }, where, sealed)).toThrow();
  });

  it('never looks the same twice', () => {
    const key = someKey();
    const where = { table: 'child', column: 'name', row: newId() };
    const sealed = Array.from({ length: 50 }, () => Buffer.from(seal(key, where, '小雨')).toString('hex'));
    expect(new Set(sealed).size).toBe(50);
  });
});

describe('the vault', () => {
  it('opens the data keys that it made, and those of no other master key', () => {
    const [own, other] = [createVault(randomBytes(32)), createVault(randomBytes(32))];
    const { key, stored } = own.createKey();
    expect(own.openKey(stored)).toEqual(key);
    expect(() => other.openKey(stored)).toThrow();
    expect(() => own.openKey({ ...stored, id: newId() })).toThrow();
  });

  it('gives the same text the same index for one use, and another for another use or master key', () => {
    const masterKey = randomBytes(32);
    const [own, again, other] = [
      createVault(masterKey),
      createVault(masterKey),
      createVault(randomBytes(32)),
    ];
    expect(own.index('phone', '+8613812345678')).toEqual(again.index('phone', '+8613812345678'));
    expect(own.index('phone', '+8613812345678')).not.toEqual(own.index('address', '+8613812345678'));
    expect(own.index('phone', '+8613812345678')).not.toEqual(other.index('phone', '+8613812345678'));
  });
});
