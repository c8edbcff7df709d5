import { locales, readTexts } from '../../core/i18n.js';
import { plain } from './input.js';

/** Finds what a typed word stands for, in either language. */
export interface Words {
  /** The name of the command whose word this is, `/menu` as well as `菜单`; null: none. */
  command(text: string): string | null;
  /** Whether the text is one of the words under a key of `words.json`, such as `yes`. */
  means(text: string, key: string): boolean;
}

/** Reads the vocabulary from the locales: `commands` by name, everything else as groups of synonyms. */
export function createWords(): Words {
  const commands = new Map<string, string>();
  const groups = new Map<string, Set<string>>();
  for (const locale of locales) {
    const file = readTexts(locale).words as {
      commands: Record<string, string[]>;
      synonyms: Record<string, string[]>;
    };
    for (const [name, list] of Object.entries(file.commands)) {
      commands.set(`/${name}`, name);
      for (const word of list) commands.set(plain(word), name);
    }
    for (const [key, list] of Object.entries(file.synonyms)) {
      const group = groups.get(key) ?? new Set();
      for (const word of list) group.add(plain(word));
      groups.set(key, group);
    }
  }
  return {
    command: (text) => commands.get(plainWord(text)) ?? null,
    means: (text, key) => groups.get(key)?.has(plainWord(text)) ?? false,
  };
}

// Telegram adds the bot's name to a command in some menus: /menu@houniao_bot.
function plainWord(text: string): string {
  return plain(text)
    .replace(/^(\/[a-z]+)@\w+$/, '$1')
    .replace(/[。！!？?，,.~～]+$/u, '');
}
