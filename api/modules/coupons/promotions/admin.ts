import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminArchivePromotionCodeInput,
  AdminArchivePromotionCodePayload,
  AdminCancelScheduledPromotionCodeInput,
  AdminCancelScheduledPromotionCodePayload,
  AdminDiscardPromotionCodeDraftInput,
  AdminDiscardPromotionCodeDraftPayload,
  AdminPromotionCode,
  AdminPromotionCodeConnection,
  AdminPromotionCodeHistoryArgs,
  AdminPublishPromotionCodeInput,
  AdminPublishPromotionCodePayload,
  AdminQueryPromotionCodeArgs,
  AdminQueryPromotionCodesArgs,
  AdminRevertPromotionCodeInput,
  AdminRevertPromotionCodePayload,
  AdminSavePromotionCodeInput,
  AdminSavePromotionCodePayload,
} from "../../../generated/admin/coupons.ts";
import { AdminConfigurationVersionConnection } from "../../../generated/admin/versions.ts";
import { sql } from "../../../database/sql.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { dayOf } from "../../../values/calendar.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
import { fieldChanges } from "../../../configuration/field-changes.ts";
import { versionHistory } from "../../../versioning/history.ts";
import {
  pageOfThings,
  shownThing,
  versionIn,
  withOtherVersions,
} from "../../../versioning/listing.ts";
import type { ShownThing } from "../../../versioning/listing.ts";
import type { VersionRef } from "../../../versioning/versioned-thing.ts";
import { programSnapshot } from "../../programs/program.ts";
import { readCouponCode } from "../coupon-code.ts";
import { isPromotionFound, promotionCodeFields, promotionCodesSnapshot } from "./promotion-code.ts";
import type { PromotionCodeVersion } from "./promotion-code.ts";
import { promotionCodeVersions } from "./promotion-code-versions.ts";

@Resolver()
export class PromotionCodesForStaff {
  @Query(() => AdminPromotionCodeConnection)
  promotionCodes(
    @Args(() => AdminQueryPromotionCodesArgs) args: AdminQueryPromotionCodesArgs,
    @Ctx() context: Context,
  ) {
    return promotionCodePage(args, context);
  }

  @Query(() => AdminPromotionCode, { nullable: true })
  promotionCode(
    @Args(() => AdminQueryPromotionCodeArgs) args: AdminQueryPromotionCodeArgs,
    @Ctx() context: Context,
  ) {
    const id = decodeId("promo", args.id);
    return id && promotionCodeNow(id, context);
  }

  @Mutation(() => AdminSavePromotionCodePayload)
  savePromotionCode(
    @Arg("input", () => AdminSavePromotionCodeInput) input: AdminSavePromotionCodeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "savePromotionCode",
      input,
      write: promotionCodeVersions.saveDraft,
      show: showVersion,
    });
  }

  @Mutation(() => AdminPublishPromotionCodePayload)
  publishPromotionCode(
    @Arg("input", () => AdminPublishPromotionCodeInput) input: AdminPublishPromotionCodeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "publishPromotionCode",
      input,
      write: promotionCodeVersions.publishDraft,
      show: showVersion,
    });
  }

  @Mutation(() => AdminCancelScheduledPromotionCodePayload)
  cancelScheduledPromotionCode(
    @Arg("input", () => AdminCancelScheduledPromotionCodeInput)
    input: AdminCancelScheduledPromotionCodeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "cancelScheduledPromotionCode",
      input,
      write: promotionCodeVersions.cancelScheduled,
      show: showNow,
    });
  }

  @Mutation(() => AdminDiscardPromotionCodeDraftPayload)
  discardPromotionCodeDraft(
    @Arg("input", () => AdminDiscardPromotionCodeDraftInput)
    input: AdminDiscardPromotionCodeDraftInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "discardPromotionCodeDraft",
      input,
      write: promotionCodeVersions.discardDraft,
      show: showNow,
    });
  }

  @Mutation(() => AdminRevertPromotionCodePayload)
  revertPromotionCode(
    @Arg("input", () => AdminRevertPromotionCodeInput) input: AdminRevertPromotionCodeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "revertPromotionCode",
      input,
      write: promotionCodeVersions.revert,
      show: showVersion,
    });
  }

  @Mutation(() => AdminArchivePromotionCodePayload)
  archivePromotionCode(
    @Arg("input", () => AdminArchivePromotionCodeInput) input: AdminArchivePromotionCodeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "archivePromotionCode",
      input,
      write: promotionCodeVersions.archive,
      show: showNow,
    });
  }
}

