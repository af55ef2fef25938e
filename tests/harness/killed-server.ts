import { setTimeout as sleep } from "node:timers/promises";
import { AdminClient } from "./admin-client.ts";
import type { TestProgram } from "./open-program.ts";
import { Shop } from "./shop.ts";
import { startProcess } from "./start-process.ts";
import type { TestClock } from "./test-clock.ts";

/** A server in a process of its own that is killed and started again under its callers. */
export class KilledServer {
  #running: Promise<{ shop: Shop; admin: AdminClient; kill: () => void }>;
  kills = 0;

  constructor(
    private readonly program: TestProgram,
    /** The server's own. */
    private readonly clock: TestClock,
  ) {
    this.#running = this.#start();
  }

  async #start() {
    const { child, said: server } = await startProcess(
      "tests/purchases/server-to-kill.ts",
      this.program,
    );
    const { keys } = this.program;
    return {
      shop: new Shop({ server, audience: "storefront", credential: keys.shop }, this.clock),
      admin: new AdminClient({ server, audience: "admin", credential: keys.admin }),
      kill: () => void child.kill("SIGKILL"),
    };
  }

  async verified() {
    return (await this.#running).admin.verify();
  }

  async killAndStart(): Promise<void> {
    (await this.#running).kill();
    this.kills++;
    this.#running = this.#start();
    await this.#running;
  }

  /** Sends the same until it is answered, whatever becomes of the server. */
  async answered<Answer>(send: (shop: Shop) => Promise<Answer>): Promise<Answer> {
    for (let tries = 0; ; tries++) {
      const { shop } = await this.#running;
      try {
        return await send(shop);
      } catch (error) {
        if (tries > 200) throw error;
        await sleep(25);
      }
    }
  }
}
