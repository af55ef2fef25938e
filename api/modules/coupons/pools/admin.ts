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
import { answerWrite } from "../../../graphql/answer-write.ts";
import { connectionOf, pageOf, timedCursor, timedPlace } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
import { inLocale } from "../../../values/localized.ts";
import { addCodes } from "./add-codes.ts";
import { codePoolsPage, findCodePool } from "./code-pool.ts";
import type { CodePool } from "./code-pool.ts";
import { createCodePool } from "./create-code-pool.ts";
import { notACode } from "./store-codes.ts";

@Resolver()
export class CodePools {
  @Query(() => AdminCodePoolConnection)
  async codePools(
    @Args(() => AdminQueryCodePoolsArgs) args: AdminQueryCodePoolsArgs,
    @Ctx() { lane, configuration }: Context,
  ) {
    const page = pageOf(args, timedPlace("pool"));
    const { programId } = configuration;
    const asked = { programId, before: page.from, limit: page.limit };
    return connectionOf(await codePoolsPage(lane.rows, asked), page, {
      cursor: ({ createdAt, id }) => timedCursor("pool", { at: createdAt, id }),
      node: described,
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
  async createCodePool(
    @Arg("input", () => AdminCreateCodePoolInput)
    { idempotencyKey: key, ...input }: AdminCreateCodePoolInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "createCodePool", key, input };
    const written = await context.write(call, (work) => createCodePool(work, input));
    if (!written.done) return answerWrite(written, () => ({}));
    const codePool = await poolNow(context, written.result.poolId);
    return answerWrite(written, () => ({ codePool }));
  }

  @Mutation(() => AdminAddCodesPayload)
  async addCodes(
    @Arg("input", () => AdminAddCodesInput) { idempotencyKey: key, ...input }: AdminAddCodesInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "addCodes", key, input };
    const written = await context.write(call, (work) => addCodes(work, input));
    if (!written.done) return answerWrite(written, () => ({}));
    const { poolId, rejections, ...counts } = written.result;
    const message = inLocale({ ...notACode }, context.locale);
    const report = {
      ...counts,
      rejections: rejections.map((place) => ({ position: place + 1, message })),
    };
    const codePool = await poolNow(context, poolId);
    return answerWrite(written, () => ({ report, codePool }));
  }
}

async function poolNow({ lane, configuration }: Context, poolId: string | null) {
  const { programId } = configuration;
  const pool = await findCodePool(lane.rows, { programId, poolId });
  return pool && described(pool);
}

function described({ id, ...pool }: CodePool) {
  return { id: encodeId("pool", id), ...pool };
}
