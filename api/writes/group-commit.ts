import { writeGroup } from "./write-group.ts";
import type { GroupedCall } from "./write-group.ts";
import { write } from "./write.ts";
import type { WriteContext, WriteRequest, WriteServices, Written } from "./write-context.ts";

/**
 * Runs a write; under load together with other calls of the same write, where its `grouping` allows
 * that.
 */
export type GroupCommit = <Input, Result>(
  context: WriteContext,
  request: WriteRequest<Input, Result>,
) => Promise<Written<Result>>;

/**
 * Opens a group commit. A call that is alone is run by `write`. Under load, calls of one program
 * and operation that have to wait for others go on together, in one transaction: PostgreSQL and
 * Node are asked once instead of each time. The answer always comes after the commit.
 */
export function openGroupCommit(services: WriteServices): GroupCommit {
  const queues = new Map<string, Queue>();
  const queueOf = ({ configuration }: WriteContext, operation: string) => {
    const name = `${configuration.programId} ${operation}`;
    const queue = queues.get(name) ?? new Queue(services);
    queues.set(name, queue);
    return queue;
  };
  return <Input, Result>(context: WriteContext, request: WriteRequest<Input, Result>) => {
    const { call, run } = request;
    const mayShare =
      call.key !== undefined && run.grouping?.mayShare(call.input, context.configuration);
    if (!mayShare) return write(services, context, request);
    const queue = queueOf(context, call.operation);
    return queue.write({ context, request } as GroupedCall) as Promise<Written<Result>>;
  };
}

/** How many transactions at once: while PostgreSQL works for one, Node does for the other. */
const AT_ONCE = 2;
/** No more calls share a transaction. */
const GROUP_MAX = 50;
/** After so long the next need not wait for one that itself waits for somebody's lock. */
const PATIENCE_MS = 50;

interface WaitingCall extends GroupedCall {
  answer(written: Written<unknown> | PromiseLike<Written<unknown>>): void;
}

class Queue {
  #waiting: WaitingCall[] = [];
  #transactions = 0;
  #callsInTransactions = 0;

  constructor(private readonly services: WriteServices) {}

  write(call: GroupedCall): Promise<Written<unknown>> {
    return new Promise((answer) => {
      this.#waiting.push({ ...call, answer });
      this.#next();
    });
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#transactions >= AT_ONCE) return;
    // An even share for each transaction, or one would take all and the other next to nothing.
    const share = Math.ceil((this.#waiting.length + this.#callsInTransactions) / AT_ONCE);
    const calls = this.#waiting.splice(0, Math.min(share, GROUP_MAX));
    this.#transactions += 1;
    this.#callsInTransactions += calls.length;
    let isCounted = true;
    const makeRoom = () => {
      if (!isCounted) return;
      isCounted = false;
      this.#transactions -= 1;
      this.#callsInTransactions -= calls.length;
      this.#next();
    };
    const patience = setTimeout(makeRoom, PATIENCE_MS);
    void this.#write(calls).finally(() => {
      clearTimeout(patience);
      makeRoom();
    });
  }

  async #write(calls: readonly WaitingCall[]): Promise<void> {
    const [first, ...more] = calls;
    if (more.length === 0) return this.#writeIndividually(first!);
    const written = await writeGroup(this.services, calls);
    for (const call of calls) {
      const answer = written.get(call);
      if (answer) call.answer(answer);
      else void this.#writeIndividually(call);
    }
  }

  async #writeIndividually({ context, request, answer }: WaitingCall): Promise<void> {
    const writing = write(this.services, context, request);
    answer(writing);
    await writing.catch(() => {});
  }
}
