import { type BotApi, startBotApi } from '../../test/support/bot-api.js';
import { type ParentsRequest, serve } from './messages.js';
import { type Exchange, registration, wizardTalk } from './script.js';

// The platform and the parents on it, away from the bots so that they burden each bot alike.
const scripts = { house: registration, wizard: wizardTalk };
let api: BotApi;
const expected = new Map<number, Exchange[]>();

/** Sends each line when the reply to the one before has arrived, and checks every reply. */
async function walk(chatId: number, talk: readonly Exchange[]): Promise<void> {
  for (const [place, exchange] of talk.entries()) {
    api.userSends(chatId, exchange.say);
    const { text } = await api.nthTo(chatId, place);
    const fits =
      (exchange.is === undefined || text === exchange.is) &&
      (exchange.holds ?? []).every((part) => text.includes(part));
    if (!fits)
      throw new Error(`line ${place + 1} "${exchange.say}" of chat ${chatId} was answered with: ${text}`);
  }
}

async function walkAll({ script, firstChat, parents }: Extract<ParentsRequest, { do: 'walk' }>) {
  const talks = Array.from({ length: parents }, (_, index) => scripts[script](firstChat + index));
  const begun = performance.now();
  await Promise.all(
    talks.map((talk, index) => {
      const chatId = firstChat + index;
      expected.set(chatId, talk);
      return walk(chatId, talk);
    }),
  );
  return { answered: talks.flat().length, ms: performance.now() - begun };
}

serve<ParentsRequest>(async (request) => {
  if (request.do === 'walk') return walkAll(request);
  if (request.do === 'open') {
    api = await startBotApi();
    expected.clear();
    return { root: api.root, token: api.token };
  }
  const wrong = [...expected]
    .filter(([chatId, talk]) => api.sentTo(chatId).length !== talk.length)
    .map(([chatId, talk]) => `chat ${chatId}: ${api.sentTo(chatId).length} replies to ${talk.length} lines`);
  await api.close();
  return { wrong };
});
