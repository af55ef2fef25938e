import { AdjustPoints, AdvanceTestClock, VerifyLedger } from "../../client/admin.ts";
import type { AdjustPointsInput, AdvanceTestClockInput } from "../../client/admin.ts";
import { done, unique } from "./shop.ts";
import { Speaker } from "./speaker.ts";

interface Who {
  readonly id: string;
}

/** The back office, with an admin key. */
export class BackOffice extends Speaker {
  /** Adds points that can be spent at once. */
  async givePoints(member: Who, points: number, more: { expiresAt?: Date } = {}) {
    const input = { ...more, expiresAt: more.expiresAt?.toISOString() };
    const { entry, userErrors } = await this.adjust(member, points, input);
    return done(entry, { member, points, userErrors });
  }

  /** Adjusts points; the whole payload, refusals included. */
  async adjust(member: Who, points: number, more: Partial<AdjustPointsInput> = {}) {
    const input = {
      ...{ memberId: member.id, points, reason: "Goodwill", idempotencyKey: unique("adjust") },
      ...more,
    };
    return (await this.ask(AdjustPoints, { input })).adjustPoints;
  }

  /** Advances the test clock of a sandbox; the whole payload, refusals included. */
  async advanceClock(how: Partial<AdvanceTestClockInput>) {
    const input = { idempotencyKey: unique("advance"), ...how };
    return (await this.ask(AdvanceTestClock, { input })).advanceTestClock;
  }

  /** What checking the ledger finds: of one member, or of the whole program. */
  async verify(member?: Who) {
    return (await this.ask(VerifyLedger, { memberId: member?.id })).verifyLedger;
  }
}
