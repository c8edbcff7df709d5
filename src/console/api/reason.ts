import { AppError } from '../../core/errors.js';

const longest = 1000;

/**
 * Why somebody looks at a record, from the header `x-reason`; null when they do not say. Headers carry
 * no Chinese, so the text comes percent-encoded.
 * @throws AppError `badRequest` when it cannot be decoded or is longer than 1,000 characters
 */
export function readReason(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  const text = decode(String(header)).trim();
  if (text.length > longest) throw new AppError('badRequest');
  return text || null;
}

function decode(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    throw new AppError('badRequest');
  }
}
