import { expect } from "vitest";
import { quantityText } from "../../api/values/quantity.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import { PlainPurchase } from "./plain-purchase.ts";
import type { PlainTaken, PlainUse, PlainWallet } from "./plain-wallet.ts";
import { REWARD_COSTS } from "./wallet-commands.ts";
import type { WalletCommand } from "./wallet-commands.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONE = 7 * HOUR;

interface Bought {
  readonly externalId: string;
  readonly plain: PlainPurchase;
  /** Nothing else was kept when it was recorded. */
  readonly isFirst: boolean;
}

interface Returned {
  readonly bought: Bought;
  readonly externalId: string;
  /** Lets what is kept of the purchase be what the other returns leave. */
  readonly undo: () => void;
  /** Takes that back. */
  readonly redo: () => void;
}

interface Redeemed {
  readonly id: string;
  readonly use: PlainUse;
}

const keepsNothing = ({ kept }: PlainPurchase) => kept.every((left) => left === 0);

/** One member's life, lived in the engine and in the plain wallet at once. */
export class WalletLife {
  /** The interesting things that came about. */
  readonly reached = new Set<string>();
  readonly #bought: Bought[] = [];
  readonly #returned: Returned[] = [];
  readonly #redeemed: Redeemed[] = [];
  /** How many returns were cancelled. */
  cancelled = 0;
  private readonly program: TestProgram;
  private readonly rewardIds: readonly string[];

