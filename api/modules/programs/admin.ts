import { Ctx, Query, Resolver } from "type-graphql";
import { AdminProgram } from "../../generated/admin.ts";
import type { Context } from "../../graphql/context.ts";
import { describedProgram } from "./described-program.ts";

@Resolver()
export class AdminProgramQueries {
  @Query(() => AdminProgram)
  program(@Ctx() { catalog, locale }: Context) {
    return describedProgram(catalog, locale);
  }
}
