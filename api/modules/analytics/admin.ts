import { Args, Ctx, FieldResolver, Resolver } from "type-graphql";
import {
  AdminFirstStep,
  AdminProgramFigures,
  AdminProgramFiguresArgs,
} from "../../generated/admin/analytics.ts";
import { AdminProgram } from "../../generated/admin/programs.ts";
import type { Context } from "../../graphql/context.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { text } from "../../locales/text.ts";
import { daysBetween, startOf } from "../../values/calendar.ts";
import { programSnapshot } from "../programs/program.ts";
import { firstSteps } from "./first-steps.ts";
import { programFigures } from "./program-figures.ts";

const DAYS_MAX = 400;

@Resolver(() => AdminProgram)
export class FiguresOfProgram {
  @FieldResolver(() => AdminProgramFigures)
  figures(
    @Args(() => AdminProgramFiguresArgs) { from, until }: AdminProgramFiguresArgs,
    @Ctx() { configuration, lane }: Context,
  ) {
    const days = daysBetween(from, until);
    if (days < 1) throw badUserInput(text("ledger.periodEndsTooEarly"), ["until"]);
    if (days > DAYS_MAX) {
      throw badUserInput(text("ledger.tooManyDays", { max: DAYS_MAX, days }), ["until"]);
    }
    const { programId } = configuration;
    const { timeZone, currencyCode } = configuration.part(programSnapshot);
    const period = { from: startOf(from, timeZone), until: startOf(until, timeZone) };
    return programFigures(lane.rows, { programId, currencyCode, ...period });
  }

  @FieldResolver(() => [AdminFirstStep])
  firstSteps(@Ctx() { configuration, lane }: Context) {
    return firstSteps(lane.rows, configuration);
  }
}
