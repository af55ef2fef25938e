import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  AdminEntry,
  AdminEntryConnection,
  AdminExpiringPoints,
  AdminLedgerVerification,
  AdminMemberEntriesArgs,
  AdminMemberExpiringPointsArgs,
  AdminMemberWalletAsOfArgs,
  AdminProgramEntryConnection,
  AdminQueryEntriesArgs,
  AdminQueryVerifyLedgerArgs,
  AdminWallet,
} from "../../generated/admin/ledger.ts";
import { AdminMember } from "../../generated/admin/members.ts";
import { encodeCursor, pageOf } from "../../graphql/connection.ts";
import type { Cursor } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { notFound } from "../../graphql/errors.ts";
import { say, text } from "../../locales/text.ts";
import { decodeId, encodeId } from "../../values/id.ts";
import type { KeyRing } from "../../values/key-ring.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { reasonView } from "../programs/reason-codes.ts";
import { newestCheckpoints } from "./verifying/checkpoint.ts";
import type { Checkpoint } from "./verifying/checkpoint.ts";
import { entriesForStaff, memberEntryCount } from "./member-entries.ts";
import type { LedgerProblem } from "./verifying/ledger-problem.ts";
import { expiryHorizon, memberWallet } from "./member-wallet.ts";
import { verifyLedger } from "./verifying/verify-ledger.ts";
import type { LedgerVerification } from "./verifying/verify-ledger.ts";
import { NEWEST_BATCH } from "./sealing/sealed-batch.ts";
import type { SealedBatch } from "./sealing/sealed-batch.ts";
import { awaitWritesUntil } from "./reading/await-writes.ts";
import { listEntries } from "./reading/list-entries.ts";
import { walletAsOf } from "./reading/wallet-as-of.ts";

const MEMBERS_MAX = 1000;

@Resolver()
export class LedgerQueries {
  @Query(() => AdminLedgerVerification)
  async verifyLedger(
    @Args(() => AdminQueryVerifyLedgerArgs) args: AdminQueryVerifyLedgerArgs,
    @Ctx() context: Context,
  ) {
    const { configuration, lane, keyRing, sealedTables, hashes, locale } = context;
    const { documentChecks, programChecks } = context;
    const memberId = args.memberId == null ? null : decodeId("mem", args.memberId);
    if (args.memberId != null && memberId === null) throw noSuchMember();
    const first = args.first ?? MEMBERS_MAX;
    const page = pageOf({ first, after: args.after }, placeIn, MEMBERS_MAX);
    const checked = await verifyLedger(lane, {
      programId: configuration.programId,
      keyRing,
      documentChecks,
      programChecks,
      sealedTables,
      hashes,
      memberId,
      // One member is one page.
      after: memberId === null ? (page.from?.memberId ?? null) : null,
      fromBatch: memberId === null ? (page.from?.batch ?? null) : null,
      limit: page.size,
    });
    if (memberId !== null && checked.membersChecked === 0) throw noSuchMember();

    const [newest] = await newestCheckpoints(lane.rows, configuration.programId, 1);
    const [batch] = await lane.rows(NEWEST_BATCH, { programId: configuration.programId });
    const { complete, membersChecked, entriesChecked, batchesChecked, unsealed, problems } =
      checked;
    return {
      ok: problems.length === 0,
      complete,
      membersChecked,
      entriesChecked,
      batchesChecked,
      unsealed,
      cursor: complete ? null : encodeCursor(cursorOf(checked)),
      problems: problems.map((problem) => describedProblem(problem, locale)),
      checkpoint: newest ? describedCheckpoint(newest, keyRing) : null,
      batch: batch ? describedBatch(batch, keyRing) : null,
    };
  }
}

@Resolver()
export class EntriesOfProgram {
  @Query(() => AdminProgramEntryConnection)
  entries(@Args(() => AdminQueryEntriesArgs) args: AdminQueryEntriesArgs, @Ctx() context: Context) {
    return listEntries(context, args);
  }
}

@Resolver(() => AdminProgramEntryConnection)
export class CountOfProgramEntries {
  @FieldResolver()
  totalCount(@Root() { count }: { count: () => Promise<number> }) {
    return count();
  }
}

@Resolver(() => AdminMember)
export class LedgerOfMemberForStaff {
  @FieldResolver()
  wallet(@Root() member: Reading) {
    return member.part(memberWallet, { until: member.now });
  }

  @FieldResolver(() => AdminWallet)
  async walletAsOf(
    @Root() member: Reading,
    @Args(() => AdminMemberWalletAsOfArgs) { at }: AdminMemberWalletAsOfArgs,
    @Ctx() context: Context,
  ) {
    // An instant ahead is refused below.
    if (at <= member.now) await awaitWritesUntil(context, at);
    return member.part(walletAsOf, { at });
  }

  @FieldResolver(() => [AdminExpiringPoints])
  async expiringPoints(
    @Root() member: Reading,
    @Args(() => AdminMemberExpiringPointsArgs) { within }: AdminMemberExpiringPointsArgs,
  ) {
    const until = expiryHorizon(member.now, within);
    return (await member.part(memberWallet, { until })).expiring;
  }

  @FieldResolver(() => AdminEntryConnection)
  entries(
    @Root() member: Reading,
    @Args(() => AdminMemberEntriesArgs) args: AdminMemberEntriesArgs,
  ) {
    return entriesForStaff(member, args);
  }
}

@Resolver(() => AdminEntry)
export class ReasonOfEntry {
  @FieldResolver({ nullable: true })
  reason(
    @Root() { reasonCode: code }: { reasonCode: string | null },
    @Ctx() { configuration, locale }: Context,
  ) {
    return reasonView(configuration, { code, locale });
  }
}

@Resolver(() => AdminEntryConnection)
export class CountOfEntries {
  @FieldResolver()
  totalCount(@Root() { member, where }: Listed) {
    return member.part(memberEntryCount, { where });
  }
}

function describedProblem({ memberId, entryId, kind, message }: LedgerProblem, locale: string) {
  return {
    memberId: memberId && encodeId("mem", memberId),
    entryId: entryId && encodeId("ent", entryId),
    kind,
    message: say(message, locale),
  };
}

function describedCheckpoint(
  { day, takenAt, members, root, signature }: Checkpoint,
  keyRing: KeyRing,
) {
  return {
    day,
    takenAt,
    members,
    root: root.toString("hex"),
    signature: signature.toString("base64url"),
    publicKey: keyRing.publicKey,
  };
}

function describedBatch({ number, sealedAt, signature }: SealedBatch, { publicKey }: KeyRing) {
  return { number, sealedAt, signature: signature.toString("base64url"), publicKey };
}

/** Where a page of the proof begins: behind a member, or with a batch. */
interface ProofPlace {
  readonly memberId: string | null;
  readonly batch: number | null;
}

function placeIn([id, batch]: Cursor): ProofPlace | null {
  if (id === null)
    return Number.isSafeInteger(batch) ? { memberId: null, batch: Number(batch) } : null;
  const memberId = decodeId("mem", String(id));
  return memberId === null ? null : { memberId, batch: null };
}

function cursorOf({ lastMemberId, nextBatch }: LedgerVerification): Cursor {
  return nextBatch === null ? [encodeId("mem", lastMemberId!)] : [null, nextBatch];
}

function noSuchMember() {
  return notFound(text("ledger.noSuchMember"), ["memberId"]);
}

interface Reading extends MemberReading {}
type Listed = Awaited<ReturnType<typeof entriesForStaff>>;
