import { newId } from '../../../src/core/ids.js';
import { addStaff, type NewStaff } from '../../../src/domain/staff/index.js';
import type { Work } from '../../../src/store/work.js';

/** The password of every account that tests make. */
export const testPassword = 'correct horse battery';

/** A new account of the given kind with an address of its own, a caseworker unless told. */
export function someAccount(fields: Partial<NewStaff> = {}): NewStaff {
  const email = `${newId().slice(-12)}@example.org`;
  return { email, name: '李老师', role: 'caseworker', password: testPassword, locale: 'zh-CN', ...fields };
}

/** Adds an account and returns it with its id. */
export async function createAccount(
  work: Work,
  fields: Partial<NewStaff> = {},
): Promise<NewStaff & { id: string }> {
  const staff = someAccount(fields);
  return { ...staff, id: await addStaff(work, staff) };
}
