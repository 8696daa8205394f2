export interface Latest<Input> {
  /** Asks at once, or next where a question is in flight; what waited before is never asked. */
  put(input: Input): void;
  /** Forgets what waits, and the answer to what is in flight. */
  forget(): void;
}

/**
 * Asks about something that moves faster than it can be answered: one question in flight, the newest next.
 * `show` gets each answer with the input it belongs to, so that the two are drawn together. Answers come in the order of
 * their questions, each serial number later than the one shown before; one that was forgotten is not shown at all.
 */
export function latestOnly<Input, Answer>(
  ask: (input: Input) => Promise<Answer>,
  show: (input: Input, answer: Answer, serial: number) => void,
  fail: (input: Input, error: unknown) => void,
): Latest<Input> {
  let serial = 0;
  let oldest = 0;
  let inFlight = false;
  let waiting: { readonly input: Input } | null = null;

  const send = async (input: Input): Promise<void> => {
    inFlight = true;
    const own = ++serial;
    try {
      const answer = await ask(input);
      if (own > oldest) show(input, answer, own);
    } catch (error) {
      if (own > oldest) fail(input, error);
    }
    inFlight = false;
    const next = waiting;
    waiting = null;
    if (next) void send(next.input);
  };

  return {
    put(input) {
      if (inFlight) waiting = { input };
      else void send(input);
    },
    forget() {
      waiting = null;
      oldest = serial;
    },
  };
}
