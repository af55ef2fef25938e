import { Ctx, Query, Resolver } from "type-graphql";
import { StorefrontProgram } from "../../generated/storefront/programs.ts";
import type { Context } from "../../graphql/context.ts";
import { describedProgram } from "./described-program.ts";

@Resolver()
export class ProgramQueries {
  @Query(() => StorefrontProgram)
  program(@Ctx() { configuration, locale }: Context) {
    return describedProgram(configuration, locale);
  }
}
