import { writeGroup } from "./write-group.ts";
import type { GroupableWrite, GroupedWrite } from "./write-group.ts";
import { write } from "./write.ts";
import type { WriteContext, WriteServices, Written } from "./write.ts";

export type GroupCommit = <Owner, Result>(
  context: WriteContext,
  asked: GroupableWrite<Owner, Result>,
) => Promise<Written<Result>>;

/**
 * A way to write that is `write` for whoever comes alone. Under load, calls of one program and operation that have to
 * wait for others go on together, in one transaction: PostgreSQL and Node are asked once instead of each time. An
 * answer is always after the commit.
 */
export function openGroupCommit(services: WriteServices): GroupCommit {
  const queues = new Map<string, Queue>();
  const queueOf = ({ configuration }: WriteContext, operation: string) => {
    const name = `${configuration.programId} ${operation}`;
    const queue = queues.get(name) ?? new Queue(services);
    queues.set(name, queue);
    return queue;
  };
  return <Owner, Result>(context: WriteContext, asked: GroupableWrite<Owner, Result>) =>
    queueOf(context, asked.call.operation).write(
      context,
      asked as GroupableWrite<unknown, unknown>,
    ) as Promise<Written<Result>>;
}

/** How many transactions at once: while PostgreSQL works for one, Node does for the other. */
const AT_ONCE = 2;
/** No more calls share a transaction. */
const GROUP_MAX = 50;
/** After so long the next need not wait for one that itself waits for somebody's lock. */
const PATIENCE_MS = 50;

interface Waiting extends GroupedWrite {
  answer(written: Written<unknown> | PromiseLike<Written<unknown>>): void;
}

class Queue {
  #waiting: Waiting[] = [];
  #transactions = 0;
  #inThem = 0;

  constructor(private readonly services: WriteServices) {}

  write(context: WriteContext, asked: GroupableWrite<unknown, unknown>): Promise<Written<unknown>> {
    return new Promise((answer) => {
      this.#waiting.push({ context, asked, answer });
      this.#next();
    });
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#transactions >= AT_ONCE) return;
    // An even share for each transaction, or one would take all and the other next to nothing.
    const share = Math.ceil((this.#waiting.length + this.#inThem) / AT_ONCE);
    const calls = this.#waiting.splice(0, Math.min(share, GROUP_MAX));
    this.#transactions += 1;
    this.#inThem += calls.length;
    let isCounted = true;
    const makeRoom = () => {
      if (!isCounted) return;
      isCounted = false;
      this.#transactions -= 1;
      this.#inThem -= calls.length;
      this.#next();
    };
    const patience = setTimeout(makeRoom, PATIENCE_MS);
    void this.#write(calls).finally(() => {
      clearTimeout(patience);
      makeRoom();
    });
  }

  async #write(calls: readonly Waiting[]): Promise<void> {
    const [first, ...more] = calls;
    if (more.length === 0) return this.#byItself(first!);
    const written = await writeGroup(this.services, calls);
    for (const call of calls) {
      const answer = written.get(call);
      if (answer) call.answer(answer);
      else void this.#byItself(call);
    }
  }

  async #byItself({ context, asked, answer }: Waiting): Promise<void> {
    const writing = write(this.services, context, asked);
    answer(writing);
    await writing.catch(() => {});
  }
}
