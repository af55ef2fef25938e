import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  AdminAuditRecord,
  AdminAuditRecordConnection,
  AdminMemberAuditTrailArgs,
  AdminQueryAuditRecordsArgs,
} from "../../generated/admin/audit.ts";
import { AdminMember } from "../../generated/admin/members.ts";
import type { Context } from "../../graphql/context.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { reasonView } from "../programs/reason-codes.ts";
import { auditRecordView } from "./audit-record.ts";
import { countAuditRecords, listAuditRecords } from "./list-audit-records.ts";
import type { ListAuditRecords } from "./list-audit-records.ts";
import { memberAuditTrail, trailLength } from "./member-audit-trail.ts";

@Resolver()
export class AuditForStaff {
  @Query(() => AdminAuditRecordConnection)
  async auditRecords(
    @Args(() => AdminQueryAuditRecordsArgs) input: AdminQueryAuditRecordsArgs,
    @Ctx() context: Context,
  ) {
    return Object.assign(await listAuditRecords(context, input), { input });
  }
}

@Resolver(() => AdminAuditRecordConnection)
export class CountOfAuditRecords {
  @FieldResolver()
  totalCount(@Root() { input }: { input: ListAuditRecords }, @Ctx() context: Context) {
    return countAuditRecords(context, input);
  }
}

@Resolver(() => AdminAuditRecord)
export class ReasonOfAuditRecord {
  @FieldResolver({ nullable: true })
  reason(
    @Root() { reasonCode: code }: { reasonCode: string | null },
    @Ctx() { configuration, locale }: Context,
  ) {
    return reasonView(configuration, { code, locale });
  }
}

@Resolver(() => AdminMember)
export class AuditTrailOfMember {
  @FieldResolver(() => [AdminAuditRecord])
  async auditTrail(
    @Root() member: MemberReading,
    @Args(() => AdminMemberAuditTrailArgs) { first }: AdminMemberAuditTrailArgs,
  ) {
    const records = await member.part(memberAuditTrail, { limit: trailLength(first) });
    return records.map((row) => auditRecordView(row, member.locale));
  }
}
