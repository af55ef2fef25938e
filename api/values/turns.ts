/**
 * Runs what has the same key one after the other, in the order it came; what has another key, at
 * the same time.
 */
export class Turns {
  /** The end of the last one of each key that has any under way; never rejected. */
  readonly #ends = new Map<string, Promise<void>>();

  async run<Result>(key: string, run: () => Promise<Result>): Promise<Result> {
    const turn = (this.#ends.get(key) ?? Promise.resolve()).then(run);
    const end = turn.then(
      () => {},
      () => {},
    );
    this.#ends.set(key, end);
    void end.then(() => {
      if (this.#ends.get(key) === end) this.#ends.delete(key);
    });
    return turn;
  }
}
