import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { RecordPurchaseWithCoupons } from "../../client/storefront.ts";
import { Chance } from "../../seeds/demo/chance.ts";
import { AdminClient } from "../harness/admin-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { PROOF, SEED } from "../harness/random-runs.ts";
import { redeemedGiftCard } from "../harness/redeemed-coupon.ts";
import { Shop } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import { startProcess } from "../harness/start-process.ts";
import { TestClock } from "../harness/test-clock.ts";

const CLIENTS = 30;
const MEMBERS = 40;
const CARDS = 12;
const FACE = 100_000;
const STEPS = 5 * PROOF;
const KILLS = 2 * Math.min(PROOF, 5);

const RETURN = `mutation ($input: RecordReturnInput!) { recordReturn(input: $input) {
  refunds { tender amount { amount } } reversed { points } userErrors { code } } }`;

// The servers' own clock.
const NOW = new TestClock(new Date().toISOString());

/** A server in a process of its own that is killed and started again under its callers. */
class KilledServer {
  #running: Promise<{ shop: Shop; admin: AdminClient; kill: () => void }>;
  kills = 0;

  constructor(private readonly program: TestProgram) {
    this.#running = this.#start();
  }

  async #start() {
    const { child, said: server } = await startProcess(
      "tests/purchases/server-to-kill.ts",
      this.program,
    );
    const { keys } = this.program;
    return {
      shop: new Shop({ server, audience: "storefront", credential: keys.shop }, NOW),
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

/** What answers say: money that is off the cards, in đồng, and points that were earned. */
interface Books {
  offCards: number;
  points: number;
  sold: number;
}

interface Till {
  readonly server: KilledServer;
  readonly books: Books;
}

interface Storm extends Till {
  readonly members: readonly Enrolled[];
  readonly codes: readonly string[];
}

test("a storm over gift cards, with kills, changes their money by what was paid only", async () => {
  const program = await openProgram({ tierSet: undefined, rules: [BASE_RATE] });
  const members = await Promise.all(Array.from({ length: MEMBERS }, () => program.shop.enroll()));
  const cards = [];
  for (let at = 0; at < CARDS; at++) cards.push(await redeemedGiftCard(program, members[at]!));
  const server = new KilledServer(program);
  const pointsOf = async () => {
    const look = ({ id }: Enrolled) => server.answered((shop) => shop.lookUp({ id }));
    const wallets = await Promise.all(members.map(look));
    return wallets.reduce((sum, it) => sum + it!.wallet.available - it!.wallet.debt, 0);
  };
  const before = await pointsOf();
  const books: Books = { offCards: 0, points: 0, sold: 0 };
  const storm: Storm = { server, members, codes: cards.map(({ code }) => code), books };

  const running = Promise.all(
    Array.from({ length: CLIENTS }, (_, client) => serveCustomers(storm, client)),
  );
  for (let kill = 0; kill < KILLS; kill++) {
    const { sold } = books;
    await expect.poll(() => books.sold, POLL).toBeGreaterThan(sold + 10);
    await server.killAndStart();
  }
  await running;

  expect(server.kills).toBe(KILLS);
  const [left] = await program.sql<{ remaining: number; used: number; open: number }>(`
    select sum(remaining_minor)::int as remaining, (
      select coalesce(sum(amount_minor - refunded_minor), 0)::int from coupon_uses
      where is_part and status in ('OPEN', 'RECORDED')
    ) as used, (
      select count(*)::int from coupon_uses u join purchase_ids k on k.program_id = u.program_id
        and k.source = u.source and k.external_id = u.purchase_external_id
      where u.status = 'OPEN'
    ) as open
    from coupons where remaining_minor is not null`);
  expect(left!.remaining + left!.used, "what is on the cards, and what was taken").toBe(
    CARDS * FACE,
  );
  expect(left!.used, "what the answers say was taken").toBe(books.offCards);
  expect(left!.open, "open uses of recorded purchases").toBe(0);
  expect((await pointsOf()) - before, "points").toBe(books.points);
  expect(await server.verified()).toMatchObject({ ok: true, complete: true });
});

const POLL = { timeout: 60_000, interval: 5 };

/** A till: checkouts that are given up, guests' sales, purchases, returns and refunds. */
async function serveCustomers({ server, members, codes, books }: Storm, client: number) {
  const chance = new Chance(`${SEED}-${client}`);
  for (let step = 0; step < STEPS; step++) {
    const name = `storm-${client}-${step}`;
    const member = chance.oneOf(members);
    const code = chance.oneOf(codes);
    const amount = chance.whole(1, 40) * 1000;
    const what = chance.oneOf(["give up", "guest", "buy", "buy", "buy at once", "buy and return"]);
    const keyed = { purchaseExternalId: name, idempotencyKey: `${name}-use` };
    const use = await server.answered((shop) => shop.use(code, { ...keyed, amount: `${amount}` }));
    if (use.coupon) books.offCards += amount;
    const isUsed = use.coupon !== null;
    if (what === "give up" && isUsed) {
      const key = { idempotencyKey: `${name}-release` };
      const { coupon } = await server.answered((shop) => shop.release(code, name, key));
      if (coupon) books.offCards -= amount;
    } else if (what === "guest" && isUsed) {
      const back = chance.whole(1, amount / 1000) * 1000;
      const send = (shop: Shop) => shop.refundUse(code, name, back, `${name}-refund`);
      if ((await server.answered(send)).coupon) books.offCards -= back;
    } else if (what.startsWith("buy")) {
      const total = chance.whole(1, 40) * 2000;
      const others = what === "buy at once" ? [chance.oneOf(codes)] : [];
      const sale = await sell({ server, books }, { name, member, total, codes: others });
      if (isUsed) books.offCards -= amount;
      for (const card of sale.adoptedCoupons) books.offCards += Number(card.amount!.amount);
      if (what === "buy and return") await takeBack({ server, books }, name);
    }
  }
}

interface Sale {
  readonly name: string;
  readonly member: Enrolled;
  readonly total: number;
  readonly codes: readonly string[];
}

async function sell({ server, books }: Till, { name, member, total, codes }: Sale) {
  const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: `${total / 2}` }];
  const more = { lines, externalId: name, idempotencyKey: `${name}-buy` };
  const record = (couponCodes: readonly string[]) =>
    server.answered(async (shop) => {
      const input = shop.purchase(member, `${total}`, { ...more, couponCodes: [...couponCodes] });
      return (await shop.ask(RecordPurchaseWithCoupons, { input })).recordPurchase;
    });
  let sale = await record(codes);
  // A card with nothing on it is left out.
  if (!sale.purchase) sale = await record([]);
  expect(sale.userErrors).toEqual([]);
  books.sold++;
  books.points += sale.earned!.points;
  return sale;
}

async function takeBack({ server, books }: Till, name: string): Promise<void> {
  const input = {
    source: "web",
    purchaseExternalId: name,
    externalId: `${name}-return`,
    returnedAt: NOW.now().toISOString(),
    lines: [{ id: "1", quantity: 1 }],
    idempotencyKey: `${name}-return`,
  };
  const { json } = await server.answered((shop) => shop.graphql(RETURN, { input }));
  const { refunds, reversed, userErrors } = json.data.recordReturn;
  expect(userErrors).toEqual([]);
  books.points -= reversed.points;
  for (const { tender, amount } of refunds) {
    if (tender === "GIFT_CARD") books.offCards -= Number(amount.amount);
  }
}
