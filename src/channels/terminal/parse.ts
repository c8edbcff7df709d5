import type { InboundContent } from '../channel.js';

const LOCATION = /^\/location\s+(-?\d+(?:\.\d+)?)\s*[,，]\s*(-?\d+(?:\.\d+)?)(?:\s+(.+))?$/;
const CONTACT = /^\/contact\s+(.+)\s+(\+?[\d-]+)$/;

function locationOf(line: string): InboundContent | null {
  const [, latitude, longitude, label = ''] = LOCATION.exec(line) ?? [];
  if (latitude === undefined || longitude === undefined) return null;
  if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180) return null;
  return { kind: 'location', latitude: Number(latitude), longitude: Number(longitude), label: label.trim() };
}

function contactOf(line: string): InboundContent | null {
  const [, name, phone] = CONTACT.exec(line) ?? [];
  return name !== undefined && phone !== undefined ? { kind: 'contact', name: name.trim(), phone } : null;
}

/**
 * What a typed line says; null for an empty one. `/location 22.72,114.25 龙岗` (degrees, WGS 84) and
 * `/contact NAME PHONE` stand for what a phone would share; everything else is text.
 */
export function parseLine(line: string): InboundContent | null {
  const text = line.trim();
  if (text === '') return null;
  return locationOf(text) ?? contactOf(text) ?? { kind: 'text', text };
}
