import type { IncomingMessage } from 'node:http';

export interface UploadedFile {
  fileName: string;
  content: Buffer;
}

/** The fields of one call; numbers and objects of a form arrive as text and are read as JSON. */
export interface CallFields {
  fields: Record<string, unknown>;
  files: Record<string, UploadedFile>;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readPart(part: string, form: CallFields): void {
  const headerEnd = part.indexOf('\r\n\r\n');
  const header = part.slice(0, headerEnd);
  const body = Buffer.from(part.slice(headerEnd + 4, -2), 'latin1');
  const name = / name="([^"]*)"/.exec(header)?.[1];
  const fileName = / filename="([^"]*)"/.exec(header)?.[1];
  if (name === undefined) return;
  if (fileName === undefined) form.fields[name] = readJson(body.toString());
  else form.files[name] = { fileName: Buffer.from(fileName, 'latin1').toString(), content: body };
}

function readForm(body: Buffer, contentType: string): CallFields {
  const form: CallFields = { fields: {}, files: {} };
  const boundary = /boundary=(\S+)/.exec(contentType)?.[1] ?? '';
  const parts = body.toString('latin1').split(`--${boundary}`);
  for (const part of parts.slice(1, -1)) readPart(part, form);
  return form;
}

/** Reads the body of a call, JSON or multipart. */
export async function readCall(request: IncomingMessage): Promise<CallFields> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/')) return readForm(body, contentType);
  const fields = body.length > 0 ? (JSON.parse(body.toString()) as Record<string, unknown>) : {};
  return { fields, files: {} };
}
