import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  AdminEntryConnection,
  AdminLedgerVerification,
  AdminMemberEntriesArgs,
  AdminMemberWalletAsOfArgs,
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
import { newestCheckpoints } from "./verifying/checkpoint.ts";
import type { Checkpoint } from "./verifying/checkpoint.ts";
import { entriesPage, memberEntries } from "./member-entries.ts";
import type { LedgerProblem } from "./verifying/ledger-problem.ts";
import { memberWallet } from "./member-wallet.ts";
import { verifyLedger } from "./verifying/verify-ledger.ts";
import { awaitWritesUntil } from "./reading/await-writes.ts";
import { walletAsOf } from "./reading/wallet-as-of.ts";

const MEMBERS_MAX = 1000;

@Resolver()
export class LedgerQueries {
  @Query(() => AdminLedgerVerification)
  async verifyLedger(
    @Args(() => AdminQueryVerifyLedgerArgs) args: AdminQueryVerifyLedgerArgs,
    @Ctx() { configuration, lane, keyRing, documentChecks, locale }: Context,
  ) {
    const memberId = args.memberId == null ? null : decodeId("mem", args.memberId);
    if (args.memberId != null && memberId === null) throw noSuchMember();
    const first = args.first ?? MEMBERS_MAX;
    const page = pageOf({ first, after: args.after }, memberIn, MEMBERS_MAX);
    const checked = await verifyLedger(lane, {
      programId: configuration.programId,
      keyRing,
      documentChecks,
      memberId,
      // One member is one page.
      after: memberId === null ? page.from : null,
      limit: page.size,
    });
    if (memberId !== null && checked.membersChecked === 0) throw noSuchMember();

    const [newest] = await newestCheckpoints(lane.rows, configuration.programId, 1);
    const { complete, lastMemberId, membersChecked, entriesChecked, problems } = checked;
    return {
      ok: problems.length === 0,
      complete,
      membersChecked,
      entriesChecked,
      cursor: complete ? null : encodeCursor([encodeId("mem", lastMemberId!)]),
      problems: problems.map((problem) => describedProblem(problem, locale)),
      checkpoint: newest ? describedCheckpoint(newest, keyRing) : null,
    };
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

  @FieldResolver(() => AdminEntryConnection)
  entries(
    @Root() member: Reading,
    @Args(() => AdminMemberEntriesArgs) args: AdminMemberEntriesArgs,
  ) {
    return entriesPage(member, memberEntries, args);
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

function memberIn([id]: Cursor): string | null {
  return decodeId("mem", String(id));
}

function noSuchMember() {
  return notFound(text("ledger.noSuchMember"), ["memberId"]);
}

interface Reading extends MemberReading {}
