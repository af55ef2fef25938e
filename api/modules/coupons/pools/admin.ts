import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminAddCodesInput,
  AdminAddCodesPayload,
  AdminCodePool,
  AdminCodePoolConnection,
  AdminCreateCodePoolInput,
  AdminCreateCodePoolPayload,
  AdminQueryCodePoolArgs,
  AdminQueryCodePoolsArgs,
} from "../../../generated/admin/coupons.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import { connectionOf, pageOf, timedCursor, timedPlace } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { say, text } from "../../../locales/text.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
import { addCodes } from "./add-codes.ts";
import { shortCodesWarning } from "../create-code-pool.ts";
import { codePoolsPage, findCodePool } from "./code-pool.ts";
import type { CodePool } from "./code-pool.ts";
import { createCodePool } from "../create-code-pool.ts";

@Resolver()
export class CodePools {
  @Query(() => AdminCodePoolConnection)
  async codePools(
    @Args(() => AdminQueryCodePoolsArgs) args: AdminQueryCodePoolsArgs,
    @Ctx() { lane, configuration: { programId } }: Context,
  ) {
    const page = pageOf(args, timedPlace("pool"));
    const pools = await codePoolsPage(lane.rows, {
      programId,
      before: page.from,
      limit: page.limit,
    });
    return connectionOf(pools, page, {
      cursor: ({ createdAt, id }) => timedCursor("pool", { at: createdAt, id }),
      node: poolView,
    });
  }

  @Query(() => AdminCodePool, { nullable: true })
  codePool(
    @Args(() => AdminQueryCodePoolArgs) { id }: AdminQueryCodePoolArgs,
    @Ctx() context: Context,
  ) {
    return poolNow(context, decodeId("pool", id));
  }

  @Mutation(() => AdminCreateCodePoolPayload)
  createCodePool(
    @Arg("input", () => AdminCreateCodePoolInput) input: AdminCreateCodePoolInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "createCodePool",
      input,
      write: createCodePool,
      show: async ({ poolId }) => ({ codePool: await poolNow(context, poolId) }),
    });
  }

  @Mutation(() => AdminAddCodesPayload)
  addCodes(
    @Arg("input", () => AdminAddCodesInput) input: AdminAddCodesInput,
    @Ctx() context: Context,
  ) {
    const message = say(text("coupons.notACode"), context.locale);
    return answerMutation(context, {
      operation: "addCodes",
      input,
      write: addCodes,
      async show({ poolId, rejections, duplicated = [], short = 0, ...counts }) {
        const duplicatePositions = duplicated.map((position) => position + 1);
        const positions = rejections.map((position) => ({ position: position + 1, message }));
        const warning = shortCodesWarning(short, context.locale);
        const report = { ...counts, duplicatePositions, rejections: positions, warning };
        return { report, codePool: await poolNow(context, poolId) };
      },
    });
  }
}

async function poolNow({ lane, configuration }: Context, poolId: string | null) {
  const { programId } = configuration;
  const pool = await findCodePool(lane.rows, { programId, poolId });
  return pool && poolView(pool);
}

function poolView({ id, ...pool }: CodePool) {
  return { id: encodeId("pool", id), ...pool };
}
