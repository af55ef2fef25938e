import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  AdminExpiringMonth,
  AdminLiability,
  AdminLedgerTotals,
  AdminPointsBalances,
  AdminProgramLedgerTotalsArgs,
  AdminProgramLiabilityArgs,
} from "../../../generated/admin/ledger.ts";
import { AdminProgram } from "../../../generated/admin/programs.ts";
import type { Context } from "../../../graphql/context.ts";
import { badUserInput } from "../../../graphql/errors.ts";
import { text } from "../../../locales/text.ts";
import { daysBetween, startOf } from "../../../values/calendar.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { Balances } from "../wallet.ts";
import { expiringMonths } from "./expiring-months.ts";
import { liability } from "./liability.ts";
import { ledgerTotals, programBalances } from "./ledger-totals.ts";

const DAYS_MAX = 400;

/** The totals of all members' ledgers. */
@Resolver(() => AdminProgram)
export class LedgerOfProgram {
  @FieldResolver(() => AdminPointsBalances)
  balances(@Ctx() { configuration, lane }: Context) {
    return programBalances(lane.rows, configuration.programId);
  }

  @FieldResolver(() => AdminLedgerTotals)
  ledgerTotals(
    @Args(() => AdminProgramLedgerTotalsArgs) { from, until }: AdminProgramLedgerTotalsArgs,
    @Ctx() { configuration, lane }: Context,
  ) {
    const days = daysBetween(from, until);
    if (days < 1) throw badUserInput(text("ledger.periodEndsTooEarly"), ["until"]);
    if (days > DAYS_MAX) {
      throw badUserInput(text("ledger.tooManyDays", { max: DAYS_MAX, days }), ["until"]);
    }
    return ledgerTotals(lane.rows, { programId: configuration.programId, from, until });
  }

  @FieldResolver(() => AdminLiability)
  liability(
    @Args(() => AdminProgramLiabilityArgs) { at = null }: AdminProgramLiabilityArgs,
    @Ctx() { configuration, lane, now }: Context,
  ) {
    const { timeZone } = configuration.part(programSnapshot);
    if (at !== null && startOf(at, timeZone) > now) {
      throw badUserInput(text("ledger.instantInFuture", { now: now.toISOString() }), ["at"]);
    }
    return liability(lane.rows, configuration, { at, now });
  }

  @FieldResolver(() => [AdminExpiringMonth])
  expiringPoints(@Ctx() { configuration, lane, now }: Context) {
    const { programId } = configuration;
    const zone = configuration.part(programSnapshot).timeZone;
    return expiringMonths(lane.rows, { programId, now, zone });
  }
}

@Resolver(() => AdminPointsBalances)
export class Outstanding {
  @FieldResolver()
  outstanding(@Root() { available, pending, held }: Stored) {
    return available + pending + held;
  }
}

interface Stored extends Balances {}
