import pg from 'pg';

const firstDelayMs = 200;
const longestDelayMs = 10_000;

/**
 * Listens on a connection of its own, which is opened again when it breaks. Every opening calls back
 * once, because what was notified in between is unknown.
 * @returns a function that ends the listening
 */
export async function listenOnServer(
  url: string,
  channel: string,
  onNotify: () => void,
): Promise<() => Promise<void>> {
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const reopen = (delayMs: number) => {
    if (closed) return;
    timer = setTimeout(() => {
      connect().catch(() => reopen(Math.min(delayMs * 2, longestDelayMs)));
    }, delayMs);
  };

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url });
    fresh.on('notification', onNotify);
    let broken = false;
    fresh.on('error', () => {
      if (broken) return;
      broken = true;
      reopen(firstDelayMs);
    });
    await fresh.connect();
    await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    client = fresh;
    onNotify();
  };

  await connect();
  return async () => {
    closed = true;
    clearTimeout(timer);
    await client?.end();
  };
}
