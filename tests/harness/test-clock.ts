import { DateTime, Duration } from "luxon";

const ZONE = "Asia/Ho_Chi_Minh";

/** The time a test's program lives in: it stands still until the test moves it. */
export class TestClock {
  #now: Date;

  /** @param start RFC 3339. */
  constructor(start: string) {
    this.#now = new Date(start);
  }

  now(): Date {
    return this.#now;
  }

  /** @param duration ISO 8601; days and longer are days of the program's zone. */
  advance(duration: string): void {
    this.#now = this.in(duration);
  }

  /** @param instant RFC 3339. */
  set(instant: string): void {
    this.#now = new Date(instant);
  }

  /** The instant that lies so far ahead. */
  in(duration: string): Date {
    return DateTime.fromJSDate(this.#now, { zone: ZONE })
      .plus(Duration.fromISO(duration))
      .toJSDate();
  }

  /** The instant that lies so far back. */
  ago(duration: string): Date {
    return DateTime.fromJSDate(this.#now, { zone: ZONE })
      .minus(Duration.fromISO(duration))
      .toJSDate();
  }

  /** The same time of day, a day later. */
  tomorrow(): Date {
    return this.in("P1D");
  }
}
