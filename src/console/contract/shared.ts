import { z } from 'zod';

/** An id of a record. */
export const id = z.uuid();

/** The gap of an address such as `/api/cases/:id`. */
export const idParams = z.object({ id });

/** A moment: ISO 8601 with its offset on the wire, a Date on both sides. */
export const moment = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** A GB/T 2260 code. */
export const areaCode = z.string().regex(/^\d{6}$/);

/** A place by code and name. */
export const area = z.object({ code: areaCode, name: z.string() });

/** The languages that the staff and the people write in. */
export const locale = z.enum(['zh-CN', 'en']);

/** The answer of an address that has nothing to say. */
export const nothing = z.undefined();

/** The headers of an endpoint that asks why: percent-encoded UTF-8. */
export const reasonHeader = z.looseObject({ 'x-reason': z.string().optional() });

/** Every answer that is no good one. */
export const problem = z.object({
  code: z.string(),
  /** In the language of whoever asked. */
  message: z.string(),
  /** The fields that a request got wrong, as `body.email`, and what is wrong in zod's word. */
  fields: z.array(z.object({ field: z.string(), problem: z.string() })).optional(),
  /** Of a fault: the name under which it stands in the log. */
  reference: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;
