import type { Locale } from '../../../core/i18n.js';
import type { Flow } from '../../engine/flow.js';
import { perform } from '../../engine/request.js';
import { text } from '../../engine/text.js';

/** Chooses the language of everything that is said from now on. */
export const languageFlow: Flow = {
  id: 'language',
  start: 'choose',
  steps: {
    choose: {
      ask: () => ({
        lines: [text('conversation:language.ask')],
        choices: [
          { value: 'zh-CN', label: text('conversation:language.chinese'), synonyms: 'chinese' },
          { value: 'en', label: text('conversation:language.english'), synonyms: 'english' },
        ],
      }),
      next: function* (locale) {
        yield* perform({ kind: 'choose-locale', locale: locale as Locale });
        return { to: null, lines: [text('conversation:language.chosen')] };
      },
    },
  },
};
