/** Who ends a run: the reader by a button, or the time limit. */
export type StopReason = "reader" | "time";

/** `isForced`: the engine did not end the statement itself, and must be ended with it. */
export class StoppedBy extends Error {
  readonly why: StopReason;
  readonly isForced: boolean;

  constructor(why: StopReason, isForced: boolean) {
    super();
    this.why = why;
    this.isForced = isForced;
  }
}

/** One run's wish to stop. It can be asked for at any moment, also before the engine is there. */
export class StopWish {
  readonly #asked: Promise<StopReason>;
  #ask: (why: StopReason) => void = () => undefined;

  constructor() {
    this.#asked = new Promise((resolve) => (this.#ask = resolve));
  }

  /** The first who asks counts. */
  ask(why: StopReason): void {
    this.#ask(why);
  }

  /** Calls `act` once it is asked for. */
  heed(act: () => void): void {
    void this.#asked.then(act);
  }

  /** What `work` gives, or StoppedBy: `patience` milliseconds after it was asked for, by force. */
  over<T>(work: Promise<T>, patience?: number): Promise<T> {
    const stopped = this.#asked.then(async (why): Promise<never> => {
      if (patience !== undefined) await new Promise((resolve) => setTimeout(resolve, patience));
      throw new StoppedBy(why, patience !== undefined);
    });
    return Promise.race([work, stopped]);
  }

  /** Who asked; for a statement that has ended because of it. */
  reason(): Promise<StopReason> {
    return this.#asked;
  }
}
