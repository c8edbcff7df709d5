import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What an address of the API takes and gives; the server and the console both keep to it. */
export interface Endpoint {
  method: Method;
  /** With gaps as in `/api/cases/:id`. */
  path: string;
  /** What the address is for, in one line of the API's description. */
  summary: string;
  /** The status of a good answer. */
  status: 200 | 201 | 204;
  /** Takes the reason for looking in the header `x-reason`, percent-encoded UTF-8. */
  asksReason?: true;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response: z.ZodType;
}

/** What a schema turns into once it is read; an absent one gives nothing. */
export type Read<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
