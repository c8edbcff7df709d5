import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { type Locale, locales } from '../../core/i18n.js';
import { type PolicyCard, topics } from './types.js';

const bothLanguages = z
  .strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })
  .transform(({ zh, en }) => ({ 'zh-CN': zh, en }));
const questionList = z.array(z.string().trim().min(1)).min(5).max(10);
const date = z.iso.date();

/** What stands between the two `---` lines of a card. Unknown fields are refused. */
export const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens'),
  topic: z.enum(topics),
  area: z.string().regex(/^(CN|\d{6})$/, 'CN or a six-digit GB/T 2260 code in quotes'),
  replaces: z.array(z.string()).default([]),
  audience: bothLanguages,
  title: bothLanguages,
  validFrom: date.nullable(),
  validTo: date.nullable(),
  reviewBy: date,
  source: z.strictObject({ name: bothLanguages, url: z.url().nullable().default(null) }),
  phone: z.array(z.string().regex(/^\d{3,12}$/, 'digits in quotes')),
  confidence: z.enum(['verified', 'recalled']),
  grade: z.enum(['A', 'B', 'C']).nullable(),
  urgent: z.boolean(),
  checkedOn: date,
  questions: z
    .strictObject({ zh: questionList, en: questionList })
    .transform(({ zh, en }) => ({ 'zh-CN': zh, en })),
});

/** A card, or everything that keeps the text from being one. */
export type ParsedCard = { card: PolicyCard } | { problems: string[] };

/** Reads one Markdown text: YAML front matter, then a `## zh-CN` and a `## en` section. Never throws. */
export function parseCard(text: string): ParsedCard {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n'));
  if (!parts) return { problems: ['front matter between two --- lines is missing'] };
  const [, yaml = '', markdown = ''] = parts;
  const sections = readSections(markdown);
  const missing = locales
    .filter((locale) => !sections[locale])
    .map((locale) => `section "## ${locale}" is missing`);
  const fields = readFields(yaml);
  if ('problems' in fields) return { problems: [...fields.problems, ...missing] };
  if (missing.length > 0) return { problems: missing };
  return { card: { ...fields.data, body: { 'zh-CN': sections['zh-CN'] ?? '', en: sections.en ?? '' } } };
}

type FrontMatter = z.infer<typeof frontMatterSchema>;

function readFields(yaml: string): { data: FrontMatter } | { problems: string[] } {
  let raw: unknown;
  try {
    raw = parseYaml(yaml);
  } catch (error) {
    return {
      problems: [`front matter is not YAML: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
  const result = frontMatterSchema.safeParse(raw);
  if (result.success) return { data: result.data };
  return {
    problems: result.error.issues.map(
      (issue) => `${issue.path.join('.') || 'front matter'}: ${issue.message}`,
    ),
  };
}

function readSections(markdown: string): Partial<Record<Locale, string>> {
  const found = markdown.split(/^## +/m).slice(1);
  return Object.fromEntries(
    found.map((section) => {
      const end = section.indexOf('\n');
      return end < 0 ? [section.trim(), ''] : [section.slice(0, end).trim(), section.slice(end).trim()];
    }),
  );
}
