import { Ctx, Query, Resolver } from "type-graphql";
import { StorefrontProgram } from "../../generated/storefront/programs.ts";
import type { Context } from "../../graphql/context.ts";
import { programView } from "./program-view.ts";

@Resolver()
export class ProgramQueries {
  @Query(() => StorefrontProgram)
  program(@Ctx() { configuration, locale }: Context) {
    return programView(configuration, locale);
  }
}
