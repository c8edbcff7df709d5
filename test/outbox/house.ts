import { createTranslate } from '../../src/core/i18n.js';
import { createLogger } from '../../src/core/logger.js';
import { createDispatcher, type DispatcherSettings } from '../../src/outbox/dispatcher.js';
import { enqueue, type Outgoing } from '../../src/outbox/enqueue.js';
import { inTransaction, reading } from '../../src/store/work.js';
import { createTestClock } from '../support/clock.js';
import { createPerson, type PersonFields, type TestPerson } from '../support/factories/create-person.js';
import { createFakeChannel, type FakeChannel } from '../support/fake-channel.js';
import { openTestStore, type TestStore } from '../support/store.js';

export const minute = 60_000;
export const hour = 60 * minute;

const translate = createTranslate();
const logger = createLogger('silent');

/** A database of one's own with an outbox, and a clock that stands still. */
export async function openHouse() {
  const clock = createTestClock();
  return { clock, ...furnish(await openTestStore(clock)) };
}

/** People in terminals and dispatchers on fake channels for a store. */
export function furnish(store: TestStore) {
  const { db } = reading(store);
  const rows = (person: TestPerson) =>
    db.outboxMessage.findMany({ where: { personId: person.id }, orderBy: { position: 'asc' } });

  return {
    store,
    db,
    person: (fields?: PersonFields) => inTransaction(store, (work) => createPerson(work, fields)),
    dispatcher: (channel: FakeChannel, options: DispatcherSettings['options'] = {}) =>
      createDispatcher({ store, logger, translate, options, channels: new Map([[channel.name, channel]]) }),
    /** Enqueues texts of one sort to one person, in order. */
    say(person: TestPerson, sort: Sort, ...texts: string[]): Promise<string[]> {
      const messages = texts.map((text) => ({ ...outgoingOf(person, sort), message: { text, choices: [] } }));
      return inTransaction(store, (work) => enqueue(work, messages));
    },
    /** The outbox rows of one person in the order of enqueueing. */
    rows,
    states: async (person: TestPerson) => (await rows(person)).map(({ state }) => state),
    close: store.close,
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;

/** A terminal that is not there. */
export const fakeTerminal = (differences?: Parameters<typeof createFakeChannel>[1]) =>
  createFakeChannel('terminal', differences);

export type Sort = 'urgent' | 'reply' | 'notice';

function outgoingOf({ id, chatId, key }: TestPerson, sort: Sort): Omit<Outgoing, 'message'> {
  const kind = sort === 'urgent' ? 'alert' : sort;
  return { personId: id, chatId, key, kind, priority: sort };
}

/** A promise and the means to keep it. */
export function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