  constructor(
    { program, rewardIds }: { program: TestProgram; rewardIds: readonly string[] },
    private readonly member: Enrolled,
    private readonly plain: PlainWallet,
  ) {
    [this.program, this.rewardIds] = [program, rewardIds];
    plain.tick(this.#now);
  }

  async live(command: WalletCommand): Promise<void> {
    const before = this.plain.balances;
    const wallet = await this.#live(command);
    const { balances } = this.plain;
    if (wallet) expect(wallet).toEqual(balances);
    if (balances.debt > before.debt) this.reached.add("owed");
    if (balances.debt < before.debt) this.reached.add("repaid");
    if (balances.held > 0) this.reached.add("held");
  }

  async #live(command: WalletCommand) {
    const { admin, clock } = this.program;
    switch (command.kind) {
      case "WAIT": {
        clock.advance(`PT${command.hours}H`);
        const held = this.plain.uses.filter(({ status }) => status === "HELD");
        this.plain.tick(this.#now);
        if (held.some(({ status }) => status === "OVER")) this.reached.add("ended by itself");
        return this.#balances();
      }
      case "GIVE": {
        const expiresAt = command.days === null ? Infinity : this.#now + command.days * DAY;
        await admin.givePoints(this.member, command.points, {
          expiresAt: new Date(command.days === null ? Date.UTC(2999) : expiresAt),
        });
        this.plain.earn({ purchase: null, availableAt: this.#now, expiresAt }, command.points);
        return null;
      }
      case "TAKE": {
        const { userErrors } = await admin.adjust(this.member, -command.points);
        const use = this.plain.spend(command.points);
        expect(userErrors.map(({ code }) => code)).toEqual(use ? [] : ["NOT_ENOUGH_POINTS"]);
        return null;
      }
      case "REDEEM":
        return this.#redeem(command);
      case "CONFIRM":
        return this.#confirm(command);
      case "CANCEL":
        return this.#cancel(command);
      case "BUY":
        return this.#buy(command);
      case "RETURN":
        return this.#return(command);
      case "LOWER_PRICE":
        return this.#lowerPrice(command);
      case "CANCEL_RETURN":
        return this.#cancelReturn(command);
    }
  }

  async #buy({ lines, discountPercent, daysAgo }: WalletCommand & { kind: "BUY" }) {
    const gross = lines.reduce((sum, { units, price }) => sum + units * price, 0);
    const discount = Math.floor((gross * discountPercent) / 100);
    const plain = new PlainPurchase(lines, discount);
    const placedAt = this.#now - daysAgo * DAY;
    const { earned, purchase, member } = await this.program.shop.buy(
      this.member,
      String(plain.total),
      {
        placedAt: new Date(placedAt).toISOString(),
        discount: String(discount),
        lines: lines.map(({ units, price }, at) => ({
          id: String(at),
          sku: "TEA",
          quantity: units,
          unitPrice: String(price),
        })),
      },
    );
    expect(earned.points).toBe(plain.points);
    const day = Math.floor((placedAt + ZONE) / DAY) * DAY - ZONE;
    const dates = { availableAt: day + 2 * DAY, expiresAt: day + 6 * DAY };
    this.plain.earn({ purchase: this.#bought.length, ...dates }, plain.points);
    const isFirst = this.#bought.every((other) => keepsNothing(other.plain));
    this.#bought.push({ externalId: purchase.externalId, plain, isFirst });
    return member!.wallet;
  }

  async #redeem({ reward, holdHours }: WalletCommand & { kind: "REDEEM" }) {
    const how = holdHours === null ? {} : { hold: true, holdFor: `PT${holdHours}H` };
    const answer = await this.program.shop.tryRedeem(this.member, this.rewardIds[reward]!, how);
    const isOwing = this.plain.balances.debt > 0;
    const use = isOwing
      ? null
      : this.plain.spend(REWARD_COSTS[reward]!, holdHours && this.#now + holdHours * HOUR);
    const refused = isOwing ? ["POINTS_OWED"] : ["NOT_ENOUGH_POINTS"];
    expect(answer.userErrors.map(({ code }) => code)).toEqual(use ? [] : refused);
    if (!use) return null;
    this.#redeemed.push({ id: answer.redemption!.id, use });
    return answer.member!.wallet;
  }

  async #confirm({ which }: WalletCommand & { kind: "CONFIRM" }) {
    const redeemed = this.#redeemed.at(-1 - which);
    if (!redeemed) return null;
    const { use } = redeemed;
    const { userErrors } = await this.program.shop.confirm(redeemed);
    const refused = { HELD: [], DONE: ["REDEMPTION_CONFIRMED"], OVER: ["REDEMPTION_ENDED"] };
    expect(userErrors.map(({ code }) => code)).toEqual(refused[use.status]);
    if (use.status === "HELD") {
      this.reached.add("confirmed");
      use.status = "DONE";
    }
    return this.#balances();
  }

  async #cancel({ which }: WalletCommand & { kind: "CANCEL" }) {
    const redeemed = this.#redeemed.at(-1 - which);
    if (!redeemed) return null;
    const { use } = redeemed;
    const { userErrors } = await this.program.shop.cancel(redeemed);
    const isOver = use.status === "OVER";
    expect(userErrors.map(({ code }) => code)).toEqual(isOver ? ["REDEMPTION_ENDED"] : []);
    if (isOver) return null;
    this.reached.add("cancelled");
    const isGone = [...use.sources.keys()].some((lot) => lot && lot.expiresAt <= this.#now);
    if (isGone) this.reached.add("expired when given back");
    this.plain.giveBack(use);
    return this.#balances();
  }

  async #balances() {
    return (await this.program.shop.lookUp({ id: this.member.id }))!.wallet;
  }

  async #return({ which, percents }: WalletCommand & { kind: "RETURN" }) {
    const bought = this.#bought[which % (this.#bought.length || 1)];
    if (!bought) return null;
    const { kept } = bought.plain;
    const quantities = kept.map((left, at) => Math.floor((left * percents[at]!) / 100));
    const lines = quantities.flatMap((quantity, at) =>
      quantity === 0 ? [] : [{ id: String(at), quantity: quantityText(quantity) }],
    );
    if (lines.length === 0) return null;
    const move = (sign: 1 | -1) =>
      quantities.forEach((quantity, at) => (kept[at]! += sign * quantity));
    return this.#giveBack(bought, { lines }, move);
  }

  async #lowerPrice({ which, percent }: WalletCommand & { kind: "LOWER_PRICE" }) {
    const bought = this.#bought[which % (this.#bought.length || 1)];
    const amount = Math.floor(((bought?.plain.net ?? 0) * percent) / 100);
    if (!bought || amount === 0) return null;
    return this.#giveBack(bought, { amount: String(amount) }, (sign) => {
      bought.plain.adjusted -= sign * amount;
    });
  }

  async #giveBack(bought: Bought, what: object, move: (sign: 1 | -1) => void) {
    const { externalId, plain } = bought;
    const [net, points] = [plain.net, plain.points];
    move(-1);
    const number = this.#bought.findIndex((it) => it.plain === plain);
    const others = this.plain.lots.filter(({ purchase }) => purchase !== number);
    const available = () => others.reduce((sum, lot) => sum + lot.available, 0);
    const before = available();
    const taken = this.plain.takeBack(number, points - plain.points);
    if (available() < before) this.reached.add("from others");
    this.#note(taken);

    const answer = await this.program.shop.takeBack({ externalId }, what);
    expect(Number(answer.return.refunded.amount)).toBe(net - plain.net);
    expect(answer.reversed).toEqual({ points: points - plain.points, ...taken });
    const [undo, redo] = [() => move(1), () => move(-1)];
    this.#returned.push({ bought, externalId: answer.return.externalId, undo, redo });
    return answer.member!.wallet;
  }

  #note({ fromPending, alreadyExpired, forgiven }: PlainTaken): void {
    if (fromPending > 0) this.reached.add("from pending");
    if (alreadyExpired > 0) this.reached.add("expired before");
    if (forgiven > 0) this.reached.add("forgiven");
  }

  async #cancelReturn({ which }: WalletCommand & { kind: "CANCEL_RETURN" }) {
    const at = which % (this.#returned.length || 1);
    const returned = this.#returned[at];
    if (!returned) return null;
    const { bought, externalId, undo, redo } = returned;
    const { plain } = bought;
    const answer = await this.program.shop.cancelReturn(bought, { externalId });
    const [net, points, keptNothing] = [plain.net, plain.points, keepsNothing(plain)];
    undo();
    const isTaken =
      keptNothing &&
      !keepsNothing(plain) &&
      bought.isFirst &&
      this.#bought.some((other) => other !== bought && other.isFirst && !keepsNothing(other.plain));
    expect(answer.userErrors.map(({ code }) => code)).toEqual(isTaken ? ["RETURN_IN_USE"] : []);
    if (isTaken) {
      this.reached.add("in use");
      redo();
      return null;
    }
    this.#returned.splice(at, 1);
    const again = this.plain.giveAgain(
      this.#bought.findIndex((other) => other.plain === plain),
      plain.points - points,
    );
    expect(answer.earned).toEqual({ points: again });
    const charged = answer.charged.reduce((sum, { amount }) => sum + Number(amount.amount), 0);
    expect(charged).toBe(plain.net - net);
    this.cancelled += 1;
    if (again > 0) this.reached.add("given again");
    if (again < plain.points - points) this.reached.add("no longer forgiven");
    return this.#balances();
  }

  /** Lots, uses, entries and the ledger's own proof. */
  async compareAll(): Promise<void> {
    const { admin, sql, uuid } = this.program;
    const isTheirs = `member_id = '${uuid(this.member.id)}'`;
    // What was due is posted by the next write.
    await admin.givePoints(this.member, 1);
    this.plain.earn({ purchase: null, availableAt: this.#now, expiresAt: Infinity }, 1);

    expect(await admin.verify(this.member)).toMatchObject({ ok: true, problems: [] });
    const lots = await sql(
      `select pending::int, available::int, expired::int, reversed::int from lots
       where ${isTheirs} order by entry_sequence`,
    );
    expect(lots).toEqual(
      this.plain.lots.map(({ pending, available, expired, reversed }) => {
        return { pending, available, expired, reversed };
      }),
    );
    const uses = await sql(
      `select u.debt::int,
         case when u.status in ('HELD', 'DONE') then u.forgiven::int else 0 end as forgiven,
         coalesce((
         select jsonb_agg(jsonb_build_array(l.entry_sequence, s.points) order by l.entry_sequence)
         from use_lots s join lots l on l.member_id = s.member_id and l.id = s.lot_id
         where s.member_id = u.member_id and s.use_id = u.id and s.points > 0), '[]') as paid,
         u.points::int
       from uses u where ${isTheirs} order by u.entry_sequence`,
    );
    const places = await sql<{ place: number }>(
      `select entry_sequence::int as place from lots where ${isTheirs} order by entry_sequence`,
    );
    const placeOf = new Map(this.plain.lots.map((lot, at) => [lot, places[at]!.place]));
    expect(uses).toEqual(
      this.plain.uses.map(({ sources, forgiven, points }) => ({
        debt: sources.get(null) ?? 0,
        forgiven: [...forgiven.values()].reduce((sum, part) => sum + part, 0),
        paid: [...sources]
          .flatMap(([lot, points]) => (lot ? [[placeOf.get(lot)!, points]] : []))
          .sort(([a], [b]) => a! - b!),
        points,
      })),
    );
    const [entries] = await sql<{ unexplained: number; worth: number }>(
      `select count(*) filter (where points <> (
           select sum((line ->> 'points')::bigint)
             from jsonb_array_elements(explanation) line))::int as unexplained,
         coalesce(sum(points) filter (where kind not in ('RELEASE', 'DEBT_REPAID', 'CAPTURE')),
           0)::int as worth
       from entries where ${isTheirs}`,
    );
    const { available, pending, debt } = this.plain.balances;
    expect(entries).toEqual({ unexplained: 0, worth: available + pending - debt });
  }

  get #now(): number {
    return this.program.clock.now().getTime();
  }
}
