/** What the API answered. */
export interface ApiAnswer<T> {
  status: number;
  body: T;
}

/** Somebody of the staff at the API, as a browser would be: with its cookie and its CSRF token. */
export interface ApiClient {
  staffId: string;
  /** `reason`: why a record is opened, for the trail. */
  get<T>(path: string, reason?: string): Promise<ApiAnswer<T>>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<ApiAnswer<T>>;
}

/**
 * Signs in through the API.
 * @throws when it does not let in
 */
export async function signIn(url: string, email: string, password: string): Promise<ApiClient> {
  const response = await ask(url, 'POST', '/api/session', {}, { email, password });
  if (response.status !== 200) throw new Error(`the sign-in ended with ${response.status}`);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { actor, csrfToken } = (await response.json()) as { actor: { id: string }; csrfToken: string };
  return {
    staffId: actor.id,
    get: async (path, reason) => {
      const why: Record<string, string> =
        reason === undefined ? {} : { 'x-reason': encodeURIComponent(reason) };
      return answerOf(await ask(url, 'GET', path, { cookie, ...why }));
    },
    send: async (method, path, body) =>
      answerOf(await ask(url, method, path, { cookie, 'x-csrf-token': csrfToken }, body)),
  };
}

function ask(url: string, method: string, path: string, headers: Record<string, string>, body?: unknown) {
  if (body === undefined) return fetch(url + path, { method, headers });
  const typed = { ...headers, 'content-type': 'application/json' };
  return fetch(url + path, { method, headers: typed, body: JSON.stringify(body) });
}

async function answerOf<T>(response: Response): Promise<ApiAnswer<T>> {
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
}