@Resolver(() => AdminPromotionCode)
export class HistoryOfPromotionCode {
  @FieldResolver(() => AdminConfigurationVersionConnection)
  history(
    @Root() { id }: { id: string },
    @Args(() => AdminPromotionCodeHistoryArgs) args: AdminPromotionCodeHistoryArgs,
    @Ctx() context: Context,
  ) {
    const known = context.configuration.part(promotionCodesSnapshot);
    const { versions } = known.get(decodeId("promo", id)!)!;
    return versionHistory(versions, args, (before, after) =>
      fieldChanges(
        before ? promotionCodeFields(before.definition, context) : {},
        promotionCodeFields(after.definition, context),
      ),
    );
  }
}

type Shown = ShownThing<PromotionCodeVersion>;

interface UseCounts {
  readonly all: number;
  readonly today: number;
}

const byCode = {
  idPrefix: "promo",
  id: ({ shown }: Shown) => shown.promotionCodeId,
  key: ({ shown }: Shown) => readCouponCode(shown.definition.code)!,
};

/** A page of the program's promotion codes: one statement, for how often they are used. */
async function promotionCodePage(args: AdminQueryPromotionCodesArgs, context: Context) {
  const { search } = args;
  const found = [...context.configuration.part(promotionCodesSnapshot).values()]
    .flatMap((known) => shownThing(known.versions, { ...known, now: context.now }) ?? [])
    .filter(({ shown }) => !search || isPromotionFound(shown.definition, search));
  const { totalCount, rows, connection } = pageOfThings(found, args, byCode);
  const counts = await useCounts(rows, context);
  return { totalCount, ...connection((it) => viewOf(it, counts, context)) };
}

/** A promotion code as it is now; null when there is none. */
async function promotionCodeNow(id: string, context: Context) {
  const known = context.configuration.part(promotionCodesSnapshot).get(id);
  const shown = known && shownThing(known.versions, { ...known, now: context.now });
  return shown ? viewOf(shown, await useCounts([shown], context), context) : null;
}

function viewOf(shown: Shown, counts: ReadonlyMap<string, UseCounts>, context: Context) {
  return withOtherVersions(shown, ({ promotionCodeId, definition, ...stored }, status) => ({
    id: encodeId("promo", promotionCodeId),
    version: stored.version,
    status,
    ...promotionCodeFields(definition, context),
    inForceFrom: stored.inForceFrom ?? null,
    savedAt: stored.savedAt,
    savedBy: { name: stored.savedBy },
    uses: counts.get(promotionCodeId) ?? { all: 0, today: 0 },
  }));
}

// What was held for a checkout and is over counts no more, whether a job came by or not.
const USE_COUNTS = sql.read<UseCounts & { id: string }>("count the uses of promotion codes")`
  select c.id, c."all" - coalesce(o."all", 0) as "all", c.today - coalesce(o.today, 0) as today
  from (
    select promotion_code_id as id, coalesce(max(times) filter (where period = 'EVER'), 0) as "all",
      coalesce(max(times) filter (where period = 'DAY' and from_day = ${"today"}), 0) as today
    from promotion_code_counts where promotion_code_id = any (${"ids"}::uuid[])
    group by promotion_code_id
  ) c left join (
    select promotion_code_id as id, count(*) as "all",
      count(*) filter (where used_on = ${"today"}) as today
    from promotion_code_uses
    where promotion_code_id = any (${"ids"}::uuid[]) and status = 'OPEN' and held_until <= ${"now"}
    group by promotion_code_id
  ) o on o.id = c.id
`;

async function useCounts(
  shown: readonly Shown[],
  { lane, configuration, now }: Context,
): Promise<Map<string, UseCounts>> {
  if (shown.length === 0) return new Map();
  const today = dayOf(now, configuration.part(programSnapshot).timeZone);
  const ids = shown.map(({ shown: { promotionCodeId } }) => promotionCodeId);
  const counts = await lane.rows(USE_COUNTS, { ids, today, now });
  return new Map(counts.map(({ id, ...count }) => [id, count]));
}

async function showNow({ id }: { id: string }, context: Context) {
  return { promotionCode: await promotionCodeNow(id, context) };
}

async function showVersion({ id, version }: VersionRef, context: Context) {
  return { promotionCode: versionIn(await promotionCodeNow(id, context), version) };
}
