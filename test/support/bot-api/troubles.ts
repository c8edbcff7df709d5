/** What goes wrong with a call. */
export type Mishap =
  /** An answer with this status; `description` and `retryAfter` (seconds) as Telegram gives them. */
  | { status: number; description?: string; retryAfter?: number }
  /** The line breaks: before the call is carried out, or after it. */
  | 'drop-before'
  | 'drop-after'
  /** No answer ever comes. */
  | 'hang';

export interface Trouble {
  /** The method that goes wrong, such as `sendMessage`. */
  method: string;
  mishap: Mishap;
  /** How many calls; 1 unless given. */
  times?: number;
  /** How many calls go well before. */
  after?: number;
  /** Only for this chat. */
  chatId?: number;
}

/** Keeps the troubles that are to come and hands each out as often as it was ordered. */
export function createTroubles() {
  const coming: Required<Omit<Trouble, 'chatId'> & { chatId: number | null }>[] = [];
  return {
    order({ method, mishap, times = 1, after = 0, chatId }: Trouble) {
      coming.push({ method, mishap, times, after, chatId: chatId ?? null });
    },
    next(method: string, chatId: number): Mishap | null {
      const fits = (trouble: (typeof coming)[number]) =>
        trouble.times > 0 && trouble.method === method && [null, chatId].includes(trouble.chatId);
      const trouble = coming.find(fits);
      if (!trouble) return null;
      if (trouble.after > 0) {
        trouble.after -= 1;
        return null;
      }
      trouble.times -= 1;
      return trouble.mishap;
    },
  };
}
